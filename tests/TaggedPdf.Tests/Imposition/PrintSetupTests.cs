using TaggedPdf.Imposition;
using Xunit;

namespace TaggedPdf.Tests.Imposition;

public sealed class PrintSetupTests
{
    [Fact]
    public void What_print_rooms_ask_for_has_no_fault()
    {
        Assert.Equal([], new PrintSetup().Faults());
        Assert.Equal([], new PrintSetup { Fold = Fold.Booklet, BleedMillimetres = 3, Marks = true, Grey = true }.Faults());
        Assert.Equal([], new PrintSetup { Fold = Fold.Booklet, Paper = Paper.A3 }.Faults());
        Assert.Equal([], new PrintSetup { Paper = Paper.A5, Sides = Sides.Single }.Faults());
    }

    [Theory]
    [InlineData("a4", Fold.None, 0, false, "a4")]
    [InlineData("a4", Fold.None, 3, true, "sra4")]
    [InlineData("a4", Fold.Booklet, 3, true, "sra4")]
    [InlineData("a4", Fold.Booklet, 5, true, "ra3")]
    [InlineData("a4", Fold.None, 3, false, "sra4")]
    [InlineData("a3", Fold.Booklet, 3, true, "sra3")]
    [InlineData("a3", Fold.Booklet, 10, true, "326 \u00D7 449 mm")]
    public void The_sheet_holds_what_stands_around_the_page(string paper, Fold fold, double bleed, bool marks, string sheet) =>
        Assert.Equal(sheet, new PrintSetup { Paper = Paper.Find(paper)!, Fold = fold, BleedMillimetres = bleed, Marks = marks }.Sheet.Name);

    [Fact]
    public void What_makes_no_sense_is_said_in_a_sentence_that_names_the_way_out()
    {
        Assert.Equal(
            ["a booklet is printed on both sides of the paper: choose both sides, or no booklet"],
            new PrintSetup { Fold = Fold.Booklet, Sides = Sides.Single }.Faults());
        Assert.Equal(
            ["A5 paper is too small to be folded into a booklet: choose A4 for A5 pages, or A3 for A4 pages"],
            new PrintSetup { Fold = Fold.Booklet, Paper = Paper.A5 }.Faults());
        Assert.Equal(
            ["A3 paper is for booklets with A4 pages: lines as wide as an A3 page cannot be read well"],
            new PrintSetup { Paper = Paper.A3 }.Faults());
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(-3)]
    [InlineData(11)]
    [InlineData(double.NaN)]
    public void A_bleed_that_no_printer_asks_for_is_a_fault(double millimetres)
    {
        Assert.Single(new PrintSetup { BleedMillimetres = millimetres }.Faults());
    }

    [Fact]
    public void A_setup_with_a_fault_is_never_printed()
    {
        var setup = new PrintSetup { Fold = Fold.Booklet, Sides = Sides.Single };
        Assert.Throws<ArgumentException>(() => PdfFiles.Engine.Print(setup));
    }

    [Fact]
    public void Pages_of_a_booklet_are_exactly_half_of_its_paper()
    {
        Assert.Equal((148.5, 210), (new PrintSetup { Fold = Fold.Booklet }.Page.Width, new PrintSetup { Fold = Fold.Booklet }.Page.Height));
        Assert.Equal(Paper.A4, new PrintSetup { Fold = Fold.Booklet, Paper = Paper.A3 }.Page);
        Assert.Equal(Paper.A5, Paper.Find("A5"));
        Assert.Null(Paper.Find("letter"));
    }
}
