using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Rendering.Pictures;

/// <summary>What can be wrong with a picture's file.</summary>
public static class PictureProblems
{
    public static readonly RuleInfo BrokenPicture = new()
    {
        Code = "NG603",
        Name = "broken-picture",
        Band = Band.Accessibility,
        Severity = Severity.Error,
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

    internal const string ExportHelp = "export the picture as plain paths in flat colours, or use PNG";

    internal static Diagnostic At(Origin origin, string message, string help) => new()
    {
        Rule = BrokenPicture,
        Severity = BrokenPicture.Severity,
        Message = message,
        Origin = origin,
        Help = help,
    };

    internal static Diagnostic Of(Picture picture, string message, string help = ExportHelp) =>
        At(picture.Origin, $"the picture `{picture.Name}` {message}", help);
}
