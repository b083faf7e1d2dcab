using System.Collections.Immutable;

namespace NoticeGen.Rendering;

/// <summary>A file format; its name is what <c>--format</c> takes and, unless it has an ending of its own, the file's ending.</summary>
/// <param name="HasPages">Whether type and paper are fixed; readers of other formats choose the size of type themselves.</param>
public sealed record Format(string Name, string Title, string MediaType, bool HasPages)
{
    public static readonly Format Html = new("html", "Web page", "text/html", HasPages: false);
    public static readonly Format Pdf = new("pdf", "PDF", "application/pdf", HasPages: true);

    public static readonly Format Docx = new(
        "docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", HasPages: true);

    public static readonly Format Markdown = new("md", "Markdown", "text/markdown", HasPages: false);
    public static readonly Format PlainText = new("txt", "Plain text", "text/plain", HasPages: false);
    public static readonly Format Json = new("json", "Data", "application/json", HasPages: false);
    public static readonly Format Fragment = new("fragment", "HTML fragment", "text/html", HasPages: false) { Ending = "fragment.html" };

    /// <summary>A file for the print room, made beside the accessible one and never in its place; no build makes it.</summary>
    public static readonly Format Print = new("print", "Print file", "application/pdf", HasPages: true) { Ending = "print.pdf" };

    /// <summary>Every format that a build can make, in the order in which lists show them.</summary>
    public static ImmutableArray<Format> All { get; } = [Html, Pdf, Docx, Markdown, PlainText, Json, Fragment];

    /// <summary>What a build makes when nobody asks for others.</summary>
    public static ImmutableArray<Format> Usual { get; } = [Html, Pdf, Docx];

    /// <summary>What a file's name ends in, after a dot.</summary>
    public string Ending { get; private init; } = Name;

    public override string ToString() => Name;
}
