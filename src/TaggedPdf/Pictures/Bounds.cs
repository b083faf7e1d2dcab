using System.Collections.Immutable;

namespace TaggedPdf.Pictures;

/// <summary>The upright rectangle around the points of a path; curves lie within it.</summary>
internal readonly record struct Bounds(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Less than this is the rounding of a drawing program.</summary>
    private const double Slack = 1e-3;

    public static Bounds Of(ImmutableArray<PathSegment> segments)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        void Take(double x, double y)
        {
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        }
        foreach (var segment in segments.Where(segment => segment.Verb != PathVerb.Close))
        {
            if (segment.Verb == PathVerb.Cubic)
            {
                Take(segment.X1, segment.Y1);
                Take(segment.X2, segment.Y2);
            }
            Take(segment.X3, segment.Y3);
        }
        return new Bounds(left, top, right, bottom);
    }

    /// <summary>Whether a path is one upright rectangle.</summary>
    public static bool AreRectangle(ImmutableArray<PathSegment> segments)
    {
        var box = Of(segments);
        var corners = segments.Where(segment => segment.Verb != PathVerb.Close).ToList();
        return corners.Count is 4 or 5
            && corners.TrueForAll(corner => corner.Verb != PathVerb.Cubic && (corner.X3 == box.Left || corner.X3 == box.Right) && (corner.Y3 == box.Top || corner.Y3 == box.Bottom))
            && corners.Select(corner => (corner.X3, corner.Y3)).Distinct().Count() == 4;
    }

    /// <summary>Which part of a frame from (0, 0) it covers, from 0 to 1.</summary>
    public double Share(double width, double height) =>
        Math.Max(0, Math.Min(Right, width) - Math.Max(Left, 0)) * Math.Max(0, Math.Min(Bottom, height) - Math.Max(Top, 0)) / (width * height);

    public bool Holds(Bounds other) =>
        Left <= other.Left + Slack && Top <= other.Top + Slack && Right >= other.Right - Slack && Bottom >= other.Bottom - Slack;

    public bool Meets(Bounds other) =>
        Left < other.Right - Slack && other.Left < Right - Slack && Top < other.Bottom - Slack && other.Top < Bottom - Slack;
}
