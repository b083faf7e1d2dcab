using DocumentFormat.OpenXml;
using NoticeGen.Templates;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The theme's colours tied to Word's theme slots, so that choosing other theme colours in Word recolours the document.
/// </summary>
/// <param name="followsTheme">False where the file has another theme than ours.</param>
internal sealed class Palette(ThemeColours colours, bool followsTheme)
{
    public Ink Brand { get; } = new(Hex(colours.Brand), followsTheme ? W.ThemeColorValues.Accent1 : null);

    /// <summary>No slot is sure to contrast with another brand colour, so this one stays as it is.</summary>
    public Ink OnBrand { get; } = new(Hex(colours.OnBrand), null);

    public Ink Text { get; } = new(Hex(colours.Text), followsTheme ? W.ThemeColorValues.Text1 : null);

    public Ink Muted { get; } = new(Hex(colours.Muted), followsTheme ? W.ThemeColorValues.Accent3 : null);

    public Ink Link { get; } = new(Hex(colours.Link), followsTheme ? W.ThemeColorValues.Hyperlink : null);

    public Ink Border { get; } = new(Hex(colours.Border), followsTheme ? W.ThemeColorValues.Accent4 : null);

    public Ink Surface { get; } = new(Hex(colours.Surface), followsTheme ? W.ThemeColorValues.Background2 : null);

    public Ink Page { get; } = new(Hex(colours.Page), followsTheme ? W.ThemeColorValues.Background1 : null);

    /// <summary>Word writes colours in capitals without a number sign.</summary>
    public static string Hex(string colour) => colour.TrimStart('#').ToUpperInvariant();
}

/// <summary>One colour, with the theme slot that it follows.</summary>
internal sealed record Ink(string Hex, W.ThemeColorValues? Slot)
{
    public W.Color Colour()
    {
        var colour = new W.Color { Val = Hex };
        if (Slot is { } slot)
        {
            colour.ThemeColor = slot;
        }
        return colour;
    }

    public W.Shading Ground()
    {
        var shading = new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = Hex };
        if (Slot is { } slot)
        {
            shading.ThemeFill = slot;
        }
        return shading;
    }

    /// <param name="width">In eighths of a point.</param>
    /// <param name="space">To the text, in points.</param>
    public T Rule<T>(uint width, uint space = 0)
        where T : W.BorderType, new()
    {
        var border = new T { Val = W.BorderValues.Single, Size = width, Space = space, Color = Hex };
        if (Slot is { } slot)
        {
            border.ThemeColor = slot;
        }
        return border;
    }
}
