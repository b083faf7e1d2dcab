namespace NoticeGen.Rendering.Pictures;

/// <summary>Takes pixels of one row that are covered alike, from 1 to 255; <paramref name="end"/> is after the last of them.</summary>
internal delegate void CoverageRun(int y, int start, int end, int coverage);

/// <summary>
/// Finds how much of each pixel a set of polygons covers. Points are rounded to 1/256 pixel and everything after that is
/// whole numbers, so the result is the same on every processor: eight lines a pixel row, exact along each line. What it costs
/// follows from the edges, not from the pixels between them.
/// </summary>
internal sealed class ScanConverter(int width, int height)
{
    private const int One = 256;
    private const int LinesPerPixel = 8;
    private const int LineStep = One / LinesPerPixel;
    private const int Full = One * LinesPerPixel;

    /// <summary>Binary places that edges are followed to below the 1/256 pixel: across the whole picture they stay right to one such part.</summary>
    private const int Fraction = 16;

    /// <summary>For each line the last edge that begins there, plus 1; the others follow by <see cref="Edge.Before"/>.</summary>
    private readonly int[] _firstLines = new int[height * LinesPerPixel];

    /// <summary>By how much coverage changes at each pixel of the row, in parts of <see cref="Full"/>; all zero between rows.</summary>
    private readonly int[] _changes = new int[width + 2];

    private readonly List<Edge> _edges = [];
    private Edge[] _active = new Edge[64];
    private int _activeCount;
    private int _top = int.MaxValue;
    private int _bottom;

    public void Add(List<FlatPoint> polygon)
    {
        if (polygon.Count == 0)
        {
            return;
        }
        var from = (X: Fix(polygon[^1].X), Y: Fix(polygon[^1].Y));
        foreach (var point in polygon)
        {
            var to = (X: Fix(point.X), Y: Fix(point.Y));
            if (from.Y < to.Y)
            {
                Add(from, to, winding: 1);
            }
            else
            {
                Add(to, from, winding: -1);
            }
            from = to;
        }
    }

    /// <summary>Gives all runs that are covered, row by row and from the left, and forgets the polygons.</summary>
    public void Convert(bool evenOdd, CoverageRun run)
    {
        for (var line = _top; line < _bottom; line++)
        {
            for (var next = _firstLines[line]; next > 0; next = _edges[next - 1].Before)
            {
                Activate(_edges[next - 1]);
            }
            _firstLines[line] = 0;
            Cover(evenOdd);
            Advance(line + 1);
            if ((line + 1) % LinesPerPixel == 0 || line + 1 == _bottom)
            {
                Collect(line / LinesPerPixel, run);
            }
        }
        _edges.Clear();
        _activeCount = 0;
        (_top, _bottom) = (int.MaxValue, 0);
    }

    private void Add((int X, int Y) upper, (int X, int Y) lower, int winding)
    {
        // Lines run through the middle of their strips; an edge holds those from its upper end on, but not one at its lower.
        var first = Math.Max(0, LineFrom(upper.Y));
        var end = Math.Min(_firstLines.Length, LineFrom(lower.Y));
        if (first >= end)
        {
            return;
        }
        var slope = ((long)(lower.X - upper.X) << Fraction) / (lower.Y - upper.Y);
        var at = (first * LineStep) + (LineStep / 2);
        _edges.Add(new Edge(((long)upper.X << Fraction) + (slope * (at - upper.Y)), slope * LineStep, end, winding, _firstLines[first]));
        _firstLines[first] = _edges.Count;
        _top = Math.Min(_top, first);
        _bottom = Math.Max(_bottom, end);
    }

    private static int LineFrom(int y) => (y - (LineStep / 2) + LineStep - 1) >> 5;

    private void Activate(Edge edge)
    {
        if (_activeCount == _active.Length)
        {
            Array.Resize(ref _active, _activeCount * 2);
        }
        _active[_activeCount++] = edge;
    }

    /// <summary>Sorts the active edges along the line and covers what lies between them by the fill rule.</summary>
    private void Cover(bool evenOdd)
    {
        var active = _active.AsSpan(0, _activeCount);
        for (var i = 1; i < active.Length; i++)
        {
            // By insertion: from one line to the next the order hardly changes.
            if (active[i - 1].X > active[i].X)
            {
                var edge = active[i];
                var place = i;
                for (; place > 0 && active[place - 1].X > edge.X; place--)
                {
                    active[place] = active[place - 1];
                }
                active[place] = edge;
            }
        }
        var rule = evenOdd ? 1 : -1;
        var (winding, start) = (0, 0);
        foreach (ref readonly var edge in active)
        {
            var wasInside = (winding & rule) != 0;
            winding += edge.Winding;
            var isInside = (winding & rule) != 0;
            if (isInside != wasInside)
            {
                var x = (int)Math.Clamp(edge.X >> Fraction, 0, width * One);
                if (isInside)
                {
                    start = x;
                }
                else
                {
                    Cover(start, x);
                }
            }
        }
    }

    /// <summary>Pixels at both ends of a span are covered in part.</summary>
    private void Cover(int from, int to)
    {
        var (first, last) = (from / One, to / One);
        var (before, after) = (from % One, to % One);
        _changes[first] += One - before;
        _changes[first + 1] += before;
        _changes[last] -= One - after;
        _changes[last + 1] -= after;
    }

    /// <summary>Follows the active edges to the next line and drops those that end before it.</summary>
    private void Advance(int line)
    {
        var kept = 0;
        var active = _active.AsSpan(0, _activeCount);
        for (var i = 0; i < active.Length; i++)
        {
            if (active[i].End > line)
            {
                active[i].X += active[i].Step;
                if (kept != i)
                {
                    active[kept] = active[i];
                }
                kept++;
            }
        }
        _activeCount = kept;
    }

    private void Collect(int y, CoverageRun run)
    {
        var changes = _changes.AsSpan();
        var covered = 0;
        var start = changes.IndexOfAnyExcept(0);
        while (start >= 0 && start < width)
        {
            covered += changes[start];
            changes[start] = 0;
            var unchanged = changes[(start + 1)..].IndexOfAnyExcept(0);
            var end = unchanged < 0 ? width : Math.Min(width, start + 1 + unchanged);
            if (((Math.Min(Full, covered) * 255) + (Full / 2)) / Full is > 0 and var coverage)
            {
                run(y, start, end, coverage);
            }
            start = unchanged < 0 ? -1 : end;
        }
        changes[width..].Clear();
    }

    private static int Fix(double value) => (int)Math.Round(Math.Clamp(value, -1e6, 1e6) * One);

    /// <summary>One side of a polygon, followed down line by line.</summary>
    private struct Edge(long x, long step, int end, int winding, int before)
    {
        /// <summary>Where it crosses the present line, in 1/256 pixel with <see cref="Fraction"/> binary places.</summary>
        public long X = x;

        /// <summary>From one line to the next.</summary>
        public readonly long Step = step;

        /// <summary>The first line that it does not reach.</summary>
        public readonly int End = end;

        /// <summary>1 downwards, -1 upwards.</summary>
        public readonly int Winding = winding;

        /// <summary>The edge with the same first line that was added before it, plus 1.</summary>
        public readonly int Before = before;
    }
}
