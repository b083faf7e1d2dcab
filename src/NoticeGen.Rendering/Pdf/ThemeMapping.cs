using System.Globalization;
using NoticeGen.Templates;
using Engine = TaggedPdf.Documents;

namespace NoticeGen.Rendering.Pdf;

/// <summary>A theme as the PDF engine takes it.</summary>
internal static class ThemeMapping
{
    public static Engine.PdfTheme Of(Theme theme) => new()
    {
        Fonts = [.. ScriptFamily.LatinFirst(theme).Fonts.Select(family => new Engine.FontFamily(Font(family.Regular), Font(family.Bold)))],
        Page = new Engine.PageSetup(
            theme.Page.Width, theme.Page.Height, theme.Page.Top, theme.Page.Right, theme.Page.Bottom, theme.Page.Left),
        Sizes = new Engine.TypeSizes(
            theme.Sizes.Body, theme.Sizes.Title, theme.Sizes.Heading2, theme.Sizes.Heading3, theme.Sizes.Heading4,
            theme.Sizes.Small, theme.Sizes.LineSpacing),
        Colours = Colours(theme.Colours),
        Logo = theme.Logo is { } logo ? DocumentMapping.Picture(logo) : null,
        HeadingColumn = theme.HeadingColumn,
        PictureWidth = theme.PictureWidth,
        Contents = theme.Contents,
        Cover = theme.Cover,
        CoverPictureWidth = Theme.CoverPictureWidth,
    };

    private static Engine.FontFile Font(FontFace face) => new(face.Path, face.Content) { Place = face.Origin };

    private static Engine.Palette Colours(ThemeColours colours) => new()
    {
        Brand = Colour(colours.Brand),
        OnBrand = Colour(colours.OnBrand),
        Text = Colour(colours.Text),
        Muted = Colour(colours.Muted),
        Link = Colour(colours.Link),
        Border = Colour(colours.Border),
        Surface = Colour(colours.Surface),
        Page = Colour(colours.Page),
    };

    /// <summary><c>#rrggbb</c>; the theme reader has checked the form.</summary>
    private static Engine.PaintColour Colour(string hex)
    {
        var value = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new Engine.PaintColour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }
}
