using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.PlainText;

/// <summary>Writes blocks as lines of at most a number of columns, with an empty line between two blocks.</summary>
internal sealed class PlainTextBlocks(HungLines to, int width) : IBlockVisitor<HungLines>
{
    private const int LeastWidth = 20;
    private static readonly string BoxIndent = new(' ', 4);

    private int _width = width;

    public HungLines All(ImmutableArray<Block> blocks)
    {
        var isFirst = true;
        foreach (var block in blocks)
        {
            var count = to.Count;
            var before = isFirst ? to.Pending : to.Gap(block is Heading { Level: 2 } ? 2 : 1);
            block.Accept(this);
            if (to.Count == count)
            {
                to.Forgo(before);
            }
            isFirst &= to.Count == count;
        }
        return to;
    }

    public HungLines Visit(Heading heading)
    {
        var columns = WrappedText.Write(to, PlainTextInlines.Of(heading.Inlines), _width);
        if (heading.Level <= 2)
        {
            to.Line(new string(heading.Level == 1 ? '=' : '-', columns));
        }
        return to;
    }

    public HungLines Visit(Paragraph paragraph) => Wrap(PlainTextInlines.Of(paragraph.Inlines));

    public HungLines Visit(List list)
    {
        var number = 0;
        foreach (var item in list.Items)
        {
            var outer = Hang(list.Numbered ? string.Create(CultureInfo.InvariantCulture, $"{++number}. ") : "- ");
            if (item.Blocks is [Paragraph words, List inner])
            {
                Visit(words);
                Visit(inner);
            }
            else
            {
                All(item.Blocks);
            }
            Unhang(outer);
        }
        return to;
    }

    public HungLines Visit(Table table)
    {
        var labels = table.Header.Cells.Select(cell => PlainTextInlines.Of(cell.Inlines)).ToArray();
        if (!table.Caption.IsEmpty)
        {
            Wrap(PlainTextInlines.Of(table.Caption));
        }
        for (var row = 0; row < table.Rows.Length; row++)
        {
            if (row > 0 || !table.Caption.IsEmpty)
            {
                to.Line("");
            }
            var cells = table.Rows[row].Cells;
            for (var column = 0; column < cells.Length; column++)
            {
                var outer = Hang(column == 0 ? "" : "  ");
                Label(column < labels.Length ? labels[column] : "", PlainTextInlines.Of(cells[column].Inlines));
                Unhang(outer);
            }
        }
        return to;
    }

    public HungLines Visit(Callout callout) => Box(callout.Blocks);

    public HungLines Visit(Quote quote) => Box(quote.Blocks);

    public HungLines Visit(Facts facts)
    {
        foreach (var fact in facts.Entries)
        {
            if (fact.Value is [Paragraph only])
            {
                Label(PlainTextInlines.Of(fact.Label), PlainTextInlines.Of(only.Inlines));
                continue;
            }
            Label(PlainTextInlines.Of(fact.Label), "");
            var outer = Hang("  ");
            All(fact.Value);
            Unhang(outer);
        }
        return to;
    }

    public HungLines Visit(Illustrated illustrated) => illustrated.Blocks.IsEmpty ? Show(illustrated.Picture) : All(illustrated.Blocks);

    public HungLines Visit(Figure figure) => Show(figure.Picture);

    public HungLines Visit(Divider divider)
    {
        to.Line("* * *");
        return to;
    }

    /// <summary>A picture that stands alone says in words what it shows.</summary>
    private HungLines Show(Picture picture) => Wrap($"[{picture.Alternative}]");

    /// <summary>"Label: value"; a value of several lines stands below its label, and a missing one is left out.</summary>
    private void Label(string label, string value)
    {
        if (label.Length == 0 || !value.Contains('\n', StringComparison.Ordinal))
        {
            Wrap(label.Length == 0 ? value : value.Length == 0 ? label + ":" : $"{label}: {value}");
            return;
        }
        Wrap(label + ":");
        var outer = Hang("  ");
        Wrap(value);
        Unhang(outer);
    }

    private HungLines Box(ImmutableArray<Block> blocks)
    {
        var outer = Hang(BoxIndent);
        All(blocks);
        Unhang(outer);
        return to;
    }

    private HungLines Wrap(string words)
    {
        WrappedText.Write(to, words, _width);
        return to;
    }

    /// <summary>Lines from here on stand to the right of a mark.</summary>
    /// <returns>The columns outside, for <see cref="Unhang"/>.</returns>
    private int Hang(string mark)
    {
        var outer = _width;
        to.Hang(mark);
        _width = mark.Length == 0 ? _width : Math.Max(_width - mark.Length, LeastWidth);
        return outer;
    }

    private void Unhang(int outer)
    {
        to.Unhang();
        _width = outer;
    }
}
