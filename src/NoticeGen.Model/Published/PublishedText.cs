using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Published;

/// <summary>What a reader of a published notice sees, taken out of its file: its words in reading order, block by block.</summary>
/// <param name="Source">The words; each line knows its page or paragraph where the file has such.</param>
/// <param name="Format">What the file turned out to be, whatever its name: <c>pdf</c>, <c>docx</c>, <c>html</c>, <c>md</c>, <c>txt</c>.</param>
/// <param name="Debris">What a conversion left behind and no reader should see, such as names of lost pictures.</param>
public sealed record PublishedText(
    SourceText Source,
    string Format,
    ImmutableArray<PublishedBlock> Blocks,
    ImmutableArray<PublishedLink> Links,
    ImmutableArray<TextSpan> Debris)
{
    /// <summary>Comments in the file that are meant for this tool; readers do not see them.</summary>
    public ImmutableArray<PublishedComment> Comments { get; init; } = [];

    /// <summary>What stands around the text, or was taken out of it, and is none of it.</summary>
    public ImmutableArray<PublishedAside> Asides { get; init; } = [];

    /// <summary>The language that the file says it is in, such as <c>cy</c>; null when it says none.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the file has few words and pages with pictures.</summary>
    public bool HasPictures { get; init; }

    public string Words(PublishedBlock block) => Source.Text.Substring(block.Span.Start, block.Span.Length);
}

public enum PublishedBlockKind
{
    Heading,
    Paragraph,
    Item,
    Cell,
}

/// <param name="Span">Its words in the source, without bullet and number.</param>
public readonly record struct PublishedBlock(PublishedBlockKind Kind, TextSpan Span)
{
    /// <summary>Where a cell stands; null for other blocks, and where the file does not say.</summary>
    public TablePlace? Table { get; init; }
}

/// <summary>The number of a table in its file, and of a row and a column in it, from 1.</summary>
public readonly record struct TablePlace(int Table, int Row, int Column);

/// <summary>Words beside the text.</summary>
/// <param name="Place">Where a reader of the file finds them.</param>
/// <param name="TakenFor">What they are, such as "a running line of the pages".</param>
public readonly record struct PublishedAside(string Words, string Place, string TakenFor);

/// <summary>A link that shows other words than its target.</summary>
public readonly record struct PublishedLink(TextSpan Span, string Target);

/// <summary>A comment such as <c>&lt;!-- noticegen: ignore[retention-vague] reason --&gt;</c>.</summary>
/// <param name="Words">What stands between the marks of the comment.</param>
/// <param name="Block">The number, from 0, of the block that it stands in or before; that of the last block and one more at the end.</param>
public readonly record struct PublishedComment(string Words, int Block);
