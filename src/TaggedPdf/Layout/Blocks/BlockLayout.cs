using System.Collections.Immutable;
using TaggedPdf.Documents;
using TaggedPdf.Layout.Boxes;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Blocks;

/// <summary>Lays out blocks below each other in a column: boxes for the page, elements for the tag tree.</summary>
internal sealed class BlockLayout
{
    /// <summary>A heading with the text under it up to this part of a page stays with its box.</summary>
    private const double KeptWithBox = 0.2;

    /// <summary>In lines: a paragraph that says how to reach somebody is not divided, and stays with what says whom.</summary>
    private const int LongestContact = 6;

    /// <summary>In lines: such a paragraph has no place for a page to end, so that a whole section would go to the next page.</summary>
    private const int Undivided = 3;

    /// <summary>Lower headings stand above their text even where others have a column of their own.</summary>
    private const int LowestBeside = 3;

    private readonly LayoutContext _context;
    private readonly Column _column;
    private readonly List<Box> _boxes = [];
    private Block? _previous;

    /// <summary>How many boxes the previous block has: of a paragraph, its lines.</summary>
    private int _height;

    /// <summary>Headings, and paragraphs that end in a colon, must not be left alone at the foot of a page.</summary>
    private bool _introduces;

    /// <summary>Where the headings beside the text that is being laid out begin among the boxes; negative before the first.</summary>
    private int _beside = -1;

    /// <summary>Where they end.</summary>
    private int _besideEnd;

    private BlockLayout(LayoutContext context, Column column)
    {
        _context = context;
        _column = column;
    }

    public static List<Box> Of(LayoutContext context, Column column, ImmutableArray<Block> blocks)
    {
        var layout = new BlockLayout(context, column);
        foreach (var block in blocks)
        {
            layout.Add(block);
        }
        layout.EndSection();
        return layout._boxes;
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
        if (block is Heading { Level: <= LowestBeside } && _previous is not Heading)
        {
            EndSection();
        }
        var first = _boxes.Count;
        var (introduced, besideHeading) = (_introduces, _beside >= 0 && _besideEnd == first);
        _introduces = false;
        switch (block)
        {
            case Heading heading:
                AddHeading(heading);
                break;
            case Paragraph paragraph:
                AddParagraph(paragraph);
                break;
            case List list:
                _boxes.AddRange(ListLayout.Of(_context, _column, list));
                break;
            case Table table:
                _boxes.AddRange(new TableLayout(_context, _column, table).Boxes());
                break;
            case Callout callout:
                _boxes.AddRange(CalloutLayout.Of(_context, _column, callout));
                break;
            case Quote quote:
                AddQuote(quote);
                break;
            case Facts facts:
                _boxes.AddRange(FactsLayout.Of(_context, _column, facts));
                break;
            case Illustrated illustrated:
                _boxes.AddRange(PictureLayout.WithWords(_context, _column, illustrated));
                break;
            case Figure figure when PictureLayout.Alone(_context, _column, figure.Picture, PictureLayout.FigureWidth(_context)) is { } box:
                _boxes.Add(box);
                break;
            case Divider:
                _boxes.Add(new RuleBox(_context.Styles.Border) { X = _column.X, Width = _column.Width, Frame = _column.Frame });
                break;
        }
        if (_boxes.Count > first)
        {
            _boxes[first].SpaceBefore = besideHeading ? 0 : Spacing.Before(block, _previous) * _context.Styles.Unit;
            _boxes[first].KeepWithPrevious |= first > 0 && introduced;
            var isContact = block is Paragraph words && _boxes.Count - first <= LongestContact && SaysHowToReach(words.Inlines);
            if (isContact)
            {
                KeepTogether(_boxes[first..]);
                _boxes[first].KeepWithPrevious |= _previous is Paragraph && _height != Undivided;
            }
            if (block is Callout && _previous is Paragraph or List)
            {
                KeepWithWhatLeadsTo(first);
            }
        }
        (_previous, _height) = (block, _boxes.Count - first);
    }

    private static bool SaysHowToReach(ImmutableArray<Inline> inlines) => inlines.Any(inline => inline switch
    {
        Link link => link.Target.StartsWith("mailto:", StringComparison.Ordinal) || link.Target.StartsWith("tel:", StringComparison.Ordinal),
        InlineGroup group => SaysHowToReach(group.Children),
        _ => false,
    });

