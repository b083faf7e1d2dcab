using System.Collections.Immutable;
using TaggedPdf.Pictures;

namespace NoticeGen.Rendering.Pictures;

/// <summary>A corner of a flattened path, in pixels.</summary>
/// <param name="Smooth">Whether it lies inside a curve, where no join shows.</param>
internal readonly record struct FlatPoint(double X, double Y, bool Smooth = false);

/// <summary>A subpath of straight lines.</summary>
internal sealed record Polyline(List<FlatPoint> Points, bool Closed);

/// <summary>Turns path segments into straight lines that no eye can tell from the curve.</summary>
internal static class PathFlattener
{
    /// <summary>A curve is cut so that no piece strays further than this from it, in pixels.</summary>
    private const double Tolerance = 0.05;

    private const int MostPieces = 64;

    public static List<Polyline> Flatten(ImmutableArray<PathSegment> segments, double scale)
    {
        var lines = new List<Polyline>();
        var points = new List<FlatPoint>();
        foreach (var segment in segments)
        {
            switch (segment.Verb)
            {
                case PathVerb.Move:
                    Finish(lines, ref points, closed: false);
                    points.Add(new FlatPoint(segment.X3 * scale, segment.Y3 * scale));
                    break;
                case PathVerb.Line:
                    points.Add(new FlatPoint(segment.X3 * scale, segment.Y3 * scale));
                    break;
                case PathVerb.Cubic:
                    Curve(points, segment, scale);
                    break;
                default:
                    Finish(lines, ref points, closed: true);
                    break;
            }
        }
        Finish(lines, ref points, closed: false);
        return lines;
    }

    private static void Finish(List<Polyline> lines, ref List<FlatPoint> points, bool closed)
    {
        if (points.Count > 1)
        {
            lines.Add(new Polyline(points, closed));
        }
        points = [];
    }

    private static void Curve(List<FlatPoint> points, PathSegment segment, double scale)
    {
        var from = points[^1];
        var (x1, y1) = (segment.X1 * scale, segment.Y1 * scale);
        var (x2, y2) = (segment.X2 * scale, segment.Y2 * scale);
        var (x3, y3) = (segment.X3 * scale, segment.Y3 * scale);

        // The second differences bound how far the curve bends away from its chords.
        var bend = Math.Max(
            Math.Abs(from.X - (2 * x1) + x2) + Math.Abs(from.Y - (2 * y1) + y2),
            Math.Abs(x1 - (2 * x2) + x3) + Math.Abs(y1 - (2 * y2) + y3));
        var pieces = (int)Math.Clamp(Math.Ceiling(Math.Sqrt(bend * 0.75 / Tolerance)), 1, MostPieces);
        for (var i = 1; i < pieces; i++)
        {
            var t = (double)i / pieces;
            var s = 1 - t;
            var (a, b, c, d) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t);
            points.Add(new FlatPoint(
                (a * from.X) + (b * x1) + (c * x2) + (d * x3), (a * from.Y) + (b * y1) + (c * y2) + (d * y3), Smooth: true));
        }
        points.Add(new FlatPoint(x3, y3));
    }
}
