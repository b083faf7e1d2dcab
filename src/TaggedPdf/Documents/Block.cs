using System.Collections.Immutable;

namespace TaggedPdf.Documents;

/// <summary>A block of a document. The set is closed.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>Whatever tells the caller where the block comes from; problems give it back. May be null.</summary>
    public object? Place { get; init; }
}

/// <summary>
/// A heading: an H1 to H6 of the tag tree. Level 1 is the title and stands once, first; levels never skip on the way down.
/// Those above level 1 become bookmarks, and those of level 2 the entries of the list of contents.
/// </summary>
/// <param name="Id">Unique in the document; a link to <c>#id</c> leads here.</param>
public sealed record Heading(int Level, string Id, ImmutableArray<Inline> Inlines) : Block;

/// <summary>A paragraph: a P.</summary>
public sealed record Paragraph(ImmutableArray<Inline> Inlines) : Block;

/// <summary>A bullet or numbered list: an L. Items hold blocks, so lists nest.</summary>
public sealed record List(bool Numbered, ImmutableArray<ListItem> Items) : Block;

/// <summary>An item of a list: an LI.</summary>
public sealed record ListItem(ImmutableArray<Block> Blocks)
{
    /// <summary>Whether it and another such item after it stand side by side where there is room.</summary>
    public bool Beside { get; init; }

    /// <inheritdoc cref="Block.Place"/>
    public object? Place { get; init; }
}

/// <summary>
/// A data table, whose header row heads the columns. Rows stay whole, and the header is printed again on each page.
/// </summary>
/// <param name="Caption">Stands above the table; may be empty.</param>
/// <param name="RowHeaders">Whether the first cell of each row heads the row.</param>
/// <param name="Rows">Each has as many cells as the header.</param>
public sealed record Table(ImmutableArray<Inline> Caption, bool RowHeaders, TableRow Header, ImmutableArray<TableRow> Rows) : Block;

/// <summary>A row of a table: a TR.</summary>
public sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    /// <inheritdoc cref="Block.Place"/>
    public object? Place { get; init; }
}

/// <summary>A cell of a table: a TH or TD.</summary>
public sealed record TableCell(ImmutableArray<Inline> Inlines)
{
    /// <inheritdoc cref="Block.Place"/>
    public object? Place { get; init; }
}

/// <summary>How a box is set apart. None relies on colour alone.</summary>
public enum CalloutLook
{
    /// <summary>Outlined, on the ground of the page: a side remark.</summary>
    Outlined,

    /// <summary>On a ground of its own with a strong bar at its start: what must not be missed.</summary>
    Barred,

    /// <summary>Outlined in the brand colour, on a ground of its own.</summary>
    Panel,
}

/// <summary>A box set apart from the text: a Sect, as PDF 1.7 has no element for an aside.</summary>
public sealed record Callout(CalloutLook Look, ImmutableArray<Block> Blocks) : Block;

/// <summary>Words of someone else: a BlockQuote.</summary>
public sealed record Quote(ImmutableArray<Block> Blocks) : Block;

/// <summary>Labels with their values, such as "Email" and an address, side by side where there is room: a list without numbering.</summary>
public sealed record Facts(ImmutableArray<Fact> Entries) : Block;

/// <summary>A label with its value.</summary>
public sealed record Fact(ImmutableArray<Inline> Label, ImmutableArray<Block> Value)
{
    /// <inheritdoc cref="Block.Place"/>
    public object? Place { get; init; }
}

/// <summary>A picture with the words it goes with beside it, as in Easy Read. Never split over pages.</summary>
public sealed record Illustrated(Picture Picture, ImmutableArray<Block> Blocks) : Block;

/// <summary>A picture on its own.</summary>
public sealed record Figure(Picture Picture) : Block;

/// <summary>A change of subject without a heading: a thin line.</summary>
public sealed record Divider : Block;
