using System.Collections.Immutable;
using System.Globalization;

namespace TaggedPdf.Documents;

/// <summary>A document to be laid out: what it says about itself, its blocks, and what its pages carry around them.</summary>
public sealed record PdfDocument
{
    public required PdfInfo Info { get; init; }

    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Printed small above a title; may be empty.</summary>
    public string Masthead { get; init; } = "";

    /// <summary>The running header of every page but the first, its parts set with a dot between them.</summary>
    public ImmutableArray<string> Header { get; init; } = [];

    /// <summary>The running footer, its parts set with a dot between them.</summary>
    public ImmutableArray<string> Footer { get; init; } = [];

    /// <summary>
    /// What the foot of a page says about its number: given the page, from 1, and how many there are. Null leaves out
    /// the whole foot of that page.
    /// </summary>
    public Func<int, int, string?> Folio { get; init; } =
        static (page, pages) => string.Create(CultureInfo.InvariantCulture, $"{page} / {pages}");

    /// <summary>Across the top of every page, such as "Draft"; null for none.</summary>
    public string? Banner { get; init; }

    /// <summary>The heading of the list of contents, in the document's language.</summary>
    public string ContentsTitle { get; init; } = "Contents";

    /// <summary>Given back with problems of what belongs to no block, such as the running header.</summary>
    public object? Place { get; init; }

    /// <summary>The headings below the title: bookmarks and contents follow them.</summary>
    internal IEnumerable<Heading> Outline => Blocks.OfType<Heading>().Where(heading => heading.Level > 1);
}

/// <summary>What a document says about itself: the metadata of the file.</summary>
public sealed record PdfInfo
{
    public required string Title { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Whether the language is read from right to left; pages are then mirrored.</summary>
    public bool RightToLeft { get; init; }

    public string Author { get; init; } = "";

    /// <summary>One sentence about the document; may be empty.</summary>
    public string Subject { get; init; } = "";

    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>The day of the document; null when nobody knows it, and the file then has none (ISO 19005-2 asks for no date).</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The program that makes the file.</summary>
    public string Creator { get; init; } = "TaggedPdf";

    /// <summary>
    /// A file put into the document as its source; null for none. PDF/A-2 admits no such attachment, so the file then
    /// conforms to PDF/A-3.
    /// </summary>
    public PdfAttachment? Attachment { get; init; }
}

/// <summary>A file within a document.</summary>
/// <param name="Name">Its file name, without folders.</param>
/// <param name="MediaType">Such as <c>text/csv</c>.</param>
public sealed record PdfAttachment(string Name, string MediaType, string Description, ImmutableArray<byte> Content);
