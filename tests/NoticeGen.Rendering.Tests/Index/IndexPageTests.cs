using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Index;
using Xunit;

namespace NoticeGen.Tests.Rendering.Index;

public sealed class IndexPageTests
{
    [Fact]
    public void Notices_are_grouped_by_authority_and_sorted_by_name()
    {
        var page = Parse(Indexes.Model());
        Assert.Equal(["Eastshire County Council", "Northtown Council"], page.QuerySelectorAll("section > h2").Select(Words));
        Assert.Equal(["School admissions", "Benefits", "Housing & <homes>"], page.QuerySelectorAll("h3").Select(Words));
        Assert.Equal(["#eastshire", "#northtown"], page.QuerySelectorAll("nav a").Select(Address));
    }

    [Fact]
    public void The_order_of_the_entries_does_not_matter()
    {
        var model = Indexes.Model();
        var turned = model with { Entries = [.. model.Entries.Reverse()] };
        Assert.Equal(Pages.Text(IndexPage.Render(model, Pipeline.Pages)), Pages.Text(IndexPage.Render(turned, Pipeline.Pages)));
    }

    [Fact]
    public void Files_say_their_format_size_and_pages()
    {
        var links = Parse(Indexes.Model("eastshire")).QuerySelectorAll("dd a").Select(Words);
        Assert.Equal(
            [
                "School admissions, Standard: Web page, 14 KB",
                "School admissions, Standard: PDF, 42 KB, 5 pages",
                "School admissions, Easy Read: PDF, 1.4 MB, 1 page",
            ],
            links);
    }

    [Fact]
    public void An_overdue_review_is_said_in_words_and_one_due_today_is_not_overdue()
    {
        var page = Parse(Indexes.Model("northtown"));
        Assert.Equal("Review overdue since 21 November 2026", Words(Assert.Single(page.QuerySelectorAll(".overdue"))));
        Assert.Contains("Reviews overdue: 1", Words(page.Body!), StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", Words(Parse(Indexes.Model("eastshire")).QuerySelector("main")!), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_an_authority_lists_its_own_notices_from_its_own_folder()
    {
        var page = Parse(Indexes.Model("northtown"));
        Assert.Equal("Privacy notices \u2013 Northtown Council", page.Title);
        Assert.Equal(["Benefits", "Housing & <homes>"], page.QuerySelectorAll("h2").Select(Words));
        Assert.Equal(["benefits.html", "housing.html"], page.QuerySelectorAll("h2 a").Select(Address));
    }

    [Fact]
    public void Names_in_links_are_escaped_and_files_elsewhere_are_reached()
    {
        var entry = Indexes.Entry("northtown", "Northtown Council", "a", "A") with
        {
            Files =
            [
                new IndexFile("Standard", Format.Pdf, "northtown/a b#c.pdf", 1, null),
                new IndexFile("Standard", Format.Pdf, "shared/a.pdf", 1, null),
            ],
        };
        var page = Parse(Indexes.Model("northtown") with { Entries = [entry] });
        Assert.Equal(["a%20b%23c.pdf", "../shared/a.pdf"], page.QuerySelectorAll("dd a").Select(Address));
    }

    [Fact]
    public void A_notice_that_says_nothing_of_itself_has_only_its_title_and_files()
    {
        var bare = Indexes.Entry("northtown", "Northtown Council", "a", "A") with
        {
            Version = null, Published = null, ReviewBy = null, OwnerRole = null,
        };
        var card = Parse(Indexes.Model("northtown") with { Entries = [bare] }).QuerySelector(".notices > li")!;
        Assert.Equal(["H2", "DL"], card.Children.Select(child => child.TagName));
    }

    [Fact]
    public void The_search_is_hidden_until_its_script_runs_and_the_policy_allows_no_other_script()
    {
        var page = Parse(Indexes.Model());
        Assert.NotNull(page.GetElementById("find_part")!.GetAttribute("hidden"));
        var script = Assert.Single(page.QuerySelectorAll("script")).TextContent;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        Assert.Contains($"script-src 'sha256-{hash}';", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_may_be_empty() =>
        Assert.Contains("Notices: 0", Words(Parse(Indexes.Model() with { Entries = [] }).Body!), StringComparison.Ordinal);

    private static IHtmlDocument Parse(IndexModel model) => Pages.Parse(Pages.Text(IndexPage.Render(model, Pipeline.Pages)));

    private static string Words(IElement element) => element.TextContent;

    private static string? Address(IElement link) => link.GetAttribute("href");
}
