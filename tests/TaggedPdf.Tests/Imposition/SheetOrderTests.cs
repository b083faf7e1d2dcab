using CsCheck;
using TaggedPdf.Imposition;
using Xunit;

namespace TaggedPdf.Tests.Imposition;

public sealed class SheetOrderTests
{
    private static readonly Gen<int> BookletPages = Gen.Int[1, 120].Select(sheets => sheets * 4);

    [Fact]
    public void Eight_pages_stand_on_two_sheets_as_every_printer_knows()
    {
        Assert.Equal(
            ["front 8 1", "back 2 7", "front 6 3", "back 4 5"],
            SheetOrder.SaddleStitch(8, rightToLeft: false).Select(Line));
    }

    [Fact]
    public void A_book_read_from_the_right_has_left_and_right_changed()
    {
        Assert.Equal(
            ["front 1 8", "back 7 2", "front 3 6", "back 5 4"],
            SheetOrder.SaddleStitch(8, rightToLeft: true).Select(Line));
    }

    [Fact]
    public void Every_page_stands_somewhere_once()
    {
        Gen.Select(BookletPages, Gen.Bool).Sample((pages, rightToLeft) =>
            Assert.Equal(Enumerable.Range(0, pages), SheetOrder.SaddleStitch(pages, rightToLeft).SelectMany(side => side.Pages).Order()));
    }

    [Fact]
    public void Folded_into_each_other_the_sheets_read_from_first_to_last()
    {
        Gen.Select(BookletPages, Gen.Bool).Sample((pages, rightToLeft) =>
            Assert.Equal(Enumerable.Range(0, pages), Leafed([.. SheetOrder.SaddleStitch(pages, rightToLeft)], rightToLeft)));
    }

    [Fact]
    public void Page_numbers_of_two_pages_on_a_side_add_up()
    {
        // The printer's rule of thumb: each pair sums to one more than the number of pages.
        BookletPages.Sample(pages => Assert.All(
            SheetOrder.SaddleStitch(pages, rightToLeft: false), side => Assert.Equal(pages + 1, side.Pages.Sum(page => page + 1))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void A_booklet_is_never_made_of_half_sheets(int pages)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SheetOrder.SaddleStitch(pages, rightToLeft: false));
    }

    [Fact]
    public void Flat_sheets_hold_one_page_on_each_side()
    {
        Assert.Equal(["0 front 1", "0 back 2", "1 front 3"], SheetOrder.Flat(3, Sides.Duplex).Select(side => $"{side.Sheet} {Line(side)}"));
        Assert.Equal(["0 front 1", "1 front 2", "2 front 3"], SheetOrder.Flat(3, Sides.Single).Select(side => $"{side.Sheet} {Line(side)}"));
    }

    /// <summary>
    /// Leafs through sheets put into each other and folded, the first one outside: in the front half each leaf shows its
    /// outside and then its inside, in the back half the other way round.
    /// </summary>
    private static IEnumerable<int> Leafed(SheetSide[] sides, bool rightToLeft)
    {
        var (first, last) = rightToLeft ? (0, 1) : (1, 0);
        var sheets = sides.Chunk(2).ToList();
        return sheets.SelectMany(sheet => new[] { sheet[0].Pages[first], sheet[1].Pages[last] })
            .Concat(sheets.AsEnumerable().Reverse().SelectMany(sheet => new[] { sheet[1].Pages[first], sheet[0].Pages[last] }));
    }

    private static string Line(SheetSide side) => $"{(side.IsFront ? "front" : "back")} {string.Join(' ', side.Pages.Select(page => page + 1))}";
}
