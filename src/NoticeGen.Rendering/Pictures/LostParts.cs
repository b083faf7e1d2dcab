using NoticeGen.Templates;

namespace NoticeGen.Rendering.Pictures;

/// <summary>
/// How much of a logo nobody sees because it has the colour of the page: white words beside a mark in colour, drawn for a dark
/// ground. White on a plate of its own, or around what is seen, is not lost.
/// </summary>
internal static class LostParts
{
    /// <summary>Below this contrast nobody sees an edge.</summary>
    private const double Unseen = 1.25;

    private const int HalfOpaque = 128;

    private enum Kind : byte
    {
        Clear,
        OfGround,
        Seen,

        /// <summary>Of the ground's colour, and counted already.</summary>
        Counted,
    }

    /// <summary>The share of what is drawn that stands free on the page in its colour, from 0 to 1.</summary>
    public static double Share(PixelPicture picture, Colour ground)
    {
        var kinds = Kinds(picture, ground);
        var drawn = kinds.Count(kind => kind != Kind.Clear);
        var lost = 0;
        var waiting = new Stack<int>();
        for (var start = 0; start < kinds.Length; start++)
        {
            if (kinds[start] == Kind.OfGround)
            {
                lost += SizeIfLost(kinds, start, picture.Width, waiting);
            }
        }
        return drawn == 0 ? 0 : (double)lost / drawn;
    }

    /// <summary>The size of one part, which is taken out; 0 where it lies beside what is seen, or has no page around it.</summary>
    private static int SizeIfLost(Kind[] kinds, int start, int width, Stack<int> waiting)
    {
        var (size, isFree, isBesideSeen) = (0, false, false);
        void Look(int at)
        {
            isFree |= kinds[at] == Kind.Clear;
            isBesideSeen |= kinds[at] == Kind.Seen;
            if (kinds[at] == Kind.OfGround)
            {
                kinds[at] = Kind.Counted;
                waiting.Push(at);
            }
        }
        Look(start);
        while (waiting.TryPop(out var at))
        {
            size++;
            var column = at % width;
            if (column > 0)
            {
                Look(at - 1);
            }
            if (column < width - 1)
            {
                Look(at + 1);
            }
            if (at >= width)
            {
                Look(at - width);
            }
            if (at + width < kinds.Length)
            {
                Look(at + width);
            }
        }
        return isFree && !isBesideSeen ? size : 0;
    }

    private static Kind[] Kinds(PixelPicture picture, Colour ground)
    {
        var kinds = new Kind[picture.Width * picture.Height];
        var pixels = picture.Rgba.Span;
        for (var i = 0; i < kinds.Length; i++)
        {
            var at = i * 4;
            kinds[i] = pixels[at + 3] < HalfOpaque ? Kind.Clear
                : Contrast.Ratio(new Colour(pixels[at], pixels[at + 1], pixels[at + 2]), ground) < Unseen ? Kind.OfGround
                : Kind.Seen;
        }
        return kinds;
    }
}
