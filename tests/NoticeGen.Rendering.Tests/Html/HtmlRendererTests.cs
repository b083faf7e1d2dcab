using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using CsCheck;
using NoticeGen.Documents;
using Xunit;
using Document = NoticeGen.Documents.Document;

namespace NoticeGen.Tests.Rendering.Html;

public sealed class HtmlRendererTests
{
    [Fact]
    public void The_words_of_the_page_are_the_documents_in_order()
    {
        var document = Samples.Everything();
        var page = Pages.Parse(document);
        var expected = DocumentText.Lines(document).Where(line => line != "[A telephone]");
        Assert.Equal(
            Joined(string.Concat(expected)),
            Joined(page.QuerySelector("h1")!.TextContent + Pages.Body(page).TextContent));
    }

    [Fact]
    public void Any_words_come_back_as_they_were() => Gen.String.Sample(words =>
    {
        // Unpaired halves of characters are refused when a source is read.
        if (!IsWellFormed(words))
        {
            return;
        }
        var page = Pages.Parse(Pages.Of(Samples.Para(words, new Abbreviation(Pages.Nowhere, words, Samples.Words("x")))));
        var shown = string.Concat(words.Select(letter => letter is '\r' or < ' ' and not '\t' and not '\n' or >= '\x7f' and < '\xa0' ? '\uFFFD' : letter));
        Assert.Equal(shown + "x", Pages.Body(page).QuerySelector("p")!.TextContent);
        Assert.Equal(shown, page.QuerySelector("abbr")!.GetAttribute("title"));
    });

    [Fact]
    public void Markup_in_words_stays_words()
    {
        const string Attack = "</style></title><script>alert(1)</script><img src=x onerror=alert(1)>\"'";
        var everything = Samples.Everything();
        var info = everything.Info with { Title = Attack, Authority = Attack, Subject = Attack, Version = Attack, DraftBanner = Attack };
        var page = Pages.Parse(new Document(info, everything.Words, [Samples.Para(Attack, new Link(Pages.Nowhere, "https://example.org/" + Attack, Samples.Words(Attack)))]));
        Assert.Empty(page.QuerySelectorAll("script, img[onerror]"));
        Assert.Equal(Attack, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(Attack, page.QuerySelector("aside.draft p")!.TextContent);
        Assert.Equal("https://example.org/" + Attack, page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("style"));
    }

    [Theory]
    [InlineData("Bins: how we use your information", "how we use your information")]
    [InlineData("Bins: what: why", "what: why")]
    [InlineData("Open 9:30 to 5", null)]
    [InlineData("Your information", null)]
    public void A_title_has_a_second_line_from_its_colon_on_and_keeps_its_words(string title, string? second)
    {
        var sample = Samples.Everything();
        Heading[] headings = [new(Pages.Nowhere, 1, "title", Samples.Words(title)), new(Pages.Nowhere, 2, "one", Samples.Words("Who: we are"))];
        var page = Pages.Parse(new Document(sample.Info, sample.Words, [.. headings]));
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(second, page.QuerySelector("h1 .title-part")?.TextContent);
        Assert.Null(page.QuerySelector("h2 .title-part"));
        Assert.Contains(".title-part::before{content:\"\\A\"", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere_and_nothing_runs()
    {
        var page = Pages.Parse(Samples.Everything(), Samples.Theme with { Logo = Samples.Phone });
        Assert.Empty(page.QuerySelectorAll("script, iframe, object, embed, form, base, [style]"));
        foreach (var element in page.QuerySelectorAll("[src], link, image"))
        {
            Assert.StartsWith("data:", element.GetAttribute("src") ?? element.GetAttribute("href"), StringComparison.Ordinal);
        }
        Assert.All(page.QuerySelectorAll("use"), use => Assert.StartsWith("#picture_", use.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_security_policy_allows_this_style_sheet_and_images_inside_the_page_only()
    {
        var page = Pages.Parse(Samples.Everything());
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent)));
        var policies = page.QuerySelectorAll("meta[http-equiv=Content-Security-Policy]").Select(meta => meta.GetAttribute("content"));
        Assert.Equal(
            [$"default-src 'none'; style-src 'sha256-{hash}'; img-src data:", "base-uri 'none'; form-action 'none'"],
            policies);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(Pages.Html(Samples.Everything()), Pages.Html(Samples.Everything()));

    [Fact]
    public void Sections_landmarks_and_references_fit_together()
    {
        var page = Pages.Parse(Samples.Everything());
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.Contains(element.GetAttribute("aria-labelledby"), ids));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.Equal(["who-we-are", "purposes", "rights"], page.QuerySelectorAll("main section").Select(section => section.GetAttribute("aria-labelledby")));
        Assert.Equal(["Who we are", "Why we use it", "Your rights"], page.QuerySelectorAll("nav li a").Select(link => link.TextContent));
        Assert.Equal("Skip to main content", page.QuerySelector("a")!.TextContent);
    }

    [Fact]
    public void The_head_says_what_the_page_is()
    {
        var page = Pages.Parse(Samples.Everything());
        Assert.Equal("Housing & support <privacy> notice \u2013 Northtown Council", page.Title);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("ltr", page.DocumentElement.GetAttribute("dir"));
        Assert.Equal("How Northtown Council uses information about tenants & others", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
    }

    [Fact]
    public void The_footer_says_which_version_this_is()
    {
        var footer = Pages.Parse(Samples.Everything()).QuerySelector("footer")!;
        Assert.Equal(
            ["Northtown Council", "Version 2.1", "Published 1 November 2026", "To be reviewed by 1 November 2027"],
            footer.QuerySelectorAll("li").Select(item => item.TextContent));
        Assert.Equal(["2026-11-01", "2027-11-01"], footer.QuerySelectorAll("time").Select(time => time.GetAttribute("datetime")));
    }

    [Fact]
    public void The_draft_banner_is_on_the_page_and_on_every_printed_sheet()
    {
        var everything = Samples.Everything();
        var draft = new Document(everything.Info with { DraftBanner = "Draft: \"2\" errors" }, everything.Words, everything.Blocks);
        var page = Pages.Parse(draft);
        Assert.Equal("Draft: \"2\" errors", page.QuerySelector("aside.draft")!.TextContent);
        Assert.Contains("content:\"Draft: \\22 2\\22  errors\"", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"draft\"", Pages.Html(everything), StringComparison.Ordinal);
    }

    [Fact]
    public void Printed_sheets_are_numbered_in_the_documents_words() =>
        Assert.Contains(
            "content:\"Page \" counter(page) \" of \" counter(pages) }",
            Pages.Html(Samples.Everything()),
            StringComparison.Ordinal);

    [Fact]
    public void Easy_read_type_is_bigger_and_follows_the_readers_own_size()
    {
        Assert.Contains("--size-body:1.125rem", Pages.Html(Samples.Everything()), StringComparison.Ordinal);
        Assert.Contains("--size-body:1.5rem", Pages.Html(Samples.Everything(), Pages.EasyRead), StringComparison.Ordinal);
    }

    private static string Joined(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }
        return true;
    }
}
