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
    public static StandingPart Of(FontFamily family, PackedMedia media)
    {
        var parts = ImmutableArray.CreateBuilder<StandingPart>();
        var font = new W.Font { Name = family.Name };
        font.Append(
            new W.AltName { Val = "Arial" },
            new W.FontCharSet { Val = "00" },
            new W.FontFamily { Val = W.FontFamilyValues.Swiss },
            new W.Pitch { Val = W.FontPitchValues.Variable });
        if (media.Veiled(family.Regular.Content, bold: false) is { } regular)
        {
            font.Append(new W.EmbedRegularFont { Id = "fontRegular", FontKey = regular.Key });
            parts.Add(Part(regular, "fontRegular"));
        }
        if (media.Veiled(family.Bold.Content, bold: true) is { } bold)
        {
            font.Append(new W.EmbedBoldFont { Id = "fontBold", FontKey = bold.Key });
            parts.Add(Part(bold, "fontBold"));
        }
        var arial = new W.Font { Name = "Arial" };
        arial.Append(
            new W.FontCharSet { Val = "00" },
            new W.FontFamily { Val = W.FontFamilyValues.Swiss },
            new W.Pitch { Val = W.FontPitchValues.Variable });
        return new StandingPart(PartKind.FontTable, "fonts", StandingParts.Pack(new W.Fonts(font, arial)))
        {
            Parts = parts.ToImmutable(),
        };
    }

    private static StandingPart Part(VeiledFont font, string id) => new(PartKind.VeiledFont, id, font.Content);
}
