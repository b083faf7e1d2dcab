using System.Collections.Immutable;

namespace TaggedPdf.Pictures;

/// <summary>
/// Collects segments in the drawing's own coordinates and gives them transformed. Coordinates are rounded to 2⁻²⁰ of
/// a unit, so that the last digit of a sine, which differs between processors, reaches no file.
/// </summary>
internal sealed class PathBuilder(AffineTransform transform)
{
    private readonly ImmutableArray<PathSegment>.Builder _segments = ImmutableArray.CreateBuilder<PathSegment>();
    private double _startX;
    private double _startY;
    private bool _closed;

    public int Count => _segments.Count;

    /// <summary>Whether a point lies so far out that no format could place it.</summary>
    public bool TooFar { get; private set; }

    public double X { get; private set; }

    public double Y { get; private set; }

    public ImmutableArray<PathSegment> ToSegments() => _segments.DrainToImmutable();

    public void Move(double x, double y)
    {
        Begin(x, y);
        _startX = x;
        _startY = y;
    }

    public void Line(double x, double y)
    {
        Reopen();
        var (px, py) = Place(x, y);
        _segments.Add(new PathSegment(PathVerb.Line, 0, 0, 0, 0, px, py));
        (X, Y) = (x, y);
    }

    public void Cubic((double X, double Y) first, (double X, double Y) second, (double X, double Y) end)
    {
        Reopen();
        var (x1, y1) = Place(first.X, first.Y);
        var (x2, y2) = Place(second.X, second.Y);
        var (x3, y3) = Place(end.X, end.Y);
        _segments.Add(new PathSegment(PathVerb.Cubic, x1, y1, x2, y2, x3, y3));
        (X, Y) = end;
    }

    /// <summary>A quadratic curve, raised to the cubic that is the same curve.</summary>
    public void Quadratic((double X, double Y) control, (double X, double Y) end) => Cubic(
        (X + ((control.X - X) * 2 / 3), Y + ((control.Y - Y) * 2 / 3)),
        (end.X + ((control.X - end.X) * 2 / 3), end.Y + ((control.Y - end.Y) * 2 / 3)),
        end);

    public void Close()
    {
        if (_closed || _segments.Count == 0)
        {
            return;
        }
        _segments.Add(new PathSegment(PathVerb.Close, 0, 0, 0, 0, 0, 0));
        (X, Y) = (_startX, _startY);
        _closed = true;
    }

    /// <summary>SVG lets a path go on after <c>z</c> from where the subpath began; not every format does.</summary>
    private void Reopen()
    {
        if (_closed)
        {
            Begin(_startX, _startY);
        }
    }

    private void Begin(double x, double y)
    {
        var (px, py) = Place(x, y);
        _segments.Add(new PathSegment(PathVerb.Move, 0, 0, 0, 0, px, py));
        (X, Y) = (x, y);
        _closed = false;
    }

    private (double X, double Y) Place(double x, double y)
    {
        var (px, py) = transform.Apply(x, y);
        TooFar |= !(Math.Abs(px) < Farthest && Math.Abs(py) < Farthest);
        return (Quantise(px), Quantise(py));
    }

    // Adding 0 turns the negative zero into the plain one, which prints without a sign.
    private static double Quantise(double value) => (Math.Round(value * Steps) / Steps) + 0.0;

    private const double Steps = 1 << 20;
    private const double Farthest = 1e8;
}
