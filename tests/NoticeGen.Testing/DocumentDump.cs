using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Testing;

/// <summary>The nodes of a document as an indented tree, each with where it came from.</summary>
internal sealed class DocumentDump : IBlockVisitor<bool>, IInlineVisitor<bool>
{
    private readonly StringBuilder _text = new();
    private int _depth;

    private DocumentDump()
    {
    }

    public static string Of(Document document)
    {
        var dump = new DocumentDump();
        dump.All(document.Blocks);
        return dump._text.ToString();
    }

    public bool Visit(Heading heading) => Node($"heading {heading.Level} #{heading.Id}", heading.Origin, () => All(heading.Inlines));

    public bool Visit(Paragraph paragraph) => Node("paragraph", paragraph.Origin, () => All(paragraph.Inlines));

    public bool Visit(List list) => Node(list.Numbered ? "list numbered" : "list", list.Origin, () =>
    {
        foreach (var item in list.Items)
        {
            Node("item", item.Origin, () => All(item.Blocks));
        }
    });

    public bool Visit(Table table) => Node(table.RowHeaders ? "table with row headers" : "table", table.Origin, () =>
    {
        if (!table.Caption.IsEmpty)
        {
            Node("caption", table.Origin, () => All(table.Caption));
        }
        Row("header", table.Header);
        foreach (var row in table.Rows)
        {
            Row("row", row);
        }
    });

    public bool Visit(Callout callout) => Node($"callout {callout.Kind.ToString().ToLowerInvariant()}", callout.Origin, () => All(callout.Blocks));

    public bool Visit(Quote quote) => Node("quote", quote.Origin, () => All(quote.Blocks));

    public bool Visit(Facts facts) => Node("facts", facts.Origin, () =>
    {
        foreach (var entry in facts.Entries)
        {
            Node("fact", entry.Origin, () =>
            {
                Node("label", entry.Origin, () => All(entry.Label));
                All(entry.Value);
            });
        }
    });

    public bool Visit(Illustrated illustrated) => Node(
        $"illustrated {illustrated.Picture.Name} {Quoted.Text(illustrated.Picture.Alternative)}", illustrated.Origin, () => All(illustrated.Blocks));

    public bool Visit(Figure figure) => Node($"figure {figure.Picture.Name} {Quoted.Text(figure.Picture.Alternative)}", figure.Origin);

    public bool Visit(Divider divider) => Node("divider", divider.Origin);

    public bool Visit(Text text) => Node($"text {Quoted.Text(text.Value)}", text.Origin);

    public bool Visit(LineBreak lineBreak) => Node("break", lineBreak.Origin);

    public bool Visit(Strong strong) => Node("strong", strong.Origin, () => All(strong.Children));

    public bool Visit(Emphasis emphasis) => Node("emphasis", emphasis.Origin, () => All(emphasis.Children));

    public bool Visit(Link link) => Node($"link {Quoted.Text(link.Target)}", link.Origin, () => All(link.Children));

    public bool Visit(Language language) => Node($"language {language.Tag}", language.Origin, () => All(language.Children));

    public bool Visit(Abbreviation abbreviation) =>
        Node($"abbreviation {Quoted.Text(abbreviation.Expansion)}", abbreviation.Origin, () => All(abbreviation.Children));

    public bool Visit(Date date) => Node($"date {date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", date.Origin, () => All(date.Children));

    private void Row(string name, TableRow row) => Node(name, row.Origin, () =>
    {
        foreach (var cell in row.Cells)
        {
            Node("cell", cell.Origin, () => All(cell.Inlines));
        }
    });

    private bool Node(string name, Origin origin, Action? children = null)
    {
        _text.Append(' ', _depth * 2).Append(name).Append("  ").Append(origin).Append('\n');
        _depth++;
        children?.Invoke();
        _depth--;
        return true;
    }

    private void All(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            block.Accept(this);
        }
    }

    private void All(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            inline.Accept(this);
        }
    }
}
