using System.Collections.Immutable;

namespace NoticeGen.Documents;

/// <summary>
/// Goes through blocks in reading order, with the blocks and words inside them. A walker overrides what it looks at, and calls
/// the base where it goes on into it.
/// </summary>
public abstract class DocumentWalker : IBlockVisitor<bool>, IInlineVisitor<bool>
{
    /// <summary>Blocks and those inside them, each before what is in it.</summary>
    public static IReadOnlyList<Block> Blocks(ImmutableArray<Block> blocks)
    {
        var gatherer = new Gatherer();
        gatherer.All(blocks);
        return gatherer.Found;
    }

    public virtual bool All(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            block.Accept(this);
        }
        return true;
    }

    /// <summary>The words of a heading, a paragraph, a cell, a label or a caption, and those inside other words.</summary>
    public virtual bool All(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            inline.Accept(this);
        }
        return true;
    }

    public virtual bool Visit(Heading heading) => All(heading.Inlines);

    public virtual bool Visit(Paragraph paragraph) => All(paragraph.Inlines);

    public virtual bool Visit(List list)
    {
        foreach (var item in list.Items)
        {
            All(item.Blocks);
        }
        return true;
    }

    public virtual bool Visit(Table table)
    {
        if (!table.Caption.IsEmpty)
        {
            All(table.Caption);
        }
        Row(table.Header);
        foreach (var row in table.Rows)
        {
            Row(row);
        }
        return true;
    }

    public virtual bool Visit(Callout callout) => All(callout.Blocks);

    public virtual bool Visit(Quote quote) => All(quote.Blocks);

    public virtual bool Visit(Facts facts)
    {
        foreach (var entry in facts.Entries)
        {
            All(entry.Label);
            All(entry.Value);
        }
        return true;
    }

    public virtual bool Visit(Illustrated illustrated) => All(illustrated.Blocks);

    public virtual bool Visit(Figure figure) => true;

    public virtual bool Visit(Divider divider) => true;

    public virtual bool Visit(Text text) => true;

    public virtual bool Visit(Strong strong) => All(strong.Children);

    public virtual bool Visit(Emphasis emphasis) => All(emphasis.Children);

    public virtual bool Visit(Link link) => All(link.Children);

    public virtual bool Visit(LineBreak lineBreak) => true;

    public virtual bool Visit(Language language) => All(language.Children);

    public virtual bool Visit(Abbreviation abbreviation) => All(abbreviation.Children);

    public virtual bool Visit(Date date) => All(date.Children);

    private void Row(TableRow row)
    {
        foreach (var cell in row.Cells)
        {
            All(cell.Inlines);
        }
    }

    private sealed class Gatherer : DocumentWalker
    {
        public List<Block> Found { get; } = [];

        public override bool All(ImmutableArray<Block> blocks)
        {
            foreach (var block in blocks)
            {
                Found.Add(block);
                block.Accept(this);
            }
            return true;
        }

        public override bool All(ImmutableArray<Inline> inlines) => true;
    }
}