    /// <summary>
    /// A box is not torn from the sentence that speaks of it: a few lines under a heading stay with it as a whole, of more
    /// the last.
    /// </summary>
    private void KeepWithWhatLeadsTo(int box)
    {
        var heading = box - 1;
        while (heading >= 0 && _boxes[heading].Anchor is null)
        {
            heading--;
        }
        var isShort = heading >= 0 && _boxes.Skip(heading).Take(box - heading).Sum(line => line.Height) <= _context.Geometry.TextHeight * KeptWithBox;
        for (var i = isShort ? heading + 1 : box; i <= box; i++)
        {
            _boxes[i].KeepWithPrevious = i > 0;
        }
    }

    private void AddHeading(Heading heading)
    {
        var element = _column.Element.Add(new StructureElement("H" + Math.Clamp(heading.Level, 1, 6), heading.Place));
        var beside = heading.Level is > 1 and <= LowestBeside ? _column.Headings : null;
        var style = beside is null ? _context.Styles.Heading(heading.Level) : _context.Styles.HeadingBeside(heading.Level);
        var runs = InlineReader.Read(_context, element, style, heading.Inlines);
        _introduces = true;
        if (beside is not null)
        {
            AddBeside(beside.Lines(_context, _context.Setter.Set(runs, style)), heading.Id);
            return;
        }
        var lines = _column.TitleLines(_context, _context.Setter.Set(runs, style));
        KeepTogether(lines);
        if (lines.Count > 0)
        {
            lines[0].Anchor = heading.Id;
        }
        _boxes.AddRange(lines);
    }

    private void AddBeside(List<Box> lines, string id)
    {
        if (lines.Count == 0)
        {
            return;
        }
        _beside = _beside >= 0 && _boxes.Count == _besideEnd ? _beside : _boxes.Count;
        _boxes.Add(new HeadingBeside([.. lines.Cast<LineBox>()])
        {
            X = _column.X, Width = _column.Width, Frame = _column.Frame, Anchor = id,
        });
        _besideEnd = _boxes.Count;
    }

    /// <summary>No section ends, and no page, before the headings beside it.</summary>
    private void EndSection()
    {
        if (_beside < 0)
        {
            return;
        }
        var depth = Align(_boxes[_beside.._besideEnd], _boxes.ElementAtOrDefault(_besideEnd) as LineBox);
        var section = _boxes[_beside..];
        var height = Stack.Of(section).End.Y;
        if (height < depth)
        {
            section.Add(new BlankBox(depth - height) { X = _column.X, Width = _column.Width, Frame = _column.Frame });
            _boxes.Add(section[^1]);
        }
        var reached = 1;
        while (reached < section.Count && Stack.Of(section[..reached]).End.Y < depth)
        {
            reached++;
        }
        KeepTogether(section[..reached]);
        _beside = -1;
    }

    /// <summary>Puts headings below each other, the first on a line with the text, and says how far down they reach.</summary>
    private double Align(List<Box> headings, LineBox? text)
    {
        HeadingBeside? above = null;
        foreach (var heading in headings.Cast<HeadingBeside>())
        {
            if (above is not null)
            {
                heading.StandBelow(above, _context.Styles.Unit * Spacing.BetweenHeadings);
            }
            else if (text is not null)
            {
                heading.AlignWith(text);
            }
            above = heading;
        }
        return above!.Depth;
    }

    private void AddParagraph(Paragraph paragraph)
    {
        var element = _column.Element.Add(new StructureElement("P", paragraph.Place));
        var style = _context.Styles.Body;
        var runs = InlineReader.Read(_context, element, style, paragraph.Inlines);
        var words = _context.Setter.Set(runs, style);
        var lines = _column.Lines(_context, words);
        AvoidWidows(lines);
        _introduces = words.Text.AsSpan().TrimEnd().EndsWith(':');
        _boxes.AddRange(lines);
    }

    private void AddQuote(Quote quote)
    {
        var element = _column.Element.Add(new StructureElement("BlockQuote", quote.Place));
        var unit = _context.Styles.Unit;
        var frame = new Frame
        {
            Parent = _column.Frame, Look = FrameLook.Bar, X = _column.X, Width = _column.Width,
            PaddingTop = unit * 0.2, PaddingBottom = unit * 0.2,
            Ground = _context.Styles.Surface, Edge = _context.Styles.Border,
        };
        _boxes.AddRange(Of(_context, (_column with { Frame = frame }).Indented(unit * 1.3, element), quote.Blocks));
    }
}
