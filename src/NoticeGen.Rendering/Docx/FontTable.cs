using System.Collections.Immutable;
using NoticeGen.Rendering.Docx.Packaging;
using NoticeGen.Templates;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// Names the document's font and puts its two weights into the file where Word can carry them, so that it looks the same where
/// the font is not installed; else, and where embedded fonts are ignored, Arial stands in.
/// </summary>
internal static class FontTable
{
    /// <param name="script">The family of the language's own letters, where it is another.</param>
    public static StandingPart Of(FontFamily family, FontFamily? script, PackedMedia media)
    {
        var parts = ImmutableArray.CreateBuilder<StandingPart>();
        var fonts = new W.Fonts(Named(family, "font", media, parts));
        if (script is not null && script != family)
        {
            fonts.Append(Named(script, "script", media, parts));
        }
        var arial = new W.Font { Name = "Arial" };
        arial.Append(
            new W.FontCharSet { Val = "00" },
            new W.FontFamily { Val = W.FontFamilyValues.Swiss },
            new W.Pitch { Val = W.FontPitchValues.Variable });
        fonts.Append(arial);
        return new StandingPart(PartKind.FontTable, "fonts", StandingParts.Pack(fonts))
        {
            Parts = parts.ToImmutable(),
        };
    }

    private static W.Font Named(FontFamily family, string id, PackedMedia media, ImmutableArray<StandingPart>.Builder parts)
    {
        var font = new W.Font { Name = family.Name };
        font.Append(
            new W.AltName { Val = "Arial" },
            new W.FontCharSet { Val = "00" },
            new W.FontFamily { Val = W.FontFamilyValues.Swiss },
            new W.Pitch { Val = W.FontPitchValues.Variable });
        if (media.Veiled(family.Regular.Content, bold: false) is { } regular)
        {
            font.Append(new W.EmbedRegularFont { Id = id + "Regular", FontKey = regular.Key });
            parts.Add(Part(regular, id + "Regular"));
        }
        if (media.Veiled(family.Bold.Content, bold: true) is { } bold)
        {
            font.Append(new W.EmbedBoldFont { Id = id + "Bold", FontKey = bold.Key });
            parts.Add(Part(bold, id + "Bold"));
        }
        return font;
    }

    private static StandingPart Part(VeiledFont font, string id) => new(PartKind.VeiledFont, id, font.Content);
}
