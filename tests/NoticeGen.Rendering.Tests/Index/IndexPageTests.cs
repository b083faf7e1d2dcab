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
    public void A_list_says_when_reviews_are_due_and_when_the_newest_notice_was_published_and_nothing_of_today()
    {
        var model = Indexes.Model("northtown");
        var newer = model.Entries[0] with { Published = new DateOnly(2026, 3, 2) };
        var page = Parse(model with { Entries = [.. model.Entries.Skip(1), newer] });
        Assert.Contains("To be reviewed by 21 November 2026", page.QuerySelectorAll(".notices .line li").Select(Words));
        Assert.Contains("The newest notice here was published on 2 March 2026", Words(page.Body!), StringComparison.Ordinal);
        Assert.DoesNotContain("newest", Words(Parse(model with { Entries = [newer with { Published = null }] }).Body!), StringComparison.Ordinal);
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
                new IndexFile("Standard", Format.Pdf, "northtown/a b#c.pdf", 1, null, "en"),
                new IndexFile("Standard", Format.Pdf, "shared/a.pdf", 1, null, "en"),
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

    [Theory]
    [InlineData("Easy Read")]
    [InlineData("Easier to read")]
    public void The_list_says_what_Easy_Read_is_by_the_name_that_it_calls_it(string name)
    {
        var words = new NoticeGen.Documents.Words("en", Indexes.English.Phrases.AddRange(new Dictionary<string, string>
        {
            ["edition-easy-read-explained"] = "{edition}: short sentences.", ["edition-easy-read"] = "Easy Read", ["edition-easier-to-read"] = "Easier to read",
        }), []);
        var model = Indexes.Model() with { Words = words };
        model = model with
        {
            Entries = [.. model.Entries.Select(entry => entry with { Files = [.. entry.Files.Select(file => file.Edition == "Easy Read" ? file with { Edition = name } : file)], Published = null, ReviewBy = null })],
        };

        Assert.Equal([name + ": short sentences."], Pages.Parse(Pages.Text(IndexPage.Render(model, Pipeline.Pages))).QuerySelectorAll("#main_content p:not([role], [id])").Select(words => words.TextContent).Where(words => words.Contains(':', StringComparison.Ordinal)));
    }

    [Fact]
    public void A_large_list_names_authorities_and_its_search_asks_for_the_notices()
    {
        var page = Parse(Indexes.Large);
        Assert.Equal(["eastshire/index.html", "northtown/index.html"], page.QuerySelectorAll(".authorities a").Select(Address));
        Assert.Equal(["1 notice", "202 notices"], page.QuerySelectorAll(".authorities span").Select(Words));
        Assert.Empty(page.QuerySelectorAll("h2, h3, nav a, .notices"));
        var script = Assert.Single(page.QuerySelectorAll("script")).TextContent;
        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        Assert.Contains($"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'; connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains($"fetch('{SearchIndex.FileName}')", script, StringComparison.Ordinal);
        Assert.Equal("Only authorities are searched", page.GetElementById("find_count")!.GetAttribute("data-alone"));
        using var index = System.Text.Json.JsonDocument.Parse(SearchIndex.Render(Indexes.Large)!.Content.ToArray());
        var authorities = index.RootElement.GetProperty("authorities").EnumerateArray().ToList();
        Assert.Equal(["Eastshire County Council", "Northtown Council"], authorities.Select(authority => authority.GetProperty("name").GetString()));
        var notice = authorities[1].GetProperty("notices").EnumerateArray().ElementAt(1);
        Assert.Equal(("Housing & <homes>", "northtown/housing.html"), (notice.GetProperty("title").GetString(), notice.GetProperty("page").GetString()));
    }

    [Fact]
    public void A_list_of_200_notices_or_of_one_authority_has_the_notices_and_asks_for_nothing()
    {
        foreach (var model in (ReadOnlySpan<IndexModel>)[
            Indexes.Large with { Entries = Indexes.Large.Entries[..200] },
            Indexes.Large with { Entries = [.. Indexes.Large.Entries.Where(entry => entry.AuthorityId == "northtown")] },
            Indexes.Large with { AuthorityId = "northtown" }])
        {
            var page = Parse(model);
            Assert.NotEmpty(page.QuerySelectorAll(".notices > li"));
            Assert.DoesNotContain("connect-src", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
            Assert.Null(SearchIndex.Render(model));
        }
    }

    [Fact]
    public void A_list_may_be_empty() =>
        Assert.Contains("0 notices", Words(Parse(Indexes.Model() with { Entries = [] }).Body!), StringComparison.Ordinal);

    private static IHtmlDocument Parse(IndexModel model) => Pages.Parse(Pages.Text(IndexPage.Render(model, Pipeline.Pages)));

    private static string Words(IElement element) => element.TextContent;

    private static string? Address(IElement link) => link.GetAttribute("href");
}
