using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Documents;

/// <summary>A block of a document. The set is closed: a new kind does not compile until every renderer handles it.</summary>
public abstract class Block
{
    private protected Block(Origin origin) => Origin = origin;

    public Origin Origin { get; }

    public abstract T Accept<T>(IBlockVisitor<T> visitor);

    /// <summary>The same for the most usual visitors: generic virtual methods are looked up anew at each call.</summary>
    public abstract bool Accept(IBlockVisitor<bool> visitor);
}

/// <summary>A heading. Level 1 is the title and stands once, first; levels never skip. Level 2 headings begin sections.</summary>
public sealed class Heading(Origin origin, int level, string id, ImmutableArray<Inline> inlines, bool folds = false) : Block(origin)
{
    public int Level { get; } = level;

    /// <summary>Whether the section is for those who look for it: a web page folds it away, and paper shows it.</summary>
    public bool Folds { get; } = folds;

    /// <summary>Unique in the document, <c>[a-z0-9-]+</c>; stable between builds; the section id for level 2.</summary>
    public string Id { get; } = id;

    public ImmutableArray<Inline> Inlines { get; } = inlines;

    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IBlockVisitor<bool> visitor) => visitor.Visit(this);
}

public sealed class Paragraph(Origin origin, ImmutableArray<Inline> inlines) : Block(origin)
{
    /// <summary>Its words, as <see cref="DocumentText"/> gives them; put together once.</summary>
    public string Words => field ??= DocumentText.Of(Inlines);

    public ImmutableArray<Inline> Inlines { get; } = inlines;

    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IBlockVisitor<bool> visitor) => visitor.Visit(this);
}

/// <summary>A bullet or numbered list; items hold blocks, so lists nest.</summary>
public sealed class List(Origin origin, bool numbered, ImmutableArray<ListItem> items) : Block(origin)
{
    /// <summary>Fewer short items one after the other gain nothing by standing side by side.</summary>
    private const int FewestInColumns = 4;

    public bool Numbered { get; } = numbered;

    public ImmutableArray<ListItem> Items { get; } = items;

    /// <summary>Whether short items stand side by side where there is room, read from the start of each line; those that are not short have their lines for themselves.</summary>
    public bool InColumns => Beside.Contains(true);

    /// <summary>Which items are among so many short ones in a row that they stand side by side.</summary>
    public ImmutableArray<bool> Beside { get; } = [.. Runs(items).SelectMany(run => Enumerable.Repeat(!numbered && run >= FewestInColumns, Math.Max(1, run)))];

    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IBlockVisitor<bool> visitor) => visitor.Visit(this);

    /// <summary>How many short items follow each other, and 0 for an item that is not short.</summary>
    private static IEnumerable<int> Runs(ImmutableArray<ListItem> items)
    {
        for (var i = 0; i < items.Length;)
        {
            var run = items.Skip(i).TakeWhile(item => item.IsShort).Count();
            yield return run;
            i += Math.Max(1, run);
        }
    }
}

public sealed record ListItem(Origin Origin, ImmutableArray<Block> Blocks)
{
    /// <summary>In characters: about half a line of a printed page.</summary>
    private const int ShortWords = 48;

    /// <summary>Whether it has room beside another.</summary>
    public bool IsShort => Blocks is [Paragraph { Words.Length: <= ShortWords }];
}

/// <summary>
/// A data table: a header row, and in each row the first cell heads the row when <see cref="RowHeaders"/>. Row headings are
/// marked as such in every format but set like other cells: they may hold a sentence, and templates set what is strong.
/// </summary>
public sealed class Table(
    Origin origin,
    ImmutableArray<Inline> caption,
    bool rowHeaders,
    TableRow header,
    ImmutableArray<TableRow> rows) : Block(origin)
{
    public ImmutableArray<Inline> Caption { get; } = caption;

    public bool RowHeaders { get; } = rowHeaders;

    public TableRow Header { get; } = header;

    /// <summary>The body rows; each has as many cells as the header.</summary>
    public ImmutableArray<TableRow> Rows { get; } = rows;

    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IBlockVisitor<bool> visitor) => visitor.Visit(this);
}

public sealed record TableRow(Origin Origin, ImmutableArray<TableCell> Cells);

public sealed record TableCell(Origin Origin, ImmutableArray<Inline> Inlines);

/// <summary>What a box is for. Renderers choose its look; none relies on colour alone.</summary>
public enum CalloutKind
{
    /// <summary>A side remark.</summary>
    Note,

    /// <summary>Something the reader must not miss, such as the right to object (Article 21(4)).</summary>
    Important,

    /// <summary>Name, address, telephone and e-mail of someone to turn to.</summary>
    Contact,

    /// <summary>The notice in brief.</summary>
    Summary,
}

/// <summary>A box set apart from the text.</summary>
public sealed class Callout(Origin origin, CalloutKind kind, ImmutableArray<Block> blocks) : Block(origin)
{
    public CalloutKind Kind { get; } = kind;

    public ImmutableArray<Block> Blocks { get; } = blocks;

    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IBlockVisitor<bool> visitor) => visitor.Visit(this);
}

public sealed class Quote(Origin origin, ImmutableArray<Block> blocks) : Block(origin)
{
    public ImmutableArray<Block> Blocks { get; } = blocks;

    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IBlockVisitor<bool> visitor) => visitor.Visit(this);
}

/// <summary>Labels with their values, such as "Email" and an address.</summary>
public sealed class Facts(Origin origin, ImmutableArray<Fact> entries) : Block(origin)
{
    public ImmutableArray<Fact> Entries { get; } = entries;

    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IBlockVisitor<bool> visitor) => visitor.Visit(this);
}

public sealed record Fact(Origin Origin, ImmutableArray<Inline> Label, ImmutableArray<Block> Value);

/// <summary>An Easy Read row: a picture, and the words it goes with. Never split over pages.</summary>
public sealed class Illustrated(Origin origin, Picture picture, ImmutableArray<Block> blocks) : Block(origin)
{
    public Picture Picture { get; } = picture;

    public ImmutableArray<Block> Blocks { get; } = blocks;

    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IBlockVisitor<bool> visitor) => visitor.Visit(this);
}

/// <summary>A picture on its own, such as the one on an Easy Read cover.</summary>
public sealed class Figure(Origin origin, Picture picture) : Block(origin)
{
    public Picture Picture { get; } = picture;

    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IBlockVisitor<bool> visitor) => visitor.Visit(this);
}

/// <summary>A change of subject without a heading.</summary>
public sealed class Divider(Origin origin) : Block(origin)
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IBlockVisitor<bool> visitor) => visitor.Visit(this);
}

/// <summary>One method a kind of block.</summary>
public interface IBlockVisitor<out T>
{
    T Visit(Heading heading);

    T Visit(Paragraph paragraph);

    T Visit(List list);

    T Visit(Table table);

    T Visit(Callout callout);

    T Visit(Quote quote);

    T Visit(Facts facts);

    T Visit(Illustrated illustrated);

    T Visit(Figure figure);

    T Visit(Divider divider);
}
