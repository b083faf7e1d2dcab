using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.Markdown;

/// <summary>Writes blocks as the lines of a Markdown file, with an empty line between two blocks.</summary>
internal sealed class MarkdownBlocks(HungLines to) : IBlockVisitor<HungLines>
{
    public HungLines All(ImmutableArray<Block> blocks)
    {
        Block? last = null;
        foreach (var block in blocks)
        {
            var count = to.Count;
            var before = last is null ? to.Pending : to.Gap();
            if (last is List && block is List { Items.IsEmpty: false })
            {
                // Two lists in a row are one, unless something stands between them; a comment shows nowhere.
                to.Line("<!-- -->");
                to.Gap();
            }
            block.Accept(this);
            if (to.Count == count)
            {
                to.Forgo(before);
            }
            else
            {
                last = block;
            }
        }
        return to;
    }

    public HungLines Visit(Heading heading)
    {
        var words = MarkdownInlines.InCell(heading.Inlines);
        // A number sign at its end would be taken for its close (CommonMark 4.2).
        words = words.EndsWith('#') && !words.EndsWith("\\#", StringComparison.Ordinal) ? words[..^1] + "\\#" : words;
        to.Line(new string('#', heading.Level) + " " + words);
        return to;
    }

    public HungLines Visit(Paragraph paragraph)
    {
        to.Lines(MarkdownInlines.Of(paragraph.Inlines));
        return to;
    }

    public HungLines Visit(List list)
    {
        var number = 0;
        foreach (var item in list.Items)
        {
            to.Hang(list.Numbered ? string.Create(CultureInfo.InvariantCulture, $"{++number}. ") : "- ");
            var count = to.Count;
            if (item.Blocks is [Paragraph words, List inner])
            {
                Visit(words);
                Visit(inner);
            }
            else
            {
                All(item.Blocks);
            }
            if (to.Count == count)
            {
                to.Line("");
            }
            to.Unhang();
        }
        return to;
    }

    public HungLines Visit(Table table)
    {
        if (!table.Caption.IsEmpty)
        {
            to.Line(Bold(MarkdownInlines.InCell(table.Caption)));
            to.Line("");
        }
        to.Line(Row(table.Header));
        to.Line("|" + string.Concat(Enumerable.Repeat("---|", table.Header.Cells.Length)));
        foreach (var row in table.Rows)
        {
            to.Line(Row(row));
        }
        return to;
    }

    public HungLines Visit(Callout callout) => Quoted(callout.Blocks);

    public HungLines Visit(Quote quote) => Quoted(quote.Blocks);

    public HungLines Visit(Facts facts)
    {
        foreach (var fact in facts.Entries)
        {
            var label = Bold(MarkdownInlines.InCell(fact.Label) + ":");
            to.Hang("- ");
            if (fact.Value is [Paragraph only])
            {
                to.Lines(label + " " + MarkdownInlines.Of(only.Inlines));
            }
            else
            {
                to.Line(label);
                All(fact.Value);
            }
            to.Unhang();
        }
        return to;
    }

    public HungLines Visit(Illustrated illustrated) => illustrated.Blocks.IsEmpty ? Show(illustrated.Picture) : All(illustrated.Blocks);

    public HungLines Visit(Figure figure) => Show(figure.Picture);

    public HungLines Visit(Divider divider)
    {
        to.Line("---");
        return to;
    }

    /// <summary>A picture that stands alone says in words what it shows.</summary>
    private HungLines Show(Picture picture)
    {
        to.Line(MarkdownText.Line($"[{picture.Alternative}]"));
        return to;
    }

    private HungLines Quoted(ImmutableArray<Block> blocks)
    {
        to.Quote();
        All(blocks);
        to.Unhang();
        return to;
    }

    private static string Row(TableRow row) =>
        "| " + string.Join(" | ", row.Cells.Select(cell => MarkdownInlines.InCell(cell.Inlines))) + " |";

    private static string Bold(string words) => $"**{words.Replace("**", "", StringComparison.Ordinal)}**";
}
