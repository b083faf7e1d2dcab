using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using NoticeGen.Reporting.Html;
using Xunit;

namespace NoticeGen.Tests.Reporting;

public sealed class BoardPageTests
{
    private static readonly AskedItem Retention = new("How long information is kept", "UK GDPR Art 13(2)(a)", "NG109");

    [Fact]
    public void A_board_reads_what_the_law_asks_whether_it_is_met_and_who_must_act_by_when()
    {
        var missing = Findings.RetentionMissing.At(Findings.At("a: b", "a"), "the notice does not say how long `information` is kept", "add `retention:`");
        using var page = Page(Notice() with { Owner = "Head of Housing", ReviewBy = Findings.Day.AddDays(30), Findings = [missing] });
        Assert.Equal("1 thing must be put right first", page.QuerySelector("tbody .state")!.TextContent);
        Assert.Equal(
            ["The notice does not say how long information is kept.", "UK GDPR Art 13(2)(a)", "Before it is published"],
            Row(page, "What is to be done"));
        Assert.Equal("Northtown Council. 1 thing must be put right first. Head of Housing answers for it.", page.QuerySelector(".notice > p")!.TextContent);
        Assert.Equal(["How long information is kept", "UK GDPR Art 13(2)(a)", "Not met"], Row(page, "What the law asks"));
        Assert.DoesNotContain("retention:", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain('`', page.Body.TextContent);
        Assert.DoesNotContain(".yaml", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("NG109", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_is_asked_without_the_name_of_its_field()
    {
        var question = Findings.RetentionMissing.At(Findings.At("a: b", "a"), "`retention[records].period` is not confirmed; Head of Housing is asked: “How long?”") with { Severity = Severity.Warning };
        using var page = Page(Notice() with { Findings = [question] });
        Assert.Equal("Not confirmed; Head of Housing is asked: “How long?”", Row(page, "What is to be done")[0]);
    }

    [Fact]
    public void What_is_met_is_said_to_be_met_and_a_review_that_is_late_is_overdue()
    {
        using var page = Page(Notice() with { ReviewBy = Findings.Day.AddDays(-1) });
        Assert.Equal(["How long information is kept", "UK GDPR Art 13(2)(a)", "Met"], Row(page, "What the law asks"));
        Assert.Equal(["Review the notice", "", "21 November 2026 overdue"], Row(page, "What is to be done"));
        Assert.Contains("Every notice says what the law asks for", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_checked_is_not_said_to_be_met()
    {
        using var page = Page(Notice() with { IsComplete = false });
        Assert.Equal("Not known yet", Row(page, "What the law asks")[2]);
        Assert.Contains("0 of 1 notice may be published as they stand.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_is_open_is_not_said_to_be_settled()
    {
        var doubt = Findings.RetentionMissing.At(Findings.At("a: b", "a"), "the notice is vague") with { Severity = Severity.Warning };
        using var page = Page(Notice() with { Findings = [doubt] });
        Assert.Equal("Every notice may be published as it stands. 1 question of law is to be decided.", page.QuerySelector(".lead")!.TextContent);
        Assert.Equal("In doubt", Row(page, "What the law asks")[2]);
        // A day that is not set is missed once, where the review stands.
        Assert.Equal(["The notice is vague.", "UK GDPR Art 13(2)(a)", ""], Row(page, "What is to be done"));
        Assert.EndsWith("No owner is named.", page.QuerySelector(".notice > p")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("Review the noticeNo day of review is set", page.QuerySelector(".notice table")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_is_quoted_ends_its_sentence()
    {
        var asked = Findings.RetentionMissing.At(Findings.At("a: b", "a"), "the officer is asked: \u201CHow long?\u201D") with { Severity = Severity.Warning };
        using var page = Page(Notice() with { Findings = [asked] });
        Assert.Equal("The officer is asked: \u201CHow long?\u201D", Row(page, "What is to be done")[0]);
    }

    [Fact]
    public void On_a_narrow_screen_each_cell_carries_the_head_of_its_column()
    {
        var doubt = Findings.RetentionMissing.At(Findings.At("a: b", "a"), "the notice is vague") with { Severity = Severity.Warning };
        using var page = Page(Notice() with { Findings = [doubt], ReviewBy = Findings.Day });
        foreach (var table in page.QuerySelectorAll("table"))
        {
            var heads = table.QuerySelectorAll("thead th").Select(head => head.TextContent).Skip(1).ToList();
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(heads, row.QuerySelectorAll("td").Select(cell => cell.GetAttribute("data-label"))));
        }
        Assert.Contains("content:attr(data-label)", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    private static ReportedNotice Notice() => new() { Id = "northtown/housing", Path = "notices/northtown/housing.yaml", Title = "Housing", Authority = "Northtown Council" };

    private static IDocument Page(ReportedNotice notice) => new HtmlParser().ParseDocument(BoardPage.Write(
        new Report { ToolVersion = "1", AsAt = Findings.Day, Notices = [notice], Findings = notice.Findings, Rules = [Findings.RetentionMissing], Asked = [Retention] }));

    private static string[] Row(IDocument page, string caption) =>
    [
        .. page.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")!.TextContent == caption).QuerySelector("tbody tr")!.Children.Select(cell => cell.TextContent),
    ];
}
