using TaggedPdf.Layout.Boxes;

namespace TaggedPdf.Layout.Pages;

/// <summary>
/// Where pages end so that the emptiest is as full as can be: filling one page after the other leaves a page half empty
/// before a large box, where pages that end a little earlier would share the white among them.
/// </summary>
/// <remarks>After Plass, "Optimal pagination techniques for automatic typesetting systems" (1981): a shortest path over breaks.</remarks>
internal sealed class PageBreaks
{
    /// <summary>What a page costs that looks like a mistake, against at most 1 for the white on any other.</summary>
    private const double Mistake = 100;

    private readonly PageLimits _limits;
    private readonly List<Box> _boxes;

    /// <summary>Where a page may begin, and the end of the document.</summary>
    private readonly List<int> _places;

    private PageBreaks(PageLimits limits, List<Box> boxes)
    {
        _limits = limits;
        _boxes = boxes;
        _places = [.. Enumerable.Range(0, boxes.Count).Where(i => i == 0 || !boxes[i].KeepWithPrevious), boxes.Count];
    }

    /// <summary>The boxes with which pages begin after the first; null where something is taller than a page.</summary>
    /// <param name="pages">How many pages there may be, at the most.</param>
    public static IReadOnlySet<int>? Best(PageLimits limits, List<Box> boxes, int pages) => new PageBreaks(limits, boxes).Find(pages);

    private HashSet<int>? Find(int pages)
    {
        var end = _places.Count - 1;
        var costs = new double[pages + 1][];
        var from = new int[pages + 1][];
        for (var page = 0; page <= pages; page++)
        {
            costs[page] = new double[end + 1];
            Array.Fill(costs[page], double.PositiveInfinity);
            from[page] = new int[end + 1];
        }
        costs[0][0] = 0;
        for (var page = 0; page < pages; page++)
        {
            for (var start = 0; start < end; start++)
            {
                if (!double.IsPositiveInfinity(costs[page][start]))
                {
                    Extend(start, costs[page][start], page == 0 ? _limits.FirstTop : _limits.Top, (costs[page + 1], from[page + 1]));
                }
            }
        }
        var count = Enumerable.Range(1, pages).MinBy(page => costs[page][end]);
        if (double.IsPositiveInfinity(costs[count][end]))
        {
            return null;
        }
        var breaks = new HashSet<int>();
        for (var (page, place) = (count, from[count][end]); place > 0; place = from[page][place])
        {
            breaks.Add(_places[place]);
            page--;
        }
        return breaks;
    }

    /// <summary>Every page that may begin at a place, with what it costs to have come to its end.</summary>
    private void Extend(int start, double cost, double top, (double[] Costs, int[] From) reached)
    {
        var first = _boxes[_places[start]];
        var state = new StackEnd(top, null, true);
        state = first.RepeatedHead is { } head ? state.After(head) : state;
        for (var place = start + 1; place < _places.Count; place++)
        {
            for (var i = _places[place - 1]; i < _places[place]; i++)
            {
                state = state.After(_boxes[i]);
            }
            if (state.Closed > _limits.Bottom || (place - 1 > start && _boxes[_places[place - 1]].StartsPage))
            {
                return;
            }
            var total = cost + Cost(_limits.Filled(state.Y), isLast: place == _places.Count - 1, isForced: place < _places.Count - 1 && _boxes[_places[place]].StartsPage);
            if (total < reached.Costs[place])
            {
                reached.Costs[place] = total;
                reached.From[place] = start;
            }
        }
    }

    private static double Cost(double filled, bool isLast, bool isForced)
    {
        if (isForced)
        {
            return 0;
        }
        if (isLast)
        {
            return filled < CopyFitting.LeastFilled ? Mistake : 0;
        }
        var white = Math.Max(0, 1 - filled);
        return filled < CopyFitting.FilledEnough ? Mistake * (1 + white) : white * white;
    }
}
