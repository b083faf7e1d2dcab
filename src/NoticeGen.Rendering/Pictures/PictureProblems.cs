using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Source;
using TaggedPdf.Documents;
using TaggedPdf.Pictures;
using Picture = NoticeGen.Documents.Picture;

namespace NoticeGen.Rendering.Pictures;

/// <summary>What can be wrong with a picture's file.</summary>
public static class PictureProblems
{
    public static readonly RuleInfo BrokenPicture = new()
    {
        Code = "NG603",
        Name = "broken-picture",
        Severity = Severity.Error,
        Since = "0.1",
        Summary = "A picture cannot be read, or uses what cannot be printed the same in every format.",
        Explanation = """
            ## Why it matters
            The same picture is put on the web page, in the PDF and in the Word file. So that it looks the same in all three,
            SVG pictures are kept to plain shapes in flat colours. Gradients, transparency, text, style sheets, filters,
            embedded pictures and scripts are refused rather than printed wrongly.

            ## What to do
            Ask whoever made the picture to export it as plain paths: in Inkscape, Path > Object to Path, then save as
            Plain SVG; in Illustrator, outline the text and choose "Presentation attributes". Or use a PNG that is at
            least 600 pixels wide.
            """,
    };

    /// <summary>What a reader made of a picture.</summary>
    internal static Outcome<T> Outcome<T>(Picture picture, PictureReading<T> reading)
        where T : class =>
        Diagnostics.Outcome.Of(reading.Value, reading.Faults.Select(fault => Of(picture, fault)));

    /// <summary>A fault at the very element where the picture's own file is known; else where the picture was named.</summary>
    internal static Diagnostic Of(Picture picture, PictureFault fault)
    {
        var isOwnFile = picture.Origin.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
        var line = fault.Line > 0 && !isOwnFile
            ? string.Create(CultureInfo.InvariantCulture, $" (line {fault.Line} of its file)")
            : "";
        return new Diagnostic
        {
            Rule = BrokenPicture,
            Severity = BrokenPicture.Severity,
            Message = $"the picture `{picture.Name}` {fault.Message}{line}",
            Origin = isOwnFile && fault.Line > 0 ? PlaceInFile(picture, fault) : picture.Origin,
            Help = fault.Help,
        };
    }

    private static Origin PlaceInFile(Picture picture, PictureFault fault)
    {
        var source = SourceText.Decode(picture.Origin.Path, picture.Content.AsSpan(), out _);
        if (source is null || fault.Line > source.LineCount)
        {
            return picture.Origin;
        }
        var start = Math.Min(source.LineStart(fault.Line) + Math.Max(0, fault.Column - 1), source.Text.Length);
        return new Origin(source, new TextSpan(start, 0));
    }
}
