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
    /// <summary>In place of the flat colour of <see cref="Fill"/>; null for none.</summary>
    public Gradient? Shade { get; init; }

    /// <summary>In place of the flat colour of <see cref="Fill"/>; null for none.</summary>
    public PixelFill? Pixels { get; init; }

    /// <summary>From 0 (not seen) to 1.</summary>
    public double FillOpacity { get; init; } = 1;

    /// <summary>From 0 (not seen) to 1.</summary>
    public double StrokeOpacity { get; init; } = 1;

    /// <summary>It is painted only where all of these are.</summary>
    public ImmutableArray<ClippingPath> Clips { get; init; } = [];

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

/// <summary>A picture of pixels that fills a path; nothing is painted beside it.</summary>
/// <param name="Transform">
/// From the unit square, with the picture's top left at (0, 0), to the drawing: x' = A x + C y + E, y' = B x + D y + F.
/// </param>
public sealed record PixelFill(PngPicture Picture, ImmutableArray<double> Transform);

/// <summary>An outline outside which nothing is painted.</summary>
public sealed record ClippingPath(ImmutableArray<PathSegment> Segments, bool EvenOdd);

/// <summary>Colours that go over into each other: along a line, or from one circle to another (SVG 1.1, 13.2).</summary>
/// <param name="From">Centre and radius of the first circle; for a line its beginning, with radius 0.</param>
/// <param name="To">Centre and radius of the second circle; for a line its end, with radius 0.</param>
/// <param name="Stops">In ascending order, at least two.</param>
public sealed record Gradient(bool IsRadial, GradientEnd From, GradientEnd To, ImmutableArray<GradientStop> Stops)
{
    /// <summary>From the gradient's coordinates to the picture's: x' = A x + C y + E, y' = B x + D y + F.</summary>
    public required ImmutableArray<double> Transform { get; init; }

    /// <summary>The colour at a place along the gradient; before the first and after the last stop, theirs.</summary>
    public PaintColour At(double place)
    {
        var next = 0;
        while (next < Stops.Length && Stops[next].Offset <= place)
        {
            next++;
        }
        if (next == 0)
        {
            return Stops[0].Colour;
        }
        if (next == Stops.Length)
        {
            return Stops[^1].Colour;
        }
        var (before, after) = (Stops[next - 1], Stops[next]);
        var share = (place - before.Offset) / (after.Offset - before.Offset);
        byte Between(byte one, byte other) => (byte)Math.Round(one + ((other - one) * share));
        return new PaintColour(
            Between(before.Colour.Red, after.Colour.Red), Between(before.Colour.Green, after.Colour.Green), Between(before.Colour.Blue, after.Colour.Blue));
    }
}

public readonly record struct GradientEnd(double X, double Y, double Radius);

/// <param name="Offset">From 0 to 1.</param>
public readonly record struct GradientStop(double Offset, PaintColour Colour);

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
