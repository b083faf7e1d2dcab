using System.Collections.Immutable;
using TaggedPdf.Documents;

namespace TaggedPdf.Pictures;

/// <summary>
/// A drawing as painted paths, all transforms applied: what the SVG reader gives and what is drawn into PDF.
/// Coordinates run right and down from the top left; the picture spans (0, 0) to (<see cref="Width"/>, <see cref="Height"/>).
/// </summary>
public sealed record VectorPicture(double Width, double Height, ImmutableArray<PaintedPath> Paths);

/// <summary>One path with how it is painted; null colours are not painted. Fill first, then stroke.</summary>
public sealed record PaintedPath(
    ImmutableArray<PathSegment> Segments, PaintColour? Fill, bool EvenOdd, PaintColour? Stroke, StrokeStyle Style)
{
    /// <summary>A circle as four curves.</summary>
    public static ImmutableArray<PathSegment> Circle(double x, double y, double radius)
    {
        var path = new PathBuilder(new AffineTransform(radius, 0, 0, radius, x, y));
        const double Reach = EllipticalArc.QuarterCircle;
        path.Move(1, 0);
        path.Cubic((1, Reach), (Reach, 1), (0, 1));
        path.Cubic((-Reach, 1), (-1, Reach), (-1, 0));
        path.Cubic((-1, -Reach), (-Reach, -1), (0, -1));
        path.Cubic((Reach, -1), (1, -Reach), (1, 0));
        return path.ToSegments();
    }
}

public enum LineCap
{
    Butt,
    Round,
    Square,
}

public enum LineJoin
{
    Miter,
    Round,
    Bevel,
}

public readonly record struct StrokeStyle(double Width, LineCap Cap, LineJoin Join, double MiterLimit);

public enum PathVerb
{
    /// <summary>Begins a subpath at (X3, Y3).</summary>
    Move,

    /// <summary>A straight line to (X3, Y3).</summary>
    Line,

    /// <summary>A cubic Bézier with control points 1 and 2 to (X3, Y3).</summary>
    Cubic,

    /// <summary>Closes the subpath.</summary>
    Close,
}

public readonly record struct PathSegment(
    PathVerb Verb, double X1, double Y1, double X2, double Y2, double X3, double Y3);
