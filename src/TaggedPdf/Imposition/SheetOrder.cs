using System.Collections.Immutable;

namespace TaggedPdf.Imposition;

/// <summary>One side of a sheet, and the pages on it.</summary>
/// <param name="Sheet">From 0.</param>
/// <param name="Pages">The pages in reading order that stand on it, from 0, the left one first.</param>
public sealed record SheetSide(int Sheet, bool IsFront, ImmutableArray<int> Pages);

/// <summary>Which page stands where, so that sheets printed in this order need only be folded and cut.</summary>
public static class SheetOrder
{
    /// <summary>How many pages the sheets of a booklet hold.</summary>
    public const int PagesOnFoldedSheet = 4;

    /// <summary>One page on each side.</summary>
    public static ImmutableArray<SheetSide> Flat(int pages, Sides sides) =>
        sides == Sides.Single
            ? [.. Enumerable.Range(0, pages).Select(page => new SheetSide(page, true, [page]))]
            : [.. Enumerable.Range(0, pages).Select(page => new SheetSide(page / 2, page % 2 == 0, [page]))];

    /// <summary>
    /// Two pages on each side, in the order of sheets that are folded into each other: the outermost sheet first, its
    /// outside before its inside. Books read from the right are bound on the right, so that left and right change places.
    /// </summary>
    /// <param name="pages">A multiple of four.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none.</exception>
    public static ImmutableArray<SheetSide> SaddleStitch(int pages, bool rightToLeft)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(pages % PagesOnFoldedSheet, 0);
        var sides = ImmutableArray.CreateBuilder<SheetSide>(pages / 2);
        for (var sheet = 0; sheet < pages / PagesOnFoldedSheet; sheet++)
        {
            var (early, late) = (sheet * 2, pages - 1 - sheet * 2);
            sides.Add(new SheetSide(sheet, true, rightToLeft ? [early, late] : [late, early]));
            sides.Add(new SheetSide(sheet, false, rightToLeft ? [late - 1, early + 1] : [early + 1, late - 1]));
        }
        return sides.MoveToImmutable();
    }
}
