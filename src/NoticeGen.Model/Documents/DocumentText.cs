using System.Collections.Immutable;
using System.Text;

namespace NoticeGen.Documents;

/// <summary>
/// The words of a document in reading order, one line a block: what lint counts, and what every format must show.
/// </summary>
public static class DocumentText
{
    /// <summary>The words of a run of inlines; a line break reads as a space.</summary>
    public static string Of(ImmutableArray<Inline> inlines) => Of(inlines, withAddresses: false);

    /// <param name="text">An empty one to write to, where the caller has one.</param>
    private static string Of(ImmutableArray<Inline> inlines, bool withAddresses, StringBuilder? text = null)
    {
        if (inlines is [Text only])
        {
            return only.Value;
        }
        text ??= new StringBuilder();
        var writer = new InlineWriter(text, withAddresses);
        foreach (var inline in inlines)
        {
            inline.Accept(writer);
        }
        return text.ToString();
    }

    /// <summary>Every line of a document in reading order. A picture gives its alternative text in square brackets.</summary>
    public static IReadOnlyList<string> Lines(Document document)
    {
        var lines = new BlockLines(withAddresses: false);
        lines.All(document.Blocks);
        return lines.Found;
    }

    /// <summary>The lines with, after each link that leads out of the document, where it leads: what a reader is told and can follow.</summary>
    public static IReadOnlyList<string> LinesWithAddresses(Document document)
    {
        var lines = new BlockLines(withAddresses: true);
        lines.All(document.Blocks);
        return lines.Found;
    }

    /// <summary>Every line of a block in reading order.</summary>
    public static IReadOnlyList<string> Lines(Block block)
    {
        var lines = new BlockLines(withAddresses: false);
        block.Accept(lines);
        return lines.Found;
    }

    private sealed class BlockLines(bool withAddresses) : IBlockVisitor<bool>
    {
        public List<string> Found { get; } = [];

        private readonly StringBuilder _line = new();

        private string Of(ImmutableArray<Inline> inlines) => DocumentText.Of(inlines, withAddresses, _line.Clear());

        public bool All(ImmutableArray<Block> blocks)
        {
            foreach (var block in blocks)
            {
                block.Accept(this);
            }
            return true;
        }

        public bool Visit(Heading heading) => Add(Of(heading.Inlines));

        public bool Visit(Paragraph paragraph) => Add(withAddresses ? Of(paragraph.Inlines) : paragraph.Words);

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
            if (!table.Caption.IsEmpty)
            {
                Add(Of(table.Caption));
            }
            Add(table.Header);
            foreach (var row in table.Rows)
            {
                Add(row);
            }
            return true;
        }

        public bool Visit(Callout callout) => All(callout.Blocks);

        public bool Visit(Quote quote) => All(quote.Blocks);

        public bool Visit(Facts facts)
        {
            foreach (var entry in facts.Entries)
            {
                Add(Of(entry.Label));
                All(entry.Value);
            }
            return true;
        }

        public bool Visit(Illustrated illustrated) => Add($"[{illustrated.Picture.Alternative}]") && All(illustrated.Blocks);

        public bool Visit(Figure figure) => Add($"[{figure.Picture.Alternative}]");

        public bool Visit(Divider divider) => true;

        private void Add(TableRow row)
        {
            foreach (var cell in row.Cells)
            {
                Add(Of(cell.Inlines));
            }
        }

        private bool Add(string line)
        {
            Found.Add(line);
            return true;
        }
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

        private bool All(ImmutableArray<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                inline.Accept(this);
            }
            return true;
        }
    }
}
