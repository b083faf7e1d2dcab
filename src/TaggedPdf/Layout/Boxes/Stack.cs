using TaggedPdf.Painting;

namespace TaggedPdf.Layout.Boxes;

/// <summary>How far a stack is filled, and which frame is open at its end.</summary>
internal readonly record struct StackEnd(double Y, Frame? Open, bool IsEmpty)
{
    /// <summary>Where the stack would end if its frames were closed now.</summary>
    public double Closed
    {
        get
        {
            var y = Y;
            for (var frame = Open; frame is not null; frame = frame.Parent)
            {
                y += frame.PaddingBottom;
            }
            return y;
        }
    }

    /// <summary>Where the top of a box would be if it came next.</summary>
    public double TopOf(Box box)
    {
        var common = Common(Open, box.Frame);
        var y = Y;
        for (var frame = Open; frame != common; frame = frame!.Parent)
        {
            y += frame!.PaddingBottom;
        }
        if (!IsEmpty)
        {
            y += box.SpaceBefore;
        }
        for (var frame = box.Frame; frame != common; frame = frame!.Parent)
        {
            y += frame!.PaddingTop;
        }
        return y;
    }

    /// <summary>The height a box may have if it came next and its frames were to close at the limit.</summary>
    public double RoomFor(Box box, double limit) => limit - TopOf(box) - new StackEnd(0, box.Frame, false).Closed;

    public StackEnd After(Box box) => new(TopOf(box) + box.Height, box.Frame, false);

    public static Frame? Common(Frame? left, Frame? right)
    {
        while (left != right)
        {
            if ((left?.Depth ?? 0) >= (right?.Depth ?? 0))
            {
                left = left?.Parent;
            }
            else
            {
                right = right?.Parent;
            }
        }
        return left;
    }
}

/// <summary>Boxes one below the other with the frames around them: a page's text, or a cell's.</summary>
internal sealed class Stack(double top)
{
    private readonly List<(Box Box, double Y)> _boxes = [];
    private readonly List<FrameStretch> _frames = [];

    public StackEnd End { get; private set; } = new(top, null, true);

    public List<(Box Box, double Y)> Boxes => _boxes;

    public static Stack Of(List<Box> boxes)
    {
        var stack = new Stack(0);
        foreach (var box in boxes)
        {
            stack.Add(box);
        }
        stack.Close();
        return stack;
    }

    /// <summary>Puts a box at the end and gives its top.</summary>
    public double Add(Box box)
    {
        var common = StackEnd.Common(End.Open, box.Frame);
        var closedAt = CloseTo(common);
        var y = closedAt + (End.IsEmpty ? 0 : box.SpaceBefore);
        y = OpenFrom(box.Frame, common, y);
        _boxes.Add((box, y));
        End = new StackEnd(y + box.Height, box.Frame, false);
        return y;
    }

    /// <summary>Closes all frames.</summary>
    public void Close() => End = new StackEnd(CloseTo(null), null, End.IsEmpty);

    /// <summary>Paints frames first, outer before inner, then the boxes in order.</summary>
    /// <param name="repeated">A box that was painted on an earlier page, and is an artifact here.</param>
    public void Paint(Canvas canvas, double offset, Box? repeated = null)
    {
        foreach (var stretch in _frames)
        {
            stretch.Frame.Paint(canvas, offset + stretch.Top, offset + stretch.Bottom);
        }
        foreach (var (box, y) in _boxes)
        {
            if (ReferenceEquals(box, repeated))
            {
                canvas.BeginArtifact("/Type/Pagination");
                box.Paint(canvas, offset + y);
                canvas.EndArtifact();
            }
            else
            {
                box.Paint(canvas, offset + y);
            }
        }
    }

    private double CloseTo(Frame? common)
    {
        var y = End.Y;
        for (var frame = End.Open; frame != common; frame = frame!.Parent)
        {
            y += frame!.PaddingBottom;
            _frames.FindLast(stretch => stretch.Frame == frame)!.Bottom = y;
        }
        return y;
    }

    private double OpenFrom(Frame? frame, Frame? common, double y)
    {
        if (frame == common)
        {
            return y;
        }
        var top = OpenFrom(frame!.Parent, common, y);
        _frames.Add(new FrameStretch(frame, top));
        return top + frame.PaddingTop;
    }

    private sealed class FrameStretch(Frame frame, double top)
    {
        public Frame Frame { get; } = frame;

        public double Top { get; } = top;

        public double Bottom { get; set; } = top;
    }
}
