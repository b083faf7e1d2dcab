using AngleSharp.Dom;
using NoticeGen.Documents;
using NoticeGen.Rendering.Html;
using Xunit;
using Document = NoticeGen.Documents.Document;

namespace NoticeGen.Tests.Rendering.Html;

public sealed class FragmentRendererTests
{
    [Fact]
    public void It_is_content_alone_whose_sections_begin_at_level_2()
    {
        var html = Render(Samples.Everything());
        Assert.StartsWith("<div class=\"notice notice-standard\" lang=\"en-GB\" dir=\"ltr\">\n", html, StringComparison.Ordinal);
        var page = Parse(html);
        Assert.Empty(page.QuerySelectorAll("h1, main, header, footer, style, script, meta"));
        Assert.Equal(["Who we are", "Why we use it", "Your rights"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Equal("To help", page.QuerySelector("h3")!.TextContent);
    }

    [Fact]
    public void Asked_for_lower_sections_it_has_its_title_above_them()
    {
        var page = Parse(Render(Samples.Everything(), 3));
        Assert.Equal("Housing & support <privacy> notice", page.QuerySelector("h2")!.TextContent);
        Assert.Equal(["Who we are", "Why we use it", "Your rights"], page.QuerySelectorAll("h3").Select(heading => heading.TextContent));
    }

    [Fact]
    public void Several_can_live_in_one_page()
    {
        var easyRead = Samples.Everything(new Edition("en", "easy-read"));
        var page = Parse(Render(Samples.Everything()) + Render(easyRead));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.StartsWith("northtown-everything-", id, StringComparison.Ordinal));
        Assert.All(
            page.QuerySelectorAll("a[href^='#'], use").Select(link => link.GetAttribute("href")![1..]),
            id => Assert.Contains(id, ids));
        // Landmarks of one name could not be told apart.
        Assert.Empty(page.QuerySelectorAll("section[aria-labelledby]"));
    }

    [Fact]
    public void Markup_in_words_stays_words()
    {
        const string Attack = "</div><script>alert(1)</script>";
        var everything = Samples.Everything();
        var document = new Document(everything.Info with { Authority = Attack, DraftBanner = Attack, NoticeId = "a\"><b/c" }, everything.Words, [Samples.Para(Attack)]);
        var page = Parse(Render(document));
        Assert.Empty(page.QuerySelectorAll("script, b"));
        Assert.Equal(Attack, page.QuerySelector(".notice-draft")!.TextContent);
    }

    private static string Render(Document document, int level = 2) => Pages.Text(new FragmentRenderer(level).Render(document, Samples.Theme));

    private static IDocument Parse(string fragments) =>
        Pages.Parse("<!doctype html><html lang=\"en\"><head><title>Page</title></head><body>" + fragments + "</body></html>");
}
