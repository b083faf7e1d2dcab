using TaggedPdf.Documents;
using TaggedPdf.Imposition;
using TaggedPdf.Painting;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace TaggedPdf.Tests.Imposition;

public sealed class SheetTests
{
    private static readonly PrintSetup Booklet = new() { Fold = Fold.Booklet };

    [Fact]
    public void A_booklet_has_its_pages_where_the_fold_wants_them_and_labels_that_say_so()
    {
        var file = Sheets.Print(Samples.Long(), Booklet);
        var pages = file.Pages + file.BlankPages;
        Assert.Equal(0, pages % 4);
        Assert.Equal(pages / 4, file.Sheets);
        var sides = PrintedSides.Read(file.Content);
        Assert.Equal(file.Sides, sides.Length);
        var expected = SheetOrder.SaddleStitch(pages, rightToLeft: false)
            .Select(side => string.Join(", ", side.Pages.Select(page => page < file.Pages ? $"{page + 1}" : "blank")));
        Assert.Equal(expected, sides.Select(side => side.Label));
        Assert.Equal(expected, sides.Select(side => $"{PrintedSide.NumberOf(side.Left)}, {PrintedSide.NumberOf(side.Right)}"));
        Assert.All(sides, side => Assert.Equal((841.89, 595.28), (side.Width, side.Height)));
    }

    [Theory]
    [InlineData(80, 1.0)]
    [InlineData(120, 1.5)]
    public void In_a_thick_booklet_pages_move_to_the_fold_by_the_thickness_of_the_paper(int grams, double millimetres)
    {
        var geometry = new SheetGeometry(Booklet with { PaperGrams = grams });
        Assert.Equal(PageGeometry.Millimetres(millimetres), geometry.Creep(page: 0, sheet: 10, sheets: 20), 0.001);
        Assert.Equal(PageGeometry.Millimetres(-millimetres), geometry.Creep(page: 1, sheet: 10, sheets: 20), 0.001);
        Assert.Equal(0, geometry.Creep(page: 0, sheet: 10, sheets: 15));
    }

    [Fact]
    public void Flat_sheets_printed_on_both_sides_end_with_a_page_that_says_it_is_blank()
    {
        var short_ = Sheets.Print(Samples.Welsh(), new PrintSetup());
        Assert.Equal((1, 1, 2, 1), (short_.Pages, short_.BlankPages, short_.Sides, short_.Sheets));
        Assert.Equal(["1", "blank"], PrintedSides.Read(short_.Content).Select(side => side.Label));
        Assert.Equal("Thispageisblankonpurpose", PrintedSides.Read(short_.Content)[1].Text);
        var single = Sheets.Print(Samples.Welsh(), new PrintSetup { Sides = Sides.Single });
        Assert.Equal((1, 0, 1, 1), (single.Pages, single.BlankPages, single.Sides, single.Sheets));
    }

