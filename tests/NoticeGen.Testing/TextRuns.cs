using NoticeGen.Documents;

namespace NoticeGen.Testing;

/// <summary>Every run of words of a document, in reading order.</summary>
internal sealed class TextRuns : IBlockVisitor<IEnumerable<Text>>, IInlineVisitor<IEnumerable<Text>>
{
    private static readonly TextRuns Instance = new();

    public static IEnumerable<Text> Of(Document document) => document.Blocks.SelectMany(block => block.Accept(Instance));

    public static IEnumerable<Text> Of(Block block) => block.Accept(Instance);

    public IEnumerable<Text> Visit(Heading heading) => All(heading.Inlines);

    public IEnumerable<Text> Visit(Paragraph paragraph) => All(paragraph.Inlines);

    public IEnumerable<Text> Visit(List list) => All(list.Items.SelectMany(item => item.Blocks));

    public IEnumerable<Text> Visit(Table table) =>
        All(table.Caption).Concat(table.Rows.Prepend(table.Header).SelectMany(row => row.Cells).SelectMany(cell => All(cell.Inlines)));

    public IEnumerable<Text> Visit(Callout callout) => All(callout.Blocks);

    public IEnumerable<Text> Visit(Quote quote) => All(quote.Blocks);

    public IEnumerable<Text> Visit(Facts facts) => facts.Entries.SelectMany(entry => All(entry.Label).Concat(All(entry.Value)));

    public IEnumerable<Text> Visit(Illustrated illustrated) => All(illustrated.Blocks);

    public IEnumerable<Text> Visit(Figure figure) => [];

    public IEnumerable<Text> Visit(Divider divider) => [];

    public IEnumerable<Text> Visit(Text text) => [text];

    public IEnumerable<Text> Visit(LineBreak lineBreak) => [];

    public IEnumerable<Text> Visit(Strong strong) => All(strong.Children);

    public IEnumerable<Text> Visit(Emphasis emphasis) => All(emphasis.Children);

    public IEnumerable<Text> Visit(Link link) => All(link.Children);

    public IEnumerable<Text> Visit(Language language) => All(language.Children);

    public IEnumerable<Text> Visit(Abbreviation abbreviation) => All(abbreviation.Children);

    public IEnumerable<Text> Visit(Date date) => All(date.Children);

    private static IEnumerable<Text> All(IEnumerable<Block> blocks) => blocks.SelectMany(block => block.Accept(Instance));

    private static IEnumerable<Text> All(IEnumerable<Inline> inlines) => inlines.SelectMany(inline => inline.Accept(Instance));
}
