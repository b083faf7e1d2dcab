using NoticeGen.Rendering.Docx.Packaging;
using NoticeGen.Templates;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// Names the document's font and puts its two weights into the file, so that it looks the same where the font is not
/// installed; where embedded fonts are ignored, Arial stands in.
/// </summary>
internal static class FontTable
{
    public static StandingPart Of(FontFamily family, PackedMedia media)
    {
        var (regular, bold) = (media.Veiled(family.Regular.Content), media.Veiled(family.Bold.Content));
        var font = new W.Font { Name = family.Name };
        font.Append(
            new W.AltName { Val = "Arial" },
            new W.FontCharSet { Val = "00" },
            new W.FontFamily { Val = W.FontFamilyValues.Swiss },
            new W.Pitch { Val = W.FontPitchValues.Variable },
            new W.EmbedRegularFont { Id = "fontRegular", FontKey = regular.Key },
            new W.EmbedBoldFont { Id = "fontBold", FontKey = bold.Key });
        var arial = new W.Font { Name = "Arial" };
        arial.Append(
            new W.FontCharSet { Val = "00" },
            new W.FontFamily { Val = W.FontFamilyValues.Swiss },
            new W.Pitch { Val = W.FontPitchValues.Variable });
        return new StandingPart(PartKind.FontTable, "fonts", StandingParts.Pack(new W.Fonts(font, arial)))
        {
            Parts = [Part(regular, "fontRegular"), Part(bold, "fontBold")],
        };
    }

    private static StandingPart Part(VeiledFont font, string id) => new(PartKind.VeiledFont, id, font.Content);
}
