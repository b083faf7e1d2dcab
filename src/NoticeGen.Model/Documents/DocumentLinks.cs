using System.Collections.Immutable;

namespace NoticeGen.Documents;

/// <summary>The links of a document, those within it too, each as often as it stands there.</summary>
public sealed class DocumentLinks : IBlockVisitor<bool>, IInlineVisitor<bool>
{
    private readonly List<Link> _found = [];

    private DocumentLinks()
    {
    }

    public static IReadOnlyList<Link> Of(ImmutableArray<Block> blocks)
    {
        var links = new DocumentLinks();
        links.All(blocks);
        return links._found;
    }

    public bool Visit(Heading heading) => All(heading.Inlines);

    public bool Visit(Paragraph paragraph) => All(paragraph.Inlines);

    public bool Visit(List list)
    {
        foreach (var item in list.Items)
        {
            All(item.Blocks);
        }
        return true;
    }

    public bool Visit(Table table)
    {
        All(table.Caption);
        All(table.Header);
        foreach (var row in table.Rows)
        {
            All(row);
        }
        return true;
    }

    public bool Visit(Callout callout) => All(callout.Blocks);

    public bool Visit(Quote quote) => All(quote.Blocks);

    public bool Visit(Facts facts)
    {
        foreach (var entry in facts.Entries)
        {
            All(entry.Label);
        }
        foreach (var entry in facts.Entries)
        {
            All(entry.Value);
        }
        return true;
    }

    public bool Visit(Illustrated illustrated) => All(illustrated.Blocks);

    public bool Visit(Figure figure) => true;

    public bool Visit(Divider divider) => true;

    public bool Visit(Text text) => true;

    public bool Visit(LineBreak lineBreak) => true;

    public bool Visit(Strong strong) => All(strong.Children);

    public bool Visit(Emphasis emphasis) => All(emphasis.Children);

    public bool Visit(Language language) => All(language.Children);

    public bool Visit(Abbreviation abbreviation) => All(abbreviation.Children);

    public bool Visit(Date date) => All(date.Children);

    public bool Visit(Link link)
    {
        _found.Add(link);
        return All(link.Children);
    }

    private bool All(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            block.Accept(this);
        }
        return true;
    }

    private void All(TableRow row)
    {
        foreach (var cell in row.Cells)
        {
            All(cell.Inlines);
        }
    }

    private bool All(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            inline.Accept(this);
        }
        return true;
    }
}
