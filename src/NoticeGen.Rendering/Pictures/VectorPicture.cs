using System.Collections.Immutable;

namespace NoticeGen.Rendering.Pictures;

/// <summary>
/// A drawing as painted paths, all transforms applied: what the SVG reader gives and what PDF and the rasteriser draw.
/// Coordinates run right and down from the top left; the picture spans (0, 0) to (<see cref="Width"/>, <see cref="Height"/>).
/// </summary>
internal sealed record VectorPicture(double Width, double Height, ImmutableArray<PaintedPath> Paths);

/// <summary>One path with how it is painted; null colours are not painted. Fill first, then stroke.</summary>
internal sealed record PaintedPath(
    ImmutableArray<PathSegment> Segments, PaintColour? Fill, bool EvenOdd, PaintColour? Stroke, StrokeStyle Style);

internal readonly record struct PaintColour(byte Red, byte Green, byte Blue);

internal enum LineCap
{
    Butt,
    Round,
    Square,
}

internal enum LineJoin
{
    Miter,
    Round,
    Bevel,
}

internal readonly record struct StrokeStyle(double Width, LineCap Cap, LineJoin Join, double MiterLimit);

internal enum PathVerb
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

internal readonly record struct PathSegment(
    PathVerb Verb, double X1, double Y1, double X2, double Y2, double X3, double Y3);
