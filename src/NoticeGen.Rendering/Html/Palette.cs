using NoticeGen.Templates;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// The colours of a page in one scheme. The light one is the theme; the dark one is derived from it, so that a web team
/// chooses colours once and people who ask for dark pages still read them at WCAG 1.4.3 or better.
/// </summary>
/// <param name="Accent">The brand colour, moved until a line of it can be seen on the page (WCAG 1.4.11).</param>
internal sealed record Palette(
    Colour Page, Colour Surface, Colour Text, Colour Muted, Colour Link, Colour Border, Colour Accent)
{
    // A little above 4.5, because dark pages are often read in poor light.
    private const double DarkText = 7;

    public static Palette Light(ThemeColours colours)
    {
        var page = Colour.Parse(colours.Page);
        return new Palette(
            page,
            Colour.Parse(colours.Surface),
            Colour.Parse(colours.Text),
            Colour.Parse(colours.Muted),
            Colour.Parse(colours.Link),
            Colour.Parse(colours.Border),
            Until(Colour.Parse(colours.Brand), Contrast.ForShapes, page));
    }

    public static Palette Dark(ThemeColours colours)
    {
        // A breath of the brand in the greys ties the page to its band.
        var brand = Colour.Parse(colours.Brand);
        var page = new Colour(0x12, 0x16, 0x1b).Mix(brand, 0.06);
        var surface = new Colour(0x1f, 0x25, 0x2c).Mix(brand, 0.10);
        return new Palette(
            page,
            surface,
            new Colour(0xec, 0xf0, 0xf4),
            Until(new Colour(0xa9, 0xb4, 0xbf), DarkText, surface),
            Until(Colour.Parse(colours.Link), DarkText, surface),
            new Colour(0x4b, 0x56, 0x62).Mix(brand, 0.10),
            Until(brand, Contrast.ForText, surface));
    }

    /// <summary>
    /// A colour moved in small steps away from its ground, to white or to black, until the contrast is enough.
    /// </summary>
    private static Colour Until(Colour colour, double needed, Colour ground)
    {
        var away = Contrast.Luminance(ground) < 0.18 ? Colour.White : Colour.Black;
        var moved = colour;
        for (var step = 1; step <= 20 && Contrast.Ratio(moved, ground) < needed; step++)
        {
            moved = colour.Mix(away, step / 20.0);
        }
        return moved;
    }
}