    [Fact]
    public void The_paper_grows_by_bleed_and_marks_and_its_boxes_say_where_to_cut()
    {
        var plain = Assert.Single(PrintedSides.Read(Sheets.Print(Samples.Welsh(), new PrintSetup { Sides = Sides.Single }).Content));
        Assert.Equal([0, 0, 595.28, 841.89], plain.Trim);
        Assert.Equal(plain.Trim, plain.Bleed);
        var marked = Assert.Single(PrintedSides.Read(Sheets.Print(
            Samples.Welsh(), new PrintSetup { Sides = Sides.Single, BleedMillimetres = 3, Marks = true }).Content));
        var bleed = PageGeometry.Millimetres(3);
        Assert.Equal(595.28, marked.Trim[2] - marked.Trim[0], 0.02);
        Assert.Equal(841.89, marked.Trim[3] - marked.Trim[1], 0.02);
        Assert.Equal([marked.Trim[0] - bleed, marked.Trim[1] - bleed, marked.Trim[2] + bleed, marked.Trim[3] + bleed], marked.Bleed, (one, other) => Math.Abs(one - other) < 0.02);
        Assert.True(marked.Bleed[0] > 0 && marked.Bleed[3] < marked.Height);
        Assert.Contains("HysbysiadpreifatrwyddtaiSheet1,front", marked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Grounds_at_the_edge_run_into_the_bleed_and_others_do_not()
    {
        var file = Sheets.Print(Samples.Welsh(), new PrintSetup { Sides = Sides.Single, BleedMillimetres = 3 });
        var page = PrintedSides.Streams(file.Content).Single(stream => stream.Contains("BT\n", StringComparison.Ordinal));
        // The title's band: from 3 mm left of the page, and 6 mm wider than it.
        Assert.Matches(@"(?m)^.*?-8\.5 \d+\.?\d* 612\.28 \d+\.?\d* re f$", page);
        Assert.DoesNotMatch(@"(?m)^-8\.5 .* 595\.28 .* re f$", page);
        var trimmed = Sheets.Print(Samples.Welsh(), new PrintSetup { Sides = Sides.Single });
        Assert.DoesNotContain("612.28", PrintedSides.Streams(trimmed.Content).Single(stream => stream.Contains("BT\n", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Dark_letters_are_black_ink_alone(bool grey)
    {
        var file = Sheets.Print(Samples.Welsh(), new PrintSetup { Sides = Sides.Single, Grey = grey });
        var page = PrintedSides.Streams(file.Content).Single(stream => stream.Contains("BT\n", StringComparison.Ordinal));
        var text = page[page.IndexOf("BT\n", StringComparison.Ordinal)..];
        Assert.Contains("0 g\n", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^0?\.[0-4]\d* g$", text);
        Assert.DoesNotContain(".086", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_stand_on_every_plate_of_a_press_and_are_black_where_there_is_but_one()
    {
        var setup = new PrintSetup { Sides = Sides.Single, BleedMillimetres = 3, Marks = true };
        Assert.Contains(PrintedSides.Streams(Sheets.Print(Samples.Welsh(), setup).Content), stream => stream.Contains("/All cs 1 scn", StringComparison.Ordinal));
        Assert.DoesNotContain(
            PrintedSides.Streams(Sheets.Print(Samples.Welsh(), setup with { Grey = true }).Content), stream => stream.Contains("/All", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Sides.Single, Fold.None, "Simplex")]
    [InlineData(Sides.Duplex, Fold.None, "DuplexFlipLongEdge")]
    [InlineData(Sides.Duplex, Fold.Booklet, "DuplexFlipShortEdge")]
    public void The_print_dialogue_starts_with_the_right_settings(Sides sides, Fold fold, string duplex)
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open([.. Sheets.Print(Samples.Long(), new PrintSetup { Sides = sides, Fold = fold }).Content]);
        var preferences = (DictionaryToken)PrintedSides.Catalogue(pdf).Data["ViewerPreferences"];
        Assert.Equal((duplex, "None"), (((NameToken)preferences.Data["Duplex"]).Data, ((NameToken)preferences.Data["PrintScaling"]).Data));
    }

    [Fact]
    public void A_book_read_from_the_right_is_bound_on_the_right()
    {
        if (Samples.UrduTheme is not { } urdu)
        {
            Repository.Missing("the Urdu fonts are not installed: install the Debian package fonts-noto-core");
            return;
        }
        var file = Sheets.Print(Samples.Urdu(), Booklet, urdu);
        Assert.StartsWith("1, ", PrintedSides.Read(file.Content)[0].Label, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fold_test_is_one_sheet_that_reads_one_to_four()
    {
        using var run = PdfFiles.Engine.Print(Booklet);
        var part = run.LayOut(Samples.Of(), Sheets.Fit(Samples.Theme, Booklet), "")!;
        run.AddFoldTest(part, new FoldTestWords("Fold test", ["Print this.", "Fold it."]));
        var file = run.Finish(Samples.Info, new SheetWords());
        Assert.Equal((4, 0, 2, 1), (file.Pages, file.BlankPages, file.Sides, file.Sheets));
        var sides = PrintedSides.Read(file.Content);
        Assert.Equal(["4, 1", "2, 3"], sides.Select(side => side.Label));
        Assert.Contains("1.Printthis.2.Foldit.", sides[0].Right, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_have_numbers_of_their_own_and_say_on_which_sheets_they_stand()
    {
        var setup = new PrintSetup();
        using var run = PdfFiles.Engine.Print(setup);
        var cover = run.LayOut(Samples.Welsh() with { Folio = (_, _) => null }, Samples.Theme, "blank")!;
        var text = run.LayOut(Samples.Long(), Samples.Theme, "blank")!;
        run.Paint(cover, Numbering.Roman, 1, "Cover");
        run.FillUp(cover, 2);
        run.Paint(text, Numbering.Arabic, 1, "Text");
        run.FillUp(text, 2);
        var file = run.Finish(Samples.Info, new SheetWords());
        Assert.Equal((1, 1, 1, 1), (file.Parts[0].FirstPage, file.Parts[0].LastPage, file.Parts[0].FirstSheet, file.Parts[0].Sheets));
        Assert.Equal((1, text.PageCount, 2), (file.Parts[1].FirstPage, file.Parts[1].LastPage, file.Parts[1].FirstSheet));
        Assert.Equal(["i", "blank", "1", "2"], PrintedSides.Read(file.Content).Take(4).Select(side => side.Label));
    }

    [Theory]
    [InlineData(4, "iv")]
    [InlineData(48, "xlviii")]
    [InlineData(1994, "mcmxciv")]
    public void Pages_before_the_text_have_Roman_numbers(int number, string expected) => Assert.Equal(expected, RomanNumber.Of(number));

    [Fact]
    public void What_cannot_be_printed_gives_no_file()
    {
        using var run = PdfFiles.Engine.Print(new PrintSetup());
        var part = run.LayOut(Samples.Of(new Heading(1, "title", Samples.Words("Title")), Samples.Para("\u0E01")), Samples.Theme, "blank")!;
        run.Paint(part, Numbering.Arabic, 1);
        Assert.Equal(ProblemKind.CharacterWithoutGlyph, Assert.Single(run.Problems).Kind);
        Assert.Throws<InvalidOperationException>(() => run.Finish(Samples.Info, new SheetWords()));
    }
}
