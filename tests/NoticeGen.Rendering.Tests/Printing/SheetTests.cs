using NoticeGen.Rendering;
using NoticeGen.Rendering.Pdf.Layout;
using NoticeGen.Rendering.Printing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace NoticeGen.Tests.Rendering.Printing;

public sealed class SheetTests
{
    private static readonly PrintSetup Booklet = new() { Fold = Fold.Booklet };

    [Fact]
    public void A_booklet_has_its_pages_where_the_fold_wants_them_and_labels_that_say_so()
    {
        var file = PrintFiles.Print(PrintFiles.Long, Booklet);
        var pages = file.Pages + file.BlankPages;
        Assert.Equal(0, pages % 4);
        Assert.Equal(pages / 4, file.Sheets);
        var sides = PrintFiles.Sides(file);
        Assert.Equal(file.Sides, sides.Length);
        var expected = Imposition.SaddleStitch(pages, rightToLeft: false)
            .Select(side => string.Join(", ", side.Pages.Select(page => page < file.Pages ? $"{page + 1}" : "blank")));
        Assert.Equal(expected, sides.Select(side => side.Label));
        Assert.Equal(expected, sides.Select(side => $"{PrintedSide.NumberOf(side.Left)}, {PrintedSide.NumberOf(side.Right)}"));
        Assert.All(sides, side => Assert.Equal((841.89, 595.28), (side.Width, side.Height)));
    }

    [Fact]
    public void Flat_sheets_printed_on_both_sides_end_with_a_page_that_says_it_is_blank()
    {
        var short_ = PrintFiles.Print(PrintFiles.Item(PdfSamples.Welsh()), new PrintSetup());
        Assert.Equal((1, 1, 2, 1), (short_.Pages, short_.BlankPages, short_.Sides, short_.Sheets));
        Assert.Equal(["1", "blank"], PrintFiles.Sides(short_).Select(side => side.Label));
        Assert.Equal("Thispageisblankonpurpose", PrintFiles.Sides(short_)[1].Text);
        var single = PrintFiles.Print(PrintFiles.Item(PdfSamples.Welsh()), new PrintSetup { Sides = Sides.Single });
        Assert.Equal((1, 0, 1, 1), (single.Pages, single.BlankPages, single.Sides, single.Sheets));
    }

    [Fact]
    public void Blank_pages_speak_the_language_of_the_notice()
    {
        var (_, document, theme) = OtherLanguages.Make("cy");
        var file = PrintFiles.Print(PrintFiles.Item(document, theme), Booklet);
        Assert.True(file.BlankPages > 0, "the sample fills its sheets");
        Assert.Contains(PrintFiles.Sides(file), side => (side.Left + side.Right).Contains("Mae'rdudalenhonynwagynfwriadol", StringComparison.Ordinal));
        Assert.Contains(PrintFiles.Sides(file), side => side.Label.Contains("gwag", StringComparison.Ordinal));
    }

    [Fact]
    public void An_urdu_booklet_is_bound_on_the_right()
    {
        if (PdfSamples.UrduTheme is null)
        {
            Validators.Missing("the Urdu fonts are not installed: install the Debian package fonts-noto-core");
        }
        var (_, document, theme) = OtherLanguages.Make("ur");
        var file = PrintFiles.Print(PrintFiles.Item(document, theme), Booklet);
        var outside = PrintFiles.Sides(file)[0];
        Assert.StartsWith("1, ", outside.Label, StringComparison.Ordinal);
        // The title stands on the left half of the outermost side, and nothing as large on the right.
        var title = outside.Letters.MaxBy(letter => letter.PointSize)!;
        Assert.True(title.StartBaseLine.X < outside.Width / 2);
        using var pdf = PdfDocument.Open([.. file.File.Content]);
        Assert.Equal("R2L", ((NameToken)((DictionaryToken)PrintFiles.Catalogue(pdf).Data["ViewerPreferences"]).Data["Direction"]).Data);
    }

    [Fact]
    public void Text_is_set_anew_for_smaller_pages_and_never_smaller()
    {
        var flat = PrintFiles.Sides(PrintFiles.Print(PrintFiles.Long, new PrintSetup()));
        var booklet = PrintFiles.Sides(PrintFiles.Print(PrintFiles.Long, Booklet));
        Assert.True(booklet.Length * 2 > flat.Length);
        Assert.Equal(Smallest(flat), Smallest(booklet), 2);

        static double Smallest(IEnumerable<PrintedSide> sides) => sides.SelectMany(side => side.Letters).Min(letter => letter.PointSize);
    }

