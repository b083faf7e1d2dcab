using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Rendering;

namespace NoticeGen.Testing;

/// <summary>
/// What a document says where only words can: labels end in a colon, pictures that stand alone are described; in plain
/// text lists have their marks, cells their columns, links their addresses.
/// </summary>
internal sealed class Spoken(bool asPlainText) : IBlockVisitor<string>, IInlineVisitor<string>
{
    public string Of(Document document) => All(document.Blocks);

    /// <summary>Words alone, from the first block after the title.</summary>
    public static string WithoutTitle(Document document) => string.Concat(document.Blocks
        .Where(block => block is not Heading { Level: 1 }).SelectMany(TextRuns.Of).Select(text => text.Value));

    public string Visit(Heading heading) => All(heading.Inlines);

    public string Visit(Paragraph paragraph) => All(paragraph.Inlines);

    public string Visit(List list) => string.Concat(list.Items.Select((item, index) =>
        (!asPlainText ? "" : list.Numbered ? $"{index + 1}." : "-") + All(item.Blocks)));

    public string Visit(Table table)
    {
        var cells = asPlainText
            ? table.Rows.SelectMany(row => row.Cells.Select((cell, column) => Labelled(All(table.Header.Cells[column].Inlines), All(cell.Inlines))))
            : table.Rows.Prepend(table.Header).SelectMany(row => row.Cells).Select(cell => All(cell.Inlines));
        return All(table.Caption) + string.Concat(cells);
    }

    public string Visit(Callout callout) => All(callout.Blocks);

    public string Visit(Quote quote) => All(quote.Blocks);

    public string Visit(Facts facts) => string.Concat(facts.Entries.Select(fact => Labelled(All(fact.Label), All(fact.Value))));

    public string Visit(Illustrated illustrated) => illustrated.Blocks.IsEmpty ? $"[{illustrated.Picture.Alternative}]" : All(illustrated.Blocks);

    public string Visit(Figure figure) => $"[{figure.Picture.Alternative}]";

    public string Visit(Divider divider) => asPlainText ? "***" : "";

    public string Visit(Text text) => text.Value;

    public string Visit(LineBreak lineBreak) => "";

    public string Visit(Strong strong) => All(strong.Children);

    public string Visit(Emphasis emphasis) => All(emphasis.Children);

    public string Visit(Link link)
    {
        var words = All(link.Children);
        var address = asPlainText ? LinkAddress.ToShow(link, words) : "";
        return address.Length == 0 ? words : $"{words}<{address}>";
    }

    public string Visit(Language language) => All(language.Children);

    public string Visit(Abbreviation abbreviation) => All(abbreviation.Children);

    public string Visit(Date date) => All(date.Children);

    private static string Labelled(string label, string value) => label.Length == 0 ? value : $"{label}:{value}";

    private string All(ImmutableArray<Block> blocks) => string.Concat(blocks.Select(block => block.Accept(this)));

    private string All(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(inline => inline.Accept(this)));
}
