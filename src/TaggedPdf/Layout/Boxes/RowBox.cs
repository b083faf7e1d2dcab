using TaggedPdf.Documents;
using TaggedPdf.Painting;

namespace TaggedPdf.Layout.Boxes;

/// <summary>One column of a row.</summary>
internal sealed record RowCell(List<Box> Boxes)
{
    /// <summary>In the middle of the row's height instead of at its top.</summary>
    public bool Centred { get; init; }
}

/// <summary>The rules and ground of a row; null colours are not painted.</summary>
internal readonly record struct RowLook(double Padding, PaintColour? Ground, PaintColour? RuleBelow);

/// <summary>
/// Columns side by side: a table row, a label with its value, a picture with its words. A row stays on one page; only
/// one that is taller than a page is divided, each column for itself.
/// </summary>
internal sealed class RowBox : Box
{
    private readonly IReadOnlyList<RowCell> _cells;
    private readonly RowLook _look;
    private readonly Stack[] _stacks;
    private readonly double _content;

    public RowBox(IReadOnlyList<RowCell> cells, RowLook look)
    {
        _cells = cells;
        _look = look;
        _stacks = new Stack[cells.Count];
        for (var i = 0; i < _stacks.Length; i++)
        {
            _stacks[i] = Stack.Of(cells[i].Boxes);
            _content = Math.Max(_content, _stacks[i].End.Y);
        }
    }

    public override double Height => _content + _look.Padding * 2;

    public override void PlaceAnchors(Dictionary<string, (int Page, double Y)> anchors, int page, double y)
    {
        for (var i = 0; i < _stacks.Length; i++)
        {
            var top = y + _look.Padding + Lowered(i);
            foreach (var (box, offset) in _stacks[i].Boxes)
            {
                box.PlaceAnchors(anchors, page, top + offset);
            }
        }
        base.PlaceAnchors(anchors, page, y);
    }

    public override (Box Here, Box Later)? Divide(double height)
    {
        var limit = height - _look.Padding * 2;
        var first = new List<RowCell>();
        var rest = new List<RowCell>();
        var advanced = false;
        foreach (var cell in _cells)
        {
            var (above, below) = DivideColumn(cell.Boxes, limit);
            advanced |= above.Count > 0;
            first.Add(cell with { Boxes = above, Centred = false });
            rest.Add(cell with { Boxes = below, Centred = false });
        }
        if (!advanced || rest.TrueForAll(cell => cell.Boxes.Count == 0))
        {
            return null;
        }
        return (
            new RowBox(first, _look)
            {
                X = X, Width = Width, Frame = Frame, Label = Label, Anchor = Anchor, SpaceBefore = SpaceBefore,
                RepeatedHead = RepeatedHead,
            },
            new RowBox(rest, _look) { X = X, Width = Width, Frame = Frame, RepeatedHead = RepeatedHead });
    }

    protected override void PaintSelf(Canvas canvas, double y)
    {
        if (_look.Ground is { } ground)
        {
            canvas.Decoration.Fill(new Area(X, y, Width, Height), ground);
        }
        if (_look.RuleBelow is { } rule)
        {
            canvas.Decoration.Rule(X, y + Height - 0.5, Width, rule);
        }
        for (var i = 0; i < _stacks.Length; i++)
        {
            _stacks[i].Paint(canvas, y + _look.Padding + Lowered(i));
        }
    }

    private double Lowered(int column) => _cells[column].Centred ? (_content - _stacks[column].End.Y) / 2 : 0;

    private static (List<Box> Above, List<Box> Below) DivideColumn(List<Box> boxes, double limit)
    {
        var above = new List<Box>();
        var end = new StackEnd(0, null, true);
        var index = 0;
        for (; index < boxes.Count && end.After(boxes[index]).Closed <= limit; index++)
        {
            end = end.After(boxes[index]);
            above.Add(boxes[index]);
        }
        var below = boxes.Skip(index).ToList();
        if (above.Count == 0 && below.Count > 0 && below[0].Divide(new StackEnd(0, null, true).RoomFor(below[0], limit)) is { } parts)
        {
            above.Add(parts.Here);
            below[0] = parts.Later;
        }
        return (above, below);
    }
}
