using NoticeGen.Documents;
using NoticeGen.Rendering.Printing;
using TaggedPdf.Imposition;
using TaggedPdf.Tests.Imposition;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace NoticeGen.Tests.Rendering.Printing;

/// <summary>Notices on sheets: their language, their type, and what is refused or warned of.</summary>
public sealed class BookletTests
{
    private static readonly PrintSetup Booklet = new() { Fold = Fold.Booklet };

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
        Assert.Equal("R2L", ((NameToken)((DictionaryToken)PrintedSides.Catalogue(pdf).Data["ViewerPreferences"]).Data["Direction"]).Data);
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
    public void A_thick_booklet_is_printed_with_a_warning()
    {
        var sample = PdfSamples.Long();
        var thick = new Document(sample.Info, sample.Words, [.. Enumerable.Range(0, 6).SelectMany(_ => sample.Blocks.Skip(1)).Prepend(sample.Blocks[0])]);
        var outcome = PrintFiles.Imposer.Print(PrintFiles.Item(thick), Booklet);
        Assert.True(outcome.Value!.Sheets > Imposer.MostSheetsInABooklet);
        var problem = Assert.Single(outcome.Diagnostics);
        Assert.Equal(("NG611", $"a booklet of {outcome.Value.Sheets} sheets ({outcome.Value.Sides * 2} pages) folds badly"), (problem.Rule.Code, problem.Message));
    }

    [Fact]
    public void The_inner_sheets_of_a_thick_booklet_stand_nearer_to_the_fold()
    {
        var sample = PdfSamples.Long();
        var thick = new Document(sample.Info, sample.Words, [.. Enumerable.Range(0, 6).SelectMany(_ => sample.Blocks.Skip(1)).Prepend(sample.Blocks[0])]);
        var sides = PrintFiles.Sides(PrintFiles.Imposer.Print(PrintFiles.Item(thick), Booklet).Value!);
        var thin = PrintFiles.Sides(PrintFiles.Print(PrintFiles.Long, Booklet));

        // The start edge of the text on the left page of the outermost and of the innermost back, in points.
        var moved = Start(sides[^1]) - Start(sides[1]);
        Assert.Equal((sides.Length / 2 - 1) * 0.1 * 72 / 25.4, moved, 0.05);
        Assert.Equal(Start(thin[1]), Start(thin[^1]), 0.05);

        static double Start(PrintedSide side) => side.Letters.Where(letter => letter.StartBaseLine.X < side.Width / 2).Min(letter => letter.StartBaseLine.X);
    }

    [Fact]
    public void A_page_that_is_left_over_outside_says_whom_to_ask()
    {
        var files = Enumerable.Range(0, 4).Select(more => PrintFiles.Print(WithContact(more * 22), Booklet)).ToList();

        foreach (var file in files)
        {
            var outside = PrintFiles.Sides(file)[0].Left;
            Assert.Contains(file.BlankPages > 0 ? "Askusanything" : "Line", outside, StringComparison.Ordinal);
        }
        Assert.Contains(files, file => file.BlankPages > 0);
    }

    [Fact]
    public void The_back_cover_names_the_data_protection_officer_too_wherever_the_notice_does()
    {
        var sample = PdfSamples.Long();
        foreach (var lines in Enumerable.Range(0, 4).Select(more => more * 22))
        {
            var file = PrintFiles.Print(
                PrintFiles.Item(new Document(sample.Info, sample.Words,
                [
                    .. WithContact(lines).Document.Blocks,
                    new Heading(PdfSamples.Nowhere, 2, "dpo", Samples.Words("Our officer")),
                    new Paragraph(PdfSamples.Nowhere, Samples.Words("Write to the officer.")),
                    new Heading(PdfSamples.Nowhere, 2, "more", Samples.Words("More")),
                    new Paragraph(PdfSamples.Nowhere, Samples.Words("The last words.")),
                ])),
                Booklet);
            if (file.BlankPages > 0)
            {
                var outside = PrintFiles.Sides(file)[0].Left;
                Assert.Contains("OurofficerWritetotheofficer.", outside, StringComparison.Ordinal);
                Assert.Contains("Askusanything", outside, StringComparison.Ordinal);
                Assert.DoesNotContain("Thelastwords", outside, StringComparison.Ordinal);
                return;
            }
        }
        Assert.Fail("no booklet had a page left over");
    }

    [Fact]
    public void A_few_lines_that_would_begin_a_sheet_are_set_on_the_one_before()
    {
        var saved = 0;
        for (var lines = 60; lines < 140; lines++)
        {
            var loose = PrintFiles.Print(WithContact(lines), new PrintSetup { Paper = Paper.A5 }).Pages;
            var bound = PrintFiles.Print(WithContact(lines), Booklet).Pages;
            Assert.True(bound == loose || (loose % 4 == 1 && bound == loose - 1), $"{loose} pages become {bound}");
            saved += loose - bound;
        }
        Assert.True(saved > 0, "no sheet was saved");
    }

    /// <summary>A notice whose only box of contacts stands early, followed by so many short paragraphs.</summary>
    private static PrintItem WithContact(int lines)
    {
        var sample = PdfSamples.Long();
        return PrintFiles.Item(new Document(sample.Info, sample.Words,
        [
            new Heading(PdfSamples.Nowhere, 1, "title", Samples.Words("Our notice")),
            new Callout(PdfSamples.Nowhere, CalloutKind.Contact, [new Paragraph(PdfSamples.Nowhere, Samples.Words("Ask us anything"))]),
            .. Enumerable.Range(0, lines + 20).Select(line => new Paragraph(PdfSamples.Nowhere, Samples.Words($"Line {line} of the text."))),
        ]));
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
    public void A_setup_with_a_fault_is_never_printed()
    {
        var setup = new PrintSetup { Fold = Fold.Booklet, Sides = Sides.Single };
        Assert.Throws<ArgumentException>(() => PrintFiles.Imposer.Print(PrintFiles.Long, setup));
        Assert.Throws<ArgumentException>(() => PrintFiles.Imposer.FoldTest(PrintFiles.Cover, new PrintSetup()));
        Assert.Throws<ArgumentException>(() => PrintFiles.Imposer.Print([], PrintFiles.Cover, new PrintSetup()));
    }
}
