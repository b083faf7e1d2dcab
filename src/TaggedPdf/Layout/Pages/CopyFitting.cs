using TaggedPdf.Layout.Boxes;

namespace TaggedPdf.Layout.Pages;

/// <summary>
/// Makes up pages so that each is worth its sheet: none but the last is much emptier than the others, and the last holds more
/// than a few lines. The white between blocks is closed up or opened a little; where that is not enough for a few lines
/// that run over, the page before gives lines away.
/// </summary>
internal static class CopyFitting
{
    /// <summary>A last page that is filled to a smaller part than this looks like a mistake.</summary>
    private const double LeastFilled = 0.15;

    /// <summary>A last page that is filled to a smaller part than this is saved where the pages before have room for it.</summary>
    private const double WorthItsSheet = 0.4;

    /// <summary>A page before the last that is filled to a smaller part than this looks as if something were missing.</summary>
    private const double FilledEnough = 0.8;

    /// <summary>The page before the last gives away no more than this part of a page.</summary>
    private const double MostGivenAway = 0.2;

    /// <summary>In which steps it does, in points.</summary>
    private const double Step = 4;

    /// <summary>By what the white between blocks is multiplied, the least visible first.</summary>
    private static readonly double[] Whites = [0.98, 1.02, 0.96, 1.04, 0.94, 1.06, 0.92, 1.08, 0.88, 1.12, 0.84, 0.8, 0.76];

    public static Paginator MakeUp(PageLimits limits, List<Box> boxes)
    {
        var made = Paginator.Of(limits, boxes);
        if (made.Pages.Count == 1 || IsFit(made))
        {
            return made;
        }
        var spaces = boxes.ConvertAll(box => box.SpaceBefore);
        var best = made;
        foreach (var white in Whites)
        {
            Space(boxes, spaces, white);
            var tried = Paginator.Of(limits, boxes);
            best = IsBetter(tried, best, fewer: made.LastFilled < WorthItsSheet) ? tried : best;
        }
        Space(boxes, spaces, 1);
        return best.LastFilled >= LeastFilled ? best : WithLinesGivenAway(limits, boxes, made);
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

    private static Paginator WithLinesGivenAway(PageLimits limits, List<Box> boxes, Paginator made)
    {
        var pages = made.Pages.Count;
        for (var less = Step; less <= (limits.Bottom - limits.Top) * MostGivenAway; less += Step)
        {
            var shorter = Paginator.Of(limits with { ShortPage = pages - 2, ShorterBy = less }, boxes);
            if (shorter.Pages.Count == pages && shorter.LastFilled >= LeastFilled)
            {
                return shorter;
            }
        }
        return made;
    }

    private static void Space(List<Box> boxes, List<double> spaces, double factor)
    {
        for (var i = 0; i < boxes.Count; i++)
        {
            boxes[i].SpaceBefore = spaces[i] * factor;
        }
    }
}
