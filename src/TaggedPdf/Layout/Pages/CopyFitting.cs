using TaggedPdf.Layout.Boxes;

namespace TaggedPdf.Layout.Pages;

/// <summary>
/// Makes up pages so that each is worth its sheet: none but the last is much emptier than the others, and the last holds more
/// than a few lines. Pages end a little earlier where that helps another, and the white between blocks is closed up or
/// opened a little.
/// </summary>
internal static class CopyFitting
{
    /// <summary>A last page that is filled to a smaller part than this looks like a mistake.</summary>
    public const double LeastFilled = 0.15;

    /// <summary>A last page that is filled to a smaller part than this is saved where the pages before have room for it.</summary>
    private const double WorthItsSheet = 0.4;

    /// <summary>A page before the last that is filled to a smaller part than this looks as if something were missing.</summary>
    public const double FilledEnough = 0.8;

    /// <summary>By what the white between blocks is multiplied, the least visible first.</summary>
    private static readonly double[] Whites = [0.98, 1.02, 0.96, 1.04, 0.94, 1.06, 0.92, 1.08, 0.88, 1.12, 0.84, 0.8, 0.76];

    /// <param name="multiple">Of how many pages sheets are made: a page that alone begins a new one is saved if it can be.</param>
    public static Paginator MakeUp(PageLimits limits, List<Box> boxes, int multiple = 1)
    {
        var filled = Paginator.Of(limits, boxes);
        var fewer = filled.LastFilled < WorthItsSheet;
        if (multiple > 2 && filled.Pages.Count % multiple == 1)
        {
            fewer = true;
        }
        else if (filled.Pages.Count == 1 || IsFit(filled))
        {
            return filled;
        }
        var made = Shared(limits, boxes, filled);
        if (IsFit(made) && !fewer)
        {
            return made;
        }
        var spaces = boxes.ConvertAll(box => box.SpaceBefore);
        var best = made;
        foreach (var white in Whites)
        {
            Space(boxes, spaces, white);
            var tried = Shared(limits, boxes, Paginator.Of(limits, boxes));
            best = IsBetter(tried, best, fewer) ? tried : best;
        }
        Space(boxes, spaces, 1);
        return best;
    }

    /// <summary>Pages of which none is emptier than it must be, in no more pages than when one is filled after the other.</summary>
    private static Paginator Shared(PageLimits limits, List<Box> boxes, Paginator filled)
    {
        if (IsFit(filled) || PageBreaks.Best(limits, boxes, filled.Pages.Count) is not { } breaks)
        {
            return filled;
        }
        var shared = Paginator.Of(limits, boxes, breaks);
        return IsBetter(shared, filled, fewer: false) ? shared : filled;
    }

    private static bool IsFit(Paginator made) => made.LastFilled >= LeastFilled && made.LeastFilled >= FilledEnough;

    /// <summary>Of as many pages those are better of which the emptiest is the fullest, without a last page that looks like a mistake.</summary>
    /// <param name="fewer">Whether fewer pages are better still, because the last one is hardly used.</param>
    private static bool IsBetter(Paginator tried, Paginator best, bool fewer)
    {
        if (tried.Pages.Count != best.Pages.Count)
        {
            return fewer && tried.Pages.Count < best.Pages.Count;
        }
        return IsFit(tried) != IsFit(best) ? IsFit(tried)
            : !IsFit(tried) && tried.LastFilled >= LeastFilled && (best.LastFilled < LeastFilled || tried.LeastFilled > best.LeastFilled);
    }

    private static void Space(List<Box> boxes, List<double> spaces, double factor)
    {
        for (var i = 0; i < boxes.Count; i++)
        {
            boxes[i].SpaceBefore = spaces[i] * factor;
        }
    }
}
