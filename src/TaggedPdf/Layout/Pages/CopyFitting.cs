using TaggedPdf.Layout.Boxes;

namespace TaggedPdf.Layout.Pages;

/// <summary>
/// Makes up pages so that the last one is worth its sheet. A few lines that run over are taken in by closing up the white
/// between blocks; where that is not enough, the page before gives lines away.
/// </summary>
internal static class CopyFitting
{
    /// <summary>A last page that is filled to a smaller part than this looks like a mistake.</summary>
    private const double LeastFilled = 0.15;

    /// <summary>The page before the last gives away no more than this part of a page.</summary>
    private const double MostGivenAway = 0.2;

    /// <summary>In which steps it does, in points.</summary>
    private const double Step = 4;

    /// <summary>By what the white between blocks is multiplied, the least visible first.</summary>
    private static readonly double[] Closings = [0.92, 0.84, 0.76];

    public static Paginator MakeUp(PageLimits limits, List<Box> boxes)
    {
        var made = Paginator.Of(limits, boxes);
        var pages = made.Pages.Count;
        if (pages == 1 || made.LastFilled >= LeastFilled)
        {
            return made;
        }
        var spaces = boxes.ConvertAll(box => box.SpaceBefore);
        foreach (var closing in Closings)
        {
            Space(boxes, spaces, closing);
            var closed = Paginator.Of(limits, boxes);
            if (closed.Pages.Count < pages)
            {
                return closed;
            }
        }
        Space(boxes, spaces, 1);
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
