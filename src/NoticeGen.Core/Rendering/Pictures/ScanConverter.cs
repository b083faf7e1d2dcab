namespace NoticeGen.Rendering.Pictures;

/// <summary>Takes the coverage, from 0 to 255, of the pixels of one row that are touched, beginning at <paramref name="x"/>.</summary>
internal delegate void CoverageRow(int x, int y, ReadOnlySpan<byte> coverage);

/// <summary>
/// Finds how much of each pixel a set of polygons covers. Points are rounded to 1/256 pixel and everything after that is
/// whole numbers, so the result is the same on every processor: eight lines a pixel row, exact along each line.
/// </summary>
internal sealed class ScanConverter(int width, int height)
{
    private const int One = 256;
    private const int LinesPerPixel = 8;
    private const int LineStep = One / LinesPerPixel;
    private const int Full = One * LinesPerPixel;

    // More entries than there are pixels, for spans that end at the right edge.
    private readonly int[] _partial = new int[width + 3];
    private readonly int[] _running = new int[width + 3];
    private readonly List<Edge> _edges = [];
    private Edge[] _active = new Edge[64];
    private (int X, int Winding)[] _crossings = new (int, int)[64];
    private int _activeCount;
    private int _left = int.MaxValue;
    private int _right = -1;

    public void Add(List<FlatPoint> polygon)
    {
        for (var i = 0; i < polygon.Count; i++)
        {
            var (from, to) = (polygon[i], polygon[i + 1 < polygon.Count ? i + 1 : 0]);
            var edge = Edge.Between((Fix(from.X), Fix(from.Y)), (Fix(to.X), Fix(to.Y)));
            if (edge.Top < edge.Bottom && edge.Bottom > 0 && edge.Top < height * One)
            {
                _edges.Add(edge);
            }
        }
    }

    /// <summary>Gives each row that is touched, and forgets the polygons.</summary>
    public void Convert(bool evenOdd, CoverageRow row)
    {
        _edges.Sort(static (a, b) => a.Top.CompareTo(b.Top));
        var coverage = new byte[width];
        var next = 0;
        var y = _edges.Count > 0 ? Math.Max(0, _edges[0].Top / One) : height;
        for (; y < height && (next < _edges.Count || _activeCount > 0); y++)
        {
            for (var line = 0; line < LinesPerPixel; line++)
            {
                var at = (y * One) + (line * LineStep) + (LineStep / 2);
                while (next < _edges.Count && _edges[next].Top <= at)
                {
                    Activate(_edges[next++]);
                }
                Fill(FindCrossings(at), evenOdd);
            }
            if (_left <= _right)
            {
                row(_left, y, Collect(coverage));
            }
        }
        _edges.Clear();
        _activeCount = 0;
    }

    private void Activate(Edge edge)
    {
        if (_activeCount == _active.Length)
        {
            Array.Resize(ref _active, _activeCount * 2);
            Array.Resize(ref _crossings, _activeCount * 2);
        }
        _active[_activeCount++] = edge;
    }

    /// <summary>Drops the edges that have ended and sorts where the others cross a line; gives how many do.</summary>
    private int FindCrossings(int at)
    {
        var count = 0;
        for (var i = 0; i < _activeCount; i++)
        {
            var edge = _active[i];
            if (edge.Bottom <= at)
            {
                continue;
            }
            var crossing = (X: Math.Clamp(edge.At(at), 0, width * One), edge.Winding);

            // By insertion: from one line to the next the order hardly changes.
            var place = count;
            for (; place > 0 && _crossings[place - 1].X > crossing.X; place--)
            {
                _crossings[place] = _crossings[place - 1];
                _active[place] = _active[place - 1];
            }
            _crossings[place] = crossing;
            _active[place] = edge;
            count++;
        }
        _activeCount = count;
        return count;
    }

    private void Fill(int crossings, bool evenOdd)
    {
        var winding = 0;
        for (var i = 0; i + 1 < crossings; i++)
        {
            winding += _crossings[i].Winding;
            if (evenOdd ? (winding & 1) != 0 : winding != 0)
            {
                Cover(_crossings[i].X, _crossings[i + 1].X);
            }
        }
    }

    /// <summary>Pixels at both ends of a span are covered in part; those between are kept as a running sum.</summary>
    private void Cover(int from, int to)
    {
        var (first, last) = (from / One, to / One);
        _left = Math.Min(_left, first);
        _right = Math.Max(_right, Math.Min(last, width - 1));
        if (first == last)
        {
            _partial[first] += to - from;
            return;
        }
        _partial[first] += ((first + 1) * One) - from;
        _partial[last] += to - (last * One);
        _running[first + 1] += One;
        _running[last] -= One;
    }

    private ReadOnlySpan<byte> Collect(byte[] coverage)
    {
        var touched = coverage.AsSpan(_left, _right - _left + 1);
        var running = 0;
        for (var i = 0; i < touched.Length; i++)
        {
            running += _running[_left + i];
            touched[i] = (byte)(((Math.Min(Full, running + _partial[_left + i]) * 255) + (Full / 2)) / Full);
        }
        Array.Clear(_running, _left, touched.Length + 2);
        Array.Clear(_partial, _left, touched.Length + 2);
        (_left, _right) = (int.MaxValue, -1);
        return touched;
    }

    private static int Fix(double value) => (int)Math.Round(Math.Clamp(value, -1e6, 1e6) * One);

    private readonly record struct Edge(int Top, int TopX, int Bottom, int BottomX, int Winding)
    {
        public static Edge Between((int X, int Y) from, (int X, int Y) to) => from.Y <= to.Y
            ? new Edge(from.Y, from.X, to.Y, to.X, 1)
            : new Edge(to.Y, to.X, from.Y, from.X, -1);

        public int At(int y) => TopX + (int)((long)(y - Top) * (BottomX - TopX) / (Bottom - Top));
    }
}
