using System.Collections.Immutable;
using NoticeGen.Rendering.Printing;
using TaggedPdf.Imposition;
using TaggedPdf.Tests.Imposition;
using UglyToad.PdfPig;
using Xunit;

namespace NoticeGen.Tests.Rendering.Printing;

public sealed class PackTests
{
    private static readonly ImmutableArray<PrintItem> Three = [PrintFiles.Named("Housing"), PrintFiles.Long, PrintFiles.Named("Council tax")];

    [Fact]
    public void Every_notice_starts_on_the_front_of_a_sheet()
    {
        var file = PrintFiles.Print(Three, new PrintSetup());
        var sides = PrintFiles.Sides(file);
        var fronts = sides.Where((_, at) => at % 2 == 0).Select(side => side.Label).ToHashSet();
        Assert.All(file.Ranges, range => Assert.Contains($"{range.FirstPage}", fronts));
        Assert.Equal(file.Sides, file.Pages + file.BlankPages);
        Assert.Equal(file.BlankPages, sides.Count(side => side.Label == "blank"));
    }

    [Fact]
    public void Pages_are_counted_through_the_pack_and_blank_ones_are_left_out()
    {
        var file = PrintFiles.Print(Three, new PrintSetup());
        var sides = PrintFiles.Sides(file);
        Assert.Equal(["i", "blank", "ii", "blank", "1"], sides.Take(5).Select(side => side.Label));
        var counted = sides.Skip(4).Where(side => side.Label != "blank").ToList();
        Assert.Equal(Enumerable.Range(1, counted.Count).Select(number => $"{number}"), counted.Select(side => side.Label));
        Assert.All(counted, side => Assert.EndsWith($"Packpage{side.Label}", Foot(side), StringComparison.Ordinal));
        Assert.Equal(1, file.Ranges[0].FirstPage);
        Assert.Equal(counted.Count, file.Ranges[^1].LastPage);
        Assert.Equal(file.Ranges.Skip(1).Select(range => range.FirstPage), file.Ranges.SkipLast(1).Select(range => range.LastPage + 1));

        static string Foot(PrintedSide side) => System.Text.RegularExpressions.Regex.Match(side.Text, @"Page\d+of\d+Packpage\d+").Value;
    }

    [Fact]
    public void Each_notice_keeps_its_own_page_numbers_as_well()
    {
        var file = PrintFiles.Print(Three, new PrintSetup { Sides = Sides.Single });
        var sides = PrintFiles.Sides(file).ToDictionary(side => side.Label);
        Assert.All(file.Ranges, range =>
        {
            Assert.Contains($"Page1of{range.Pages}", sides[$"{range.FirstPage}"].Text, StringComparison.Ordinal);
            Assert.Contains($"Page{range.Pages}of{range.Pages}", sides[$"{range.LastPage}"].Text, StringComparison.Ordinal);
        });
        Assert.Equal(file.Ranges.Select(range => range.Pages), file.Ranges.Select(range => range.Sheets));
    }

    [Fact]
    public void The_cover_says_whose_notices_they_are_and_the_contents_where()
    {
        var file = PrintFiles.Print(Three, new PrintSetup());
        var sides = PrintFiles.Sides(file);
        Assert.Equal("NorthtownCouncilNoticesforthefrontdesk3noticesAsat22November2026", sides[0].Text);
        Assert.All(file.Ranges, range => Assert.Contains(
            $"{string.Concat(range.Item.Title.Split(' '))}Fullnotice{range.FirstPage}{(range.Pages > 1 ? $"\u2013{range.LastPage}" : "")}", sides[2].Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Notices_of_several_authorities_are_listed_under_them()
    {
        var sides = PrintFiles.Sides(PrintFiles.Print([PrintFiles.Named("Housing"), PrintFiles.Named("Housing", "Southtown Council")], new PrintSetup()));
        Assert.Contains("NorthtownCouncil", sides[0].Text, StringComparison.Ordinal);
        Assert.Contains("SouthtownCouncil", sides[0].Text, StringComparison.Ordinal);
        Assert.Matches("Contents.*NorthtownCouncil.*Housing.*SouthtownCouncil.*Housing", sides[2].Text);
    }

    [Fact]
    public void Two_editions_of_a_notice_are_one_notice_and_two_documents()
    {
        var large = PrintFiles.Named("Housing") with { Theme = PdfSamples.LargePrint, EditionTitle = "Large print" };
        var file = PrintFiles.Print([PrintFiles.Named("Housing"), large], new PrintSetup());
        Assert.Contains("1notice2documents", PrintFiles.Sides(file)[0].Text, StringComparison.Ordinal);
        using var pdf = PdfDocument.Open([.. file.File.Content]);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(
            ["Notices for the front desk", "Contents", "Housing", "Housing (Large print)"], bookmarks.Roots.Select(root => root.Title));
        Assert.Equal(["Who we are", "Why we use it", "Your rights"], bookmarks.Roots[2].Children.Select(child => child.Title));
    }

    [Fact]
    public void A_pack_can_be_a_booklet()
    {
        var file = PrintFiles.Print(Three, new PrintSetup { Fold = Fold.Booklet });
        var sides = PrintFiles.Sides(file);
        Assert.Equal(0, (file.Pages + file.BlankPages) % 4);
        Assert.EndsWith(", i", sides[0].Label, StringComparison.Ordinal);
        Assert.Contains("Noticesforthefrontdesk", sides[0].Right, StringComparison.Ordinal);
        Assert.All(file.Ranges, range => Assert.InRange(range.Sheets, 1, file.Sheets));
    }

    [Fact]
    public void Languages_of_both_directions_share_no_booklet()
    {
        var urdu = PrintFiles.Item(PdfSamples.Urdu());
        var problem = Assert.Single(PrintFiles.Imposer.Print([PrintFiles.Long, urdu], PrintFiles.Cover, new PrintSetup { Fold = Fold.Booklet }).Diagnostics);
        Assert.Equal(
            ("NG612", "`Housing & support <privacy> notice` is read from the left and `رہائش کا رازداری نوٹس` from the right, so they cannot share a booklet"),
            (problem.Rule.Code, problem.Message));
    }

    [Fact]
    public void Real_notices_go_from_the_pipeline_to_a_pack()
    {
        var pipeline = RealNotices.Pipeline;
        var id = Workspace.Project.NoticeIds[0].Split('/');
        var items = pipeline.PrintItems(pipeline.Check(id[0], id[1]));
        Assert.Equal(["standard", "large-print", "easy-read"], items.Select(item => item.EditionName));
        Assert.Equal("Large print", items[1].EditionTitle);
        var outcome = PrintFiles.Imposer.Print(items, pipeline.PackCover("All editions", "cy"), new PrintSetup { Grey = true });
        Assert.Equal([], outcome.Diagnostics.Select(problem => problem.Message));
        Assert.Equal(3, outcome.Value!.Ranges.Length);
    }
}
