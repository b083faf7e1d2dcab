using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.PlainText;

/// <summary>
/// Makes a plain text file of a document, for emails and for people who want nothing but the words: wrapped lines,
/// underlined headings, the rows of a table as labels with their values, the addresses of links after their words.
/// </summary>
public sealed class PlainTextRenderer : IRenderer
{
    /// <summary>Columns: what every mail program and terminal shows whole.</summary>
    private const int Width = 74;

    public Format Format => Format.PlainText;

    public Outcome<OutputFile> Render(Document document, Theme theme)
    {
        var lines = new List<string>();
        if (document.Info.DraftBanner is { } banner)
        {
            lines.AddRange(WrappedText.Lines(banner, Width));
            lines.Add("");
        }
        lines.AddRange(new PlainTextBlocks(Width).All(document.Blocks));
        lines.AddRange(["", new string('-', Width)]);
        lines.AddRange(WrappedText.Lines(AboutLine.Of(document), Width));
        return Outcome.Good(OutputFile.OfText(Format, lines));
    }
}

/// <summary>Blocks as lines of at most a number of columns, with an empty line between two blocks.</summary>
internal sealed class PlainTextBlocks(int width) : IBlockVisitor<IEnumerable<string>>
{
    private const int Indent = 4;

    public IEnumerable<string> All(ImmutableArray<Block> blocks)
    {
        Block? before = null;
        foreach (var block in blocks)
        {
            var lines = block.Accept(this).ToList();
            if (lines.Count == 0)
            {
                continue;
            }
            if (before is not null)
            {
                yield return "";
                if (block is Heading { Level: 2 })
                {
                    yield return "";
                }
            }
            foreach (var line in lines)
            {
                yield return line;
            }
            before = block;
        }
    }

    public IEnumerable<string> Visit(Heading heading)
    {
        var lines = Wrapped(heading.Inlines).ToList();
        return heading.Level switch
        {
            1 => [.. lines, new string('=', lines.Max(WrappedText.Columns))],
            2 => [.. lines, new string('-', lines.Max(WrappedText.Columns))],
            _ => lines,
        };
    }

    public IEnumerable<string> Visit(Paragraph paragraph) => Wrapped(paragraph.Inlines);

    public IEnumerable<string> Visit(List list)
    {
        var number = 0;
        return list.Items.SelectMany(item => Hung(list.Numbered ? $"{++number}. " : "- ", inner => Item(inner, item.Blocks)));
    }

    public IEnumerable<string> Visit(Table table)
    {
        var labels = table.Header.Cells.Select(cell => PlainTextInlines.Of(cell.Inlines)).ToArray();
        IEnumerable<string> caption = table.Caption.IsEmpty ? [] : Wrapped(table.Caption);
        return caption.Concat(table.Rows.SelectMany((row, index) =>
        {
            IEnumerable<string> gap = index == 0 && table.Caption.IsEmpty ? [] : [""];
            return gap.Concat(row.Cells.SelectMany((cell, column) => Hung(
                column == 0 ? "" : "  ", inner => inner.Labelled(column < labels.Length ? labels[column] : "", PlainTextInlines.Of(cell.Inlines)))));
        }));
    }

    public IEnumerable<string> Visit(Callout callout) => Indented(callout.Blocks);

    public IEnumerable<string> Visit(Quote quote) => Indented(quote.Blocks);

    public IEnumerable<string> Visit(Facts facts) => facts.Entries.SelectMany(fact => fact.Value is [Paragraph only]
        ? Labelled(PlainTextInlines.Of(fact.Label), PlainTextInlines.Of(only.Inlines))
        : Labelled(PlainTextInlines.Of(fact.Label), "").Concat(Hung("  ", inner => inner.All(fact.Value))));

    public IEnumerable<string> Visit(Illustrated illustrated) => illustrated.Blocks.IsEmpty ? Shown(illustrated.Picture) : All(illustrated.Blocks);

    public IEnumerable<string> Visit(Figure figure) => Shown(figure.Picture);

    public IEnumerable<string> Visit(Divider divider) => ["* * *"];

    /// <summary>A picture that stands alone says in words what it shows.</summary>
    private IEnumerable<string> Shown(Picture picture) => WrappedText.Lines($"[{picture.Alternative}]", width);

    /// <summary>"Label: value"; a value of several lines stands below its label, and a missing one is left out.</summary>
    private IEnumerable<string> Labelled(string label, string value)
    {
        var joined = label.Length == 0 ? value : value.Length == 0 ? label + ":" : $"{label}: {value}";
        return value.Contains('\n', StringComparison.Ordinal) && label.Length > 0
            ? WrappedText.Lines(label + ":", width).Concat(Hung("  ", inner => WrappedText.Lines(value, inner.Width)))
            : WrappedText.Lines(joined, width);
    }

    private int Width => width;

    private static IEnumerable<string> Item(PlainTextBlocks inner, ImmutableArray<Block> blocks) => blocks is [Paragraph, List]
        ? blocks.SelectMany(block => block.Accept(inner))
        : inner.All(blocks);

    private IEnumerable<string> Wrapped(ImmutableArray<Inline> inlines) => WrappedText.Lines(PlainTextInlines.Of(inlines), width);

    private IEnumerable<string> Indented(ImmutableArray<Block> blocks) => Hung(new string(' ', Indent), inner => inner.All(blocks));

    /// <summary>Lines that stand to the right of a mark.</summary>
    private static IEnumerable<string> Hung(string mark, IEnumerable<string> lines)
    {
        var indent = new string(' ', mark.Length);
        return lines.Select((line, index) => index == 0 ? (mark + line).TrimEnd() : line.Length == 0 ? "" : indent + line);
    }

    private IEnumerable<string> Hung(string mark, Func<PlainTextBlocks, IEnumerable<string>> lines) =>
        Hung(mark, lines(mark.Length == 0 ? this : new PlainTextBlocks(Math.Max(width - mark.Length, 20))));
}
