using NoticeGen.Documents;
using NoticeGen.Rendering.Docx.Packaging;

namespace NoticeGen.Rendering.Docx;

/// <summary>A picture and the room that it has, in millimetres.</summary>
/// <param name="Decorative">Whether words beside it say what it shows, so that nothing reads it out.</param>
internal readonly record struct PictureFrame(Picture Picture, double Width, double Height, bool Decorative = false);

/// <summary>
/// Writes a picture in the line of text, where a person can replace it by "Change Picture" and keep size and alternative
/// text (ISO/IEC 29500-1, 20.4.2.8).
/// </summary>
internal static class DrawingWriter
{
    /// <summary>Declares the prefixes of drawings at the root of each part that may show one, and not in each drawing again.</summary>
    public static ReadOnlySpan<byte> Namespaces =>
        " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""u8;

    /// <summary>The end of the properties of a picture that Word marks as decorative ([MS-ODRAWXML] 5.32).</summary>
    private static ReadOnlySpan<byte> Decoration =>
        "\"><a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative val=\"1\" /></a:ext></a:extLst></wp:docPr>"u8;

    /// <summary>The picture, fitted into its frame; false, and nothing written, when it is broken.</summary>
    /// <param name="owner">The part that shows it.</param>
    public static bool Write(WordDraft draft, WordPart owner, PictureFrame frame)
    {
        var (to, picture) = (draft.Runs, frame.Picture);
        if (draft.Pictures.Of(owner, picture) is not { } part)
        {
            return false;
        }
        var width = Math.Min(frame.Width, frame.Height / part.Shape);
        var (cx, cy) = (Measure.EmuOfMillimetres(width), Measure.EmuOfMillimetres(width * part.Shape));
        var number = draft.Pictures.NextDrawing();
        to.Add("<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"u8)
            .Add("<wp:extent cx=\""u8).Value(cx).Add("\" cy=\""u8).Value(cy).Add("\" /><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\" />"u8)
            .Add("<wp:docPr id=\""u8).Value(number).Add("\" name=\""u8).Value(picture.Name).Add("\" descr=\""u8).Value(frame.Decorative ? "" : picture.Alternative)
            .Add(frame.Decorative ? Decoration : "\" />"u8)
            .Add("<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\" /></wp:cNvGraphicFramePr>"u8)
            .Add("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"u8)
            .Add("<pic:pic>"u8)
            .Add("<pic:nvPicPr><pic:cNvPr id=\""u8).Value(number).Add("\" name=\""u8).Value(picture.Name).Add("\" />"u8)
            .Add("<pic:cNvPicPr><a:picLocks noChangeAspect=\"1\" /></pic:cNvPicPr></pic:nvPicPr><pic:blipFill>"u8);
        WriteBlip(to, part);
        to.Add("<a:stretch><a:fillRect /></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\" /><a:ext cx=\""u8).Value(cx).Add("\" cy=\""u8).Value(cy)
            .Add("\" /></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst /></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"u8);
        return true;
    }

    private static void WriteBlip(WordMarkup to, PicturePart part)
    {
        to.Add("<a:blip r:embed=\""u8).Value(part.Pixels);
        if (part.Vector is null)
        {
            to.Add("\" />"u8);
            return;
        }

        // The extension that holds the SVG ([MS-ODRAWXML] 2.3.3.3).
        to.Add("\"><a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip r:embed=\""u8).Value(part.Vector).Add("\" /></a:ext></a:extLst></a:blip>"u8);
    }
}
