using System.Collections.Immutable;

namespace NoticeGen.Rendering;

/// <summary>A file format; its name is what <c>--format</c> takes and, unless it has an ending of its own, the file's ending.</summary>
/// <param name="Meaning">What such a file is, in plain words for whoever chooses among them.</param>
/// <param name="HasPages">Whether type and paper are fixed; readers of other formats choose the size of type themselves.</param>
public sealed record Format(string Name, string Title, string Meaning, string MediaType, bool HasPages)
{
    public static readonly Format Html = new("html", "Web page", "web pages", "text/html", HasPages: false);
    public static readonly Format Pdf = new("pdf", "PDF", "PDF files, accessible and for archives", "application/pdf", HasPages: true);

    public static readonly Format Docx = new(
        "docx", "Word", "Word files", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", HasPages: true);

    public static readonly Format Markdown = new("md", "Markdown", "Markdown, which other programs read", "text/markdown", HasPages: false);
    public static readonly Format PlainText = new("txt", "Plain text", "plain text", "text/plain", HasPages: false);
    public static readonly Format Json = new("json", "Data", "the same as data, for other programs (JSON)", "application/json", HasPages: false);
    public static readonly Format Fragment = new("fragment", "HTML fragment", "the content of the web page alone, for a content management system", "text/html", HasPages: false) { Ending = "fragment.html" };

    /// <summary>A file for the print room, made beside the accessible one and never in its place; no build makes it.</summary>
    public static readonly Format Print = new("print", "Print file", "print files with a job ticket", "application/pdf", HasPages: true) { Ending = "print.pdf" };

    /// <summary>Every format that a build can make, in the order in which lists show them.</summary>
    public static ImmutableArray<Format> All { get; } = [Html, Pdf, Docx, Markdown, PlainText, Json, Fragment];

    /// <summary>What a build makes when nobody asks for others.</summary>
    public static ImmutableArray<Format> Usual { get; } = [Html, Pdf, Docx];

    /// <summary>What a file's name ends in, after a dot.</summary>
    public string Ending { get; private init; } = Name;

    public override string ToString() => Name;
}