    [Fact]
    public void Large_print_is_refused_on_small_pages_and_goes_onto_a_folded_a3_sheet()
    {
        var item = PrintFiles.Item(PdfSamples.Long(), PdfSamples.LargePrint) with { EditionTitle = "Large print" };
        var refused = PrintFiles.Imposer.Print(item, Booklet);
        Assert.Null(refused.Value);
        var problem = Assert.Single(refused.Diagnostics);
        Assert.Equal("NG610", problem.Rule.Code);
        Assert.Equal(
            "`Housing & support <privacy> notice` (Large print) cannot be set on A5 pages: its type of 18 points leaves room for only a few words in a line",
            problem.Message);
        var onA3 = PrintFiles.Print(item, Booklet with { Paper = Paper.A3 });
        Assert.All(PrintFiles.Sides(onA3), side => Assert.Equal((1190.55, 841.89), (side.Width, side.Height)));
    }

    [Fact]
    public void The_paper_grows_by_bleed_and_marks_and_its_boxes_say_where_to_cut()
    {
        var plain = Assert.Single(PrintFiles.Sides(PrintFiles.Print(PrintFiles.Item(PdfSamples.Welsh()), new PrintSetup { Sides = Sides.Single })));
        Assert.Equal([0, 0, 595.28, 841.89], plain.Trim);
        Assert.Equal(plain.Trim, plain.Bleed);
        var marked = Assert.Single(PrintFiles.Sides(PrintFiles.Print(
            PrintFiles.Item(PdfSamples.Welsh()), new PrintSetup { Sides = Sides.Single, BleedMillimetres = 3, Marks = true })));
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
        var file = PrintFiles.Print(PrintFiles.Item(PdfSamples.Welsh()), new PrintSetup { Sides = Sides.Single, BleedMillimetres = 3 });
        var page = PrintFiles.Streams(file).Single(stream => stream.Contains("BT\n", StringComparison.Ordinal));
        // The title's band: from 3 mm left of the page, and 6 mm wider than it.
        Assert.Matches(@"(?m)^.*?-8\.5 \d+\.?\d* 612\.28 \d+\.?\d* re f$", page);
        Assert.DoesNotMatch(@"(?m)^-8\.5 .* 595\.28 .* re f$", page);
        var trimmed = PrintFiles.Print(PrintFiles.Item(PdfSamples.Welsh()), new PrintSetup { Sides = Sides.Single });
        Assert.DoesNotContain("612.28", PrintFiles.Streams(trimmed).Single(stream => stream.Contains("BT\n", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thick_booklet_is_printed_with_a_warning()
    {
        var sample = PdfSamples.Long();
        var thick = new Documents.Document(sample.Info, sample.Words, [.. Enumerable.Range(0, 6).SelectMany(_ => sample.Blocks.Skip(1)).Prepend(sample.Blocks[0])]);
        var outcome = PrintFiles.Imposer.Print(PrintFiles.Item(thick), Booklet);
        Assert.True(outcome.Value!.Sheets > Imposer.MostSheetsInABooklet);
        var problem = Assert.Single(outcome.Diagnostics);
        Assert.Equal(("NG611", $"a booklet of {outcome.Value.Sheets} sheets ({outcome.Value.Sides * 2} pages) folds badly"), (problem.Rule.Code, problem.Message));
    }

    [Fact]
    public void The_fold_test_is_one_sheet_that_reads_one_to_four()
    {
        var file = PrintFiles.Imposer.FoldTest(PrintFiles.Cover, Booklet).Value!;
        Assert.Equal((4, 0, 2, 1), (file.Pages, file.BlankPages, file.Sides, file.Sheets));
        var sides = PrintFiles.Sides(file);
        Assert.Equal(["4, 1", "2, 3"], sides.Select(side => side.Label));
        Assert.Equal(("4", "2", "3"), (sides[0].Left, sides[1].Left, sides[1].Right));
        Assert.Contains("flippedontheshortedge", sides[0].Right, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Sides.Single, Fold.None, "Simplex")]
    [InlineData(Sides.Duplex, Fold.None, "DuplexFlipLongEdge")]
    [InlineData(Sides.Duplex, Fold.Booklet, "DuplexFlipShortEdge")]
    public void The_print_dialogue_starts_with_the_right_settings(Sides sides, Fold fold, string duplex)
    {
        using var pdf = PdfDocument.Open([.. PrintFiles.Print(PrintFiles.Long, new PrintSetup { Sides = sides, Fold = fold }).File.Content]);
        var preferences = (DictionaryToken)PrintFiles.Catalogue(pdf).Data["ViewerPreferences"];
        Assert.Equal((duplex, "None"), (((NameToken)preferences.Data["Duplex"]).Data, ((NameToken)preferences.Data["PrintScaling"]).Data));
    }
}
