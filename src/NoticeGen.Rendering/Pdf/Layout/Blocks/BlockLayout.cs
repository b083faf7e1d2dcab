using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pdf.Layout.Boxes;
using NoticeGen.Rendering.Pdf.Layout.Lines;
using NoticeGen.Rendering.Pdf.Tags;

namespace NoticeGen.Rendering.Pdf.Layout.Blocks;

/// <summary>Lays out blocks below each other in a column: boxes for the page, elements for the tag tree.</summary>
internal sealed class BlockLayout : IBlockVisitor<bool>
{
    private readonly RenderContext _context;
    private readonly Column _column;
    private readonly List<Box> _boxes = [];
    private Block? _previous;

    /// <summary>Headings, and paragraphs that end in a colon, must not be left alone at the foot of a page.</summary>
    private bool _introduces;

    private BlockLayout(RenderContext context, Column column)
    {
        _context = context;
        _column = column;
    }

    public static List<Box> Of(RenderContext context, Column column, ImmutableArray<Block> blocks)
    {
        var layout = new BlockLayout(context, column);
        foreach (var block in blocks)
        {
            layout.Add(block);
        }
        return layout._boxes;
    }

    public bool Visit(Heading heading)
    {
        var element = _column.Element.Add(new StructureElement("H" + Math.Clamp(heading.Level, 1, 6), heading.Origin));
        var style = _context.Styles.Heading(heading.Level);
        var runs = InlineReader.Read(_context, element, style, heading.Inlines);
        _introduces = true;
        var lines = _column.BalancedLines(_context, _context.Setter.Set(runs, style));
        KeepTogether(lines);
        if (lines.Count > 0)
        {
            lines[0].Anchor = heading.Id;
        }
        _boxes.AddRange(lines);
        return true;
    }

    public bool Visit(Paragraph paragraph)
    {
        var element = _column.Element.Add(new StructureElement("P", paragraph.Origin));
        var style = _context.Styles.Body;
        var runs = InlineReader.Read(_context, element, style, paragraph.Inlines);
        var words = _context.Setter.Set(runs, style);
        var lines = _column.Lines(_context, words);
        AvoidWidows(lines);
        _introduces = words.Text.AsSpan().TrimEnd().EndsWith(':');
        _boxes.AddRange(lines);
        return true;
    }

    public bool Visit(List list)
    {
        _boxes.AddRange(ListLayout.Of(_context, _column, list));
        return true;
    }

    public bool Visit(Table table)
    {
        _boxes.AddRange(new TableLayout(_context, _column, table).Boxes());
        return true;
    }

    public bool Visit(Callout callout)
    {
        _boxes.AddRange(CalloutLayout.Of(_context, _column, callout));
        return true;
    }

    public bool Visit(Quote quote)
    {
        var element = _column.Element.Add(new StructureElement("BlockQuote", quote.Origin));
        var unit = _context.Styles.Unit;
        var frame = new Frame
        {
            Parent = _column.Frame, Look = FrameLook.Bar, X = _column.X, Width = _column.Width,
            PaddingTop = unit * 0.2, PaddingBottom = unit * 0.2,
            Ground = _context.Styles.Surface, Edge = _context.Styles.Border,
        };
        _boxes.AddRange(Of(_context, (_column with { Frame = frame }).Indented(unit * 1.3, element), quote.Blocks));
        return true;
    }

    public bool Visit(Facts facts)
    {
        _boxes.AddRange(FactsLayout.Of(_context, _column, facts));
        return true;
    }

    public bool Visit(Illustrated illustrated)
    {
        _boxes.AddRange(PictureLayout.WithWords(_context, _column, illustrated));
        return true;
    }

    public bool Visit(Figure figure)
    {
        if (PictureLayout.Alone(_context, _column, figure.Picture, PictureLayout.FigureWidth(_context)) is { } box)
        {
            _boxes.Add(box);
        }
        return true;
    }

    public bool Visit(Divider divider)
    {
        _boxes.Add(new RuleBox(_context.Styles.Border) { X = _column.X, Width = _column.Width, Frame = _column.Frame });
        return true;
    }

    /// <summary>No page may end between the boxes.</summary>
    public static void KeepTogether(List<Box> boxes)
    {
        for (var i = 1; i < boxes.Count; i++)
        {
            boxes[i].KeepWithPrevious = true;
        }
    }

    /// <summary>At least two lines of a paragraph at the foot of a page and at the head of the next.</summary>
    private static void AvoidWidows(List<Box> lines)
    {
        if (lines.Count > 1)
        {
            lines[1].KeepWithPrevious = true;
            lines[^1].KeepWithPrevious = true;
        }
    }

    private void Add(Block block)
    {
        var first = _boxes.Count;
        var introduced = _introduces;
        _introduces = false;
        block.Accept(this);
        if (_boxes.Count > first)
        {
            _boxes[first].SpaceBefore = Spacing.Before(block, _previous) * _context.Styles.Unit;
            _boxes[first].KeepWithPrevious |= first > 0 && introduced;
        }
        _previous = block;
    }
}
