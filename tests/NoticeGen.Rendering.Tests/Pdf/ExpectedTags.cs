using NoticeGen.Documents;
using TaggedPdf.Tests.Tags;

namespace NoticeGen.Tests.Rendering.Pdf;

/// <summary>
/// The tag tree that a document should have, written down from the document alone: roles, scopes, languages, expansions,
/// alternative texts, and the words in reading order with single spaces between them.
/// </summary>
internal sealed class ExpectedTags : IBlockVisitor<List<TagNode>>
{
    private static readonly ExpectedTags Instance = new();

    public static TagNode Of(Document document, bool withContents)
    {
        var children = Blocks(document.Blocks);
        var outline = document.Outline.Where(heading => heading.Level == 2).ToList();
        if (withContents && outline.Count > 1)
        {
            var entries = outline.Select(heading => (object)Node("TOCI", Node("Reference", Node("Link", DocumentText.Of(heading.Inlines)))));
            // Behind what stands before the first section.
            var lead = document.Blocks.TakeWhile(block => block is not Heading { Level: 2 }).ToList();
            children.InsertRange(Blocks(lead).Count, [Node("H2", document.Words["contents"]), new TagNode("TOC", [.. entries])]);
        }
        if (document.Info.DraftBanner is { } banner)
        {
            children.Insert(0, Node("P", banner));
        }
        return new TagNode("Document", children);
    }

    public List<TagNode> Visit(Heading heading) => [Text("H" + heading.Level, heading.Inlines)];

    public List<TagNode> Visit(Paragraph paragraph) => [Text("P", paragraph.Inlines)];

    public List<TagNode> Visit(List list) =>
    [
        new TagNode("L", [.. list.Items.Select((item, index) =>
            Node("LI", Node("Lbl", list.Numbered ? $"{index + 1}." : "\u2022"), new TagNode("LBody", Blocks(item.Blocks))))])
        {
            Attribute = list.Numbered ? "Decimal" : "Disc",
        },
    ];

    public List<TagNode> Visit(Table table)
    {
        var parts = new List<object>();
        if (!table.Caption.IsEmpty)
        {
            parts.Add(Text("Caption", table.Caption));
        }
        parts.Add(Node("THead", Row(table.Header, _ => "Column")));
        if (!table.Rows.IsEmpty)
        {
            parts.Add(new TagNode("TBody", [.. table.Rows.Select(row => Row(row, column => table.RowHeaders && column == 0 ? "Row" : null))]));
        }
        return [new TagNode("Table", parts)];
    }

    public List<TagNode> Visit(Callout callout) => [new TagNode("Sect", Blocks(callout.Blocks))];

    public List<TagNode> Visit(Quote quote) => [new TagNode("BlockQuote", Blocks(quote.Blocks))];

    public List<TagNode> Visit(Facts facts) =>
    [
        new TagNode("L", [.. facts.Entries.Select(entry => Node("LI", Text("Lbl", entry.Label), new TagNode("LBody", Blocks(entry.Value))))])
        {
            Attribute = "None",
        },
    ];

    public List<TagNode> Visit(Illustrated illustrated) =>
        [new TagNode("Div", illustrated.Blocks.IsEmpty ? [Picture(illustrated.Picture)] : Blocks(illustrated.Blocks))];

    public List<TagNode> Visit(Figure figure) => [Picture(figure.Picture)];

    public List<TagNode> Visit(Divider divider) => [];

    private static TagNode Picture(Picture picture) => new("Figure", []) { Alternative = picture.Alternative };

    private static TagNode Row(TableRow row, Func<int, string?> scope) => new(
        "TR",
        [.. row.Cells.Select((cell, column) => Text(scope(column) is null ? "TD" : "TH", cell.Inlines) with { Attribute = scope(column) })]);

    private static List<object> Blocks(IEnumerable<Block> blocks) => [.. blocks.SelectMany(block => block.Accept(Instance))];

    private static TagNode Node(string type, params object[] children) => new(type, [.. children]);

    private static TagNode Text(string type, IEnumerable<Inline> inlines) => new(type, InlineTags.Of(inlines));

    /// <summary>Inlines to texts and elements. Strong words, stress and dates have no element of their own.</summary>
    private sealed class InlineTags : IInlineVisitor<List<object>>
    {
        private static readonly InlineTags Instance = new();

        public static List<object> Of(IEnumerable<Inline> inlines) => [.. inlines.SelectMany(inline => inline.Accept(Instance))];

        public List<object> Visit(Text text) => [text.Value];

        public List<object> Visit(LineBreak lineBreak) => [" "];

        public List<object> Visit(Strong strong) => Of(strong.Children);

        public List<object> Visit(Emphasis emphasis) => Of(emphasis.Children);

        public List<object> Visit(Date date) => Of(date.Children);

        public List<object> Visit(Link link) => [new TagNode("Link", Of(link.Children))];

        public List<object> Visit(Language language) => [new TagNode("Span", Of(language.Children)) { Attribute = language.Tag }];

        public List<object> Visit(Abbreviation abbreviation) =>
            [new TagNode("Span", Of(abbreviation.Children)) { Attribute = abbreviation.Expansion }];
    }
}
