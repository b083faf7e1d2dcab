using System.Text;

namespace NoticeGen.Documents;

/// <summary>
/// The words of a document in reading order, one line a block: what lint counts, and what every format must show.
/// </summary>
public static class DocumentText
{
    /// <summary>The words of a run of inlines; a line break reads as a space.</summary>
    public static string Of(IEnumerable<Inline> inlines) => Of(inlines, withAddresses: false);

    private static string Of(IEnumerable<Inline> inlines, bool withAddresses)
    {
        var text = new StringBuilder();
        var writer = new InlineWriter(text, withAddresses);
        foreach (var inline in inlines)
        {
            inline.Accept(writer);
        }
        return text.ToString();
    }

    /// <summary>Every line of a document in reading order. A picture gives its alternative text in square brackets.</summary>
    public static IEnumerable<string> Lines(Document document) => document.Blocks.SelectMany(Lines);

    /// <summary>Every line of a block in reading order.</summary>
    public static IEnumerable<string> Lines(Block block) => BlockLines.WordsAlone.Lines(block);

    /// <summary>The lines with, after each link that leads out of the document, where it leads: what a reader is told and can follow.</summary>
    public static IEnumerable<string> LinesWithAddresses(Document document) => document.Blocks.SelectMany(BlockLines.WithAddresses.Lines);

    private sealed class BlockLines(bool withAddresses) : IBlockVisitor<IEnumerable<string>>
    {
        public static readonly BlockLines WordsAlone = new(withAddresses: false);
        public static readonly BlockLines WithAddresses = new(withAddresses: true);

        public IEnumerable<string> Lines(Block block) => block.Accept(this);

        private string Of(IEnumerable<Inline> inlines) => DocumentText.Of(inlines, withAddresses);

        public IEnumerable<string> Visit(Heading heading) => [Of(heading.Inlines)];

        public IEnumerable<string> Visit(Paragraph paragraph) => [Of(paragraph.Inlines)];

        public IEnumerable<string> Visit(List list) => list.Items.SelectMany(item => item.Blocks).SelectMany(Lines);

        public IEnumerable<string> Visit(Table table)
        {
            string[] caption = table.Caption.IsEmpty ? [] : [Of(table.Caption)];
            var cells = table.Rows.Prepend(table.Header).SelectMany(row => row.Cells).Select(cell => Of(cell.Inlines));
            return caption.Concat(cells);
        }

        public IEnumerable<string> Visit(Callout callout) => callout.Blocks.SelectMany(Lines);

        public IEnumerable<string> Visit(Quote quote) => quote.Blocks.SelectMany(Lines);

        public IEnumerable<string> Visit(Facts facts) =>
            facts.Entries.SelectMany(entry => entry.Value.SelectMany(Lines).Prepend(Of(entry.Label)));

        public IEnumerable<string> Visit(Illustrated illustrated) =>
            illustrated.Blocks.SelectMany(Lines).Prepend($"[{illustrated.Picture.Alternative}]");

        public IEnumerable<string> Visit(Figure figure) => [$"[{figure.Picture.Alternative}]"];

        public IEnumerable<string> Visit(Divider divider) => [];
    }

    private sealed class InlineWriter(StringBuilder text, bool withAddresses) : IInlineVisitor<bool>
    {
        public bool Visit(Text value)
        {
            text.Append(value.Value);
            return true;
        }

        public bool Visit(LineBreak lineBreak)
        {
            text.Append(' ');
            return true;
        }

        public bool Visit(Strong strong) => All(strong.Children);

        public bool Visit(Emphasis emphasis) => All(emphasis.Children);

        public bool Visit(Link link)
        {
            All(link.Children);
            if (withAddresses && !link.IsInternal)
            {
                text.Append(" <").Append(link.Target).Append('>');
            }
            return true;
        }

        public bool Visit(Language language) => All(language.Children);

        public bool Visit(Abbreviation abbreviation) => All(abbreviation.Children);

        public bool Visit(Date date) => All(date.Children);

        private bool All(IEnumerable<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                inline.Accept(this);
            }
            return true;
        }
    }
}
