using TaggedPdf.Layout.Boxes;

namespace TaggedPdf.Layout.Pages;

/// <summary>A page made up: what stands on it, and which of it is a table head shown again.</summary>
internal sealed record MadePage(Stack Stack, Box? RepeatedHead);

/// <summary>The heights between which pages are filled.</summary>
internal readonly record struct PageLimits(double FirstTop, double Top, double Bottom)
{
    /// <summary>Which part of a page stands above a height.</summary>
    public double Filled(double y) => (y - Top) / (Bottom - Top);
}

/// <summary>
/// Fills pages one after the other. What must stay together moves to the next page together; what is taller than a
/// page is divided where it can be.
/// </summary>
internal sealed class Paginator
{
    /// <summary>A box that must be divided anyway starts on the page that is open, if this part of it is left.</summary>
    private const double RoomToStart = 0.25;

    /// <summary>A table head that takes more of a page than this is not shown again.</summary>
    private const double TallestHead = 0.4;

    private readonly List<MadePage> _pages = [];
    private readonly Dictionary<string, (int Page, double Y)> _anchors = new(StringComparer.Ordinal);
    private readonly PageLimits _limits;
    private readonly IReadOnlySet<int>? _breaks;
    private Stack _stack;

    private Paginator(PageLimits limits, IReadOnlySet<int>? breaks)
    {
        (_limits, _breaks) = (limits, breaks);
        _stack = new Stack(limits.FirstTop);
    }

    /// <summary>Where each heading stands: page from 0, and distance from the page's top.</summary>
    public IReadOnlyDictionary<string, (int Page, double Y)> Anchors => _anchors;

    /// <summary>The pages, once they are made up.</summary>
    public List<MadePage> Pages => _pages;

    /// <summary>Which part of the last page is filled.</summary>
    public double LastFilled => _limits.Filled(_stack.End.Y);

    /// <summary>Which part of the emptiest page is filled, of those that another follows because they are full.</summary>
    public double LeastFilled { get; private set; } = 1;

    private double Bottom => _limits.Bottom;

    /// <param name="breaks">The boxes with which pages begin though there may be room before; others begin where there is none.</param>
    public static Paginator Of(PageLimits limits, List<Box> boxes, IReadOnlySet<int>? breaks = null)
    {
        var paginator = new Paginator(limits, breaks);
        paginator.MakeUp(boxes);
        return paginator;
    }

    private void MakeUp(List<Box> boxes)
    {
        _pages.Add(new MadePage(_stack, null));
        for (var index = 0; index < boxes.Count;)
        {
            var end = index + 1;
            while (end < boxes.Count && boxes[end].KeepWithPrevious)
            {
                end++;
            }
            PlaceTogether(boxes, index, end);
            index = end;
        }
        _stack.Close();
    }

    private void PlaceTogether(List<Box> boxes, int start, int end)
    {
        if (!_stack.End.IsEmpty && (boxes[start].StartsPage || _breaks?.Contains(start) == true || !Fits(boxes, start, end)))
        {
            TurnPage(boxes[start]);
        }
        for (var i = start; i < end; i++)
        {
            if (!FitsAlone(boxes[i]) && !_stack.End.IsEmpty && !OnlyHeadStands() && !MayStartHere(boxes[i]))
            {
                TurnPage(boxes[i]);
            }
            PlaceTall(boxes[i]);
        }
    }

    /// <summary>Places a box, dividing it over as many pages as it takes.</summary>
    private void PlaceTall(Box box)
    {
        while (!FitsAlone(box))
        {
            if (box.Divide(_stack.End.RoomFor(box, Bottom)) is { } parts)
            {
                Place(parts.Here);
                box = parts.Later;
                TurnPage(box);
            }
            else if (!_stack.End.IsEmpty && !OnlyHeadStands())
            {
                TurnPage(box);
            }
            else
            {
                break;
            }
        }
        Place(box);
    }

    private bool Fits(List<Box> boxes, int start, int end)
    {
        var state = _stack.End;
        for (var i = start; i < end; i++)
        {
            state = state.After(boxes[i]);
        }
        return state.Closed <= Bottom;
    }

    private bool FitsAlone(Box box) => _stack.End.After(box).Closed <= Bottom;

    private bool MayStartHere(Box box)
    {
        var page = _limits.Bottom - _limits.Top;
        return box.Height > page && Bottom - _stack.End.TopOf(box) > page * RoomToStart;
    }

    private bool OnlyHeadStands() => _stack.Boxes.Count == 1 && ReferenceEquals(_stack.Boxes[0].Box, _pages[^1].RepeatedHead);

    private void Place(Box box)
    {
        var y = _stack.Add(box);
        box.PlaceAnchors(_anchors, _pages.Count - 1, y);
    }

    private void TurnPage(Box next)
    {
        _stack.Close();
        if (!next.StartsPage)
        {
            LeastFilled = Math.Min(LeastFilled, LastFilled);
        }
        _stack = new Stack(_limits.Top);
        var head = next.RepeatedHead is { } wanted && wanted.Height <= (_limits.Bottom - _limits.Top) * TallestHead ? wanted : null;
        _pages.Add(new MadePage(_stack, head));
        if (head is not null)
        {
            _stack.Add(head);
        }
    }
}
