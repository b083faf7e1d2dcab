using System.Collections.Immutable;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Documents;

/// <summary>One edition of a notice, free of any format. Every renderer reads this and nothing else.</summary>
public sealed class Document(DocumentInfo info, Words words, ImmutableArray<Block> blocks)
{
    public DocumentInfo Info { get; } = info;

    /// <summary>Fixed words in the document's language: "Contents", "Page {page} of {pages}" …</summary>
    public Words Words { get; } = words;

    public ImmutableArray<Block> Blocks { get; } = blocks;

    /// <summary>The headings in order, without the title (level 1): contents lists and bookmarks follow it.</summary>
    public ImmutableArray<Heading> Outline { get; } =
        [.. blocks.OfType<Heading>().Where(heading => heading.Level > 1)];
}

/// <summary>What a document says about itself: its metadata in every format.</summary>
public sealed record DocumentInfo
{
    public required Edition Edition { get; init; }

    /// <summary><c>authority/notice</c>.</summary>
    public required string NoticeId { get; init; }

    /// <summary>The title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The controller's name: the author of the document.</summary>
    public required string Authority { get; init; }

    /// <summary>One sentence about the notice; may be empty.</summary>
    public string Subject { get; init; } = "";

    public ImmutableArray<string> Keywords { get; init; } = [];

    public string? Version { get; init; }

    public DateOnly? Published { get; init; }

    public DateOnly? ReviewBy { get; init; }

    /// <summary>The day of the document in the metadata of its files; null when it is not known, and they then carry none.</summary>
    public DateOnly? Dated { get; init; }

    /// <summary>The notice's checked fields, merged from its layers, for formats that give facts as data.</summary>
    public Record? Fields { get; init; }

    /// <summary>The notice's YAML, to be attached by formats that can carry files; null when it is not asked for.</summary>
    public SourceText? Attachment { get; init; }

    /// <summary>Where the web page of this edition is published (https:); null where that is not known.</summary>
    public string? Address { get; init; }

    /// <summary>Where the web page of the edition that says everything is published (https:); null where that is not known.</summary>
    public string? FullNotice { get; init; }

    /// <summary>The other files of the notice that are published beside this one, in the order in which lists show them.</summary>
    public ImmutableArray<OtherFile> OtherFiles { get; init; } = [];

    /// <summary>Printed on every page of a draft, such as "Draft: 3 errors stand"; null when it may be published.</summary>
    public string? DraftBanner { get; init; }
}

/// <summary>A file of the same notice in the same folder.</summary>
/// <param name="Edition">What readers call the edition, in its own language: "Easy Read".</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Format">The format in that language: "PDF".</param>
/// <param name="Name">The file's name.</param>
public sealed record OtherFile(string Edition, string Language, string Format, string Name)
{
    /// <summary>What its language calls itself: "Cymraeg".</summary>
    public required string LanguageName { get; init; }

    /// <summary>The folder of its templates: "easy-read".</summary>
    public required string Variant { get; init; }

    /// <summary>Whether it is a web page.</summary>
    public required bool IsPage { get; init; }
}
