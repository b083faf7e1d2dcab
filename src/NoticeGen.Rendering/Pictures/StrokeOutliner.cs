using TaggedPdf.Pictures;

namespace NoticeGen.Rendering.Pictures;

/// <summary>
/// Turns a stroked line into polygons to be filled together by the non-zero rule: a bar for each run of pieces that turn
/// gently, and a polygon for each join and cap. They overlap; the rule makes that invisible.
/// </summary>
/// <param name="style">Its width in pixels.</param>
internal sealed class StrokeOutliner(StrokeStyle style)
{
    private readonly double _half = style.Width / 2;
    private readonly List<List<FlatPoint>> _polygons = [];

    public static List<List<FlatPoint>> Outline(IEnumerable<Polyline> lines, StrokeStyle style)
    {
        var outliner = new StrokeOutliner(style);
        foreach (var line in lines)
        {
            outliner.Add(line);
        }
        return outliner._polygons;
    }

    private void Add(Polyline line)
    {
        var points = WithoutRepeats(line);
        if (points.Count == 1)
        {
            AddDot(points[0]);
            return;
        }
        var count = points.Count;
        var pieces = line.Closed ? count : count - 1;
        var bar = new Bar();
        var (ahead, length) = Course(points[0], points[1]);
        AddSides(bar, points[0], ahead);
        for (var i = 0; i < pieces; i++)
        {
            var to = points[(i + 1) % count];
            AddSides(bar, to, ahead);
            if (i + 1 == pieces && !line.Closed)
            {
                AddPolygon(bar.ToPolygon());
                break;
            }
            var (next, nextLength) = Course(to, points[(i + 2) % count]);
            if (i + 1 == pieces || !TurnsGently(to, (ahead, length), (next, nextLength)))
            {
                AddPolygon(bar.ToPolygon());
                AddJoin(to, ahead, next);
            }
            (ahead, length) = (next, nextLength);
            AddSides(bar, to, ahead);
        }
        if (!line.Closed)
        {
            AddCap(points[0], Course(points[1], points[0]).Ahead);
            AddCap(points[^1], Course(points[^2], points[^1]).Ahead);
        }
    }

    private static List<FlatPoint> WithoutRepeats(Polyline line)
    {
        var points = new List<FlatPoint>(line.Points.Count);
        foreach (var point in line.Points)
        {
            if (points.Count == 0 || !Same(points[^1], point))
            {
                points.Add(point);
            }
        }
        if (line.Closed && points.Count > 1 && Same(points[0], points[^1]))
        {
            // The joint where a closed line meets itself is smooth only if both its ends say so: neither does.
            points.RemoveAt(points.Count - 1);
        }
        return points;
    }

    private static bool Same(FlatPoint a, FlatPoint b) => Math.Abs(a.X - b.X) < 1e-6 && Math.Abs(a.Y - b.Y) < 1e-6;

    private static (FlatPoint Ahead, double Length) Course(FlatPoint from, FlatPoint to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((x * x) + (y * y));
        return (new FlatPoint(x / length, y / length), length);
    }

    /// <summary>
    /// Whether two pieces can be one bar. On the inner side its outline goes back a little at the joint; what that takes away
    /// lies in both pieces as long as neither is shorter than it, so the bar covers what both of them cover and the wedge.
    /// </summary>
    private bool TurnsGently(FlatPoint at, (FlatPoint Ahead, double Length) before, (FlatPoint Ahead, double Length) after)
    {
        var cross = (before.Ahead.X * after.Ahead.Y) - (before.Ahead.Y * after.Ahead.X);
        var dot = (before.Ahead.X * after.Ahead.X) + (before.Ahead.Y * after.Ahead.Y);
        return at.Smooth && dot > 0 && _half * Math.Abs(cross) <= Math.Min(before.Length, after.Length);
    }

    private FlatPoint Beside(FlatPoint point, FlatPoint ahead, double side) =>
        new(point.X - (ahead.Y * _half * side), point.Y + (ahead.X * _half * side));

    private void AddSides(Bar bar, FlatPoint at, FlatPoint ahead) => bar.Add(Beside(at, ahead, 1), Beside(at, ahead, -1));

    private void AddJoin(FlatPoint at, FlatPoint before, FlatPoint after)
    {
        var cross = (before.X * after.Y) - (before.Y * after.X);
        var dot = (before.X * after.X) + (before.Y * after.Y);
        if (at.Smooth ? dot < 0 : style.Join == LineJoin.Round)
        {
            // Inside a curve a wedge is enough, unless the curve turns back on itself.
            AddCircle(at);
            return;
        }
        var outer = cross > 0 ? -1 : 1;
        var first = Beside(at, before, outer);
        var last = Beside(at, after, outer);
        var mitred = style.Join == LineJoin.Miter && !at.Smooth && dot > -0.9999
            && Math.Sqrt(2 / (1 + dot)) <= style.MiterLimit;
        if (!mitred)
        {
            AddPolygon([at, first, last]);
            return;
        }
        var reach = 1 / (1 + dot);
        var tip = new FlatPoint(
            at.X + ((first.X + last.X - (2 * at.X)) * reach), at.Y + ((first.Y + last.Y - (2 * at.Y)) * reach));
        AddPolygon([at, first, tip, last]);
    }

    private void AddCap(FlatPoint at, FlatPoint outwards)
    {
        if (style.Cap == LineCap.Round)
        {
            AddCircle(at);
        }
        else if (style.Cap == LineCap.Square)
        {
            var bar = new Bar();
            AddSides(bar, at, outwards);
            AddSides(bar, new FlatPoint(at.X + (outwards.X * _half), at.Y + (outwards.Y * _half)), outwards);
            AddPolygon(bar.ToPolygon());
        }
    }

    /// <summary>A line of no length shows only its caps: SVG 1.1, section 11.4.</summary>
    private void AddDot(FlatPoint at)
    {
        if (style.Cap != LineCap.Butt)
        {
            AddCap(at, new FlatPoint(1, 0));
            AddCap(at, new FlatPoint(-1, 0));
        }
    }

    private void AddCircle(FlatPoint at) =>
        AddPolygon(PathFlattener.Flatten(PaintedPath.Circle(at.X, at.Y, _half), 1)[0].Points);

    /// <summary>All polygons must run the same way round, or overlaps would cancel out.</summary>
    private void AddPolygon(List<FlatPoint> points)
    {
        var area = 0.0;
        for (var i = 0; i < points.Count; i++)
        {
            var next = points[(i + 1) % points.Count];
            area += (points[i].X * next.Y) - (next.X * points[i].Y);
        }
        if (area < 0)
        {
            points.Reverse();
        }
        _polygons.Add(points);
    }
    /// <summary>The two sides of a run of pieces, from which its outline is put together.</summary>
    private sealed class Bar
    {
        private readonly List<FlatPoint> _left = [];
        private readonly List<FlatPoint> _right = [];

        public void Add(FlatPoint left, FlatPoint right)
        {
            _left.Add(left);
            _right.Add(right);
        }

        /// <summary>Down one side and up the other; a new bar begins after it.</summary>
        public List<FlatPoint> ToPolygon()
        {
            var points = new List<FlatPoint>(_left.Count * 2);
            points.AddRange(_left);
            for (var i = _right.Count - 1; i >= 0; i--)
            {
                points.Add(_right[i]);
            }
            _left.Clear();
            _right.Clear();
            return points;
        }
    }
}
