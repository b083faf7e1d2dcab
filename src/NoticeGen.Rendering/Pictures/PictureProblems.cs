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
        Band = Band.Accessibility,
        Severity = Severity.Error,
        Summary = "A picture cannot be read, or uses what cannot be printed the same in every format.",
        Explanation = """
            ## Why it matters
            The same picture is put on the web page, in the PDF and in the Word file, and is to look the same in all three.
            Repeated patterns, filters, text and scripts of SVG are refused rather than printed wrongly, and so are pictures in it that are
            neither PNG nor JPEG, and pictures in colours for a printing press (CMYK) or with 12 bits a colour. A logo that cannot be
            drawn is left out, and the notice is published without it.

            ## What to do
            Ask whoever made the picture to export it as plain paths: in Inkscape, Path > Object to Path, then save as
            Plain SVG; in Illustrator, Type > Create Outlines. Or use a PNG that is at least 600 pixels wide.
            """,
    };

    public static readonly RuleInfo LogoUnseen = new()
    {
        Code = "NG606",
        Name = "logo-unseen",
        Band = Band.Accessibility,
        Severity = Severity.Warning,
        Summary = "The logo, or a part of it, can hardly be seen on the page.",
        Explanation = """
            ## Why it matters
            A white logo for a dark web header leaves an empty place on white paper, and one with white words beside a mark in
            colour loses the name. What shows something needs a contrast of
            3 to 1 against its ground (WCAG 1.4.11).

            ## What to do
            Name the form of the logo that is made for light grounds, or draw a plate of a dark colour behind it.
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
