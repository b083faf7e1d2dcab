using TaggedPdf.Documents;

namespace TaggedPdf.Painting;

/// <summary>
/// The page in points, y running down from the top edge. Layout always thinks left to right; on pages of a
/// right-to-left document everything is mirrored when it is painted.
/// </summary>
internal sealed class PageGeometry(PageSetup page, bool rightToLeft)
{
    private const double PointsPerMillimetre = 72 / 25.4;

    public double Width { get; } = page.Width * PointsPerMillimetre;

    public double Height { get; } = page.Height * PointsPerMillimetre;

    /// <summary>The start edge of the text.</summary>
    public double Left { get; } = (rightToLeft ? page.Right : page.Left) * PointsPerMillimetre;

    public double Right { get; } = (page.Width - (rightToLeft ? page.Left : page.Right)) * PointsPerMillimetre;

    public double Top { get; } = page.Top * PointsPerMillimetre;

    public double Bottom { get; } = (page.Height - page.Bottom) * PointsPerMillimetre;

    public bool RightToLeft { get; } = rightToLeft;

    public double TextWidth => Right - Left;

    public double TextHeight => Bottom - Top;

    /// <summary>Where the left edge of something ends up on paper.</summary>
    public double OnPaper(double x, double width) => RightToLeft ? Width - x - width : x;

    public static double Millimetres(double value) => value * PointsPerMillimetre;
}
