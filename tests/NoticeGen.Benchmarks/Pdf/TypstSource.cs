using System.Text;
using NoticeGen.Documents;

namespace NoticeGen.Benchmarks.Pdf;

/// <summary>
/// A document as Typst source: the same words, headings, lists, boxes and tables, on the same paper and in the same
/// font, without our furniture (running lines, title band).
/// </summary>
internal sealed class TypstSource : IBlockVisitor<bool>, IInlineVisitor<bool>
{
    private readonly StringBuilder _text = new();

    public static string Of(Document document)
    {
        var source = new TypstSource();
        source._text.Append("#set document(title: ").Append(Quoted(document.Info.Title)).Append(")\n")
            .Append("#set page(paper: \"a4\", margin: 22mm, numbering: \"1\")\n")
            .Append("#set text(font: \"Atkinson Hyperlegible Next\", size: 12pt, lang: \"en\")\n");
        foreach (var block in document.Blocks)
        {
            block.Accept(source);
            if (block is Heading { Level: 1 })
            {
                source._text.Append("#outline(depth: 2)\n");
            }
        }
        return source._text.ToString();
    }

    public bool Visit(Heading heading) => Call($"heading(level: {heading.Level})", heading.Inlines);

    public bool Visit(Paragraph paragraph) => Call("par", paragraph.Inlines);

    public bool Visit(List list)
    {
        _text.Append(list.Numbered ? "#enum(" : "#list(");
        foreach (var item in list.Items)
        {
            Content(item.Blocks);
            _text.Append(',');
        }
        _text.Append(")\n");
        return true;
    }

    public bool Visit(Table table)
    {
        _text.Append("#table(columns: ").Append(table.Header.Cells.Length).Append(", table.header(");
        Cells(table.Header);
        _text.Append("),");
        foreach (var row in table.Rows)
        {
            Cells(row);
        }
        _text.Append(")\n");
        return true;
    }

    public bool Visit(Callout callout) => Box("block(fill: luma(240), inset: 8pt, width: 100%)", callout.Blocks);

    public bool Visit(Quote quote) => Box("quote(block: true)", quote.Blocks);

    public bool Visit(Facts facts)
    {
        _text.Append("#grid(columns: (auto, 1fr), gutter: 6pt,");
        foreach (var entry in facts.Entries)
        {
            Content(entry.Label);
            _text.Append(',');
            Content(entry.Value);
            _text.Append(',');
        }
        _text.Append(")\n");
        return true;
    }

    public bool Visit(Illustrated illustrated) => Box("block", illustrated.Blocks);

    public bool Visit(Figure figure) => true;

    public bool Visit(Divider divider) => Append("#line(length: 100%)\n");

    public bool Visit(Text text) => Append("#" + Quoted(text.Value) + ";");

    public bool Visit(LineBreak lineBreak) => Append("#linebreak();");

    public bool Visit(Strong strong) => Call("strong", strong.Children);

    public bool Visit(Emphasis emphasis) => Call("emph", emphasis.Children);

    public bool Visit(Link link) => link.Target.StartsWith('#') ? Inlines(link.Children) : Call($"link({Quoted(link.Target)})", link.Children);

    public bool Visit(Language language) => Call($"text(lang: {Quoted(language.Tag)})", language.Children);

    public bool Visit(Abbreviation abbreviation) => Inlines(abbreviation.Children);

    public bool Visit(Date date) => Inlines(date.Children);

    private void Cells(TableRow row)
    {
        foreach (var cell in row.Cells)
        {
            Content(cell.Inlines);
            _text.Append(',');
        }
    }

    private bool Call(string function, IEnumerable<Inline> inlines)
    {
        _text.Append('#').Append(function);
        Content(inlines);
        return Append(";");
    }

    private bool Box(string function, IEnumerable<Block> blocks)
    {
        _text.Append('#').Append(function);
        Content(blocks);
        return Append("\n");
    }

    private void Content(IEnumerable<Block> blocks)
    {
        _text.Append('[');
        foreach (var block in blocks)
        {
            block.Accept(this);
        }
        _text.Append(']');
    }

    private void Content(IEnumerable<Inline> inlines)
    {
        _text.Append('[');
        Inlines(inlines);
        _text.Append(']');
    }

    private bool Inlines(IEnumerable<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            inline.Accept(this);
        }
        return true;
    }

    private bool Append(string text)
    {
        _text.Append(text);
        return true;
    }

    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
