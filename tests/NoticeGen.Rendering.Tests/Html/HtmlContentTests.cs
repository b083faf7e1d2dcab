using AngleSharp.Dom;
using NoticeGen.Documents;
using Xunit;
using Document = NoticeGen.Documents.Document;

namespace NoticeGen.Tests.Rendering.Html;

public sealed class HtmlContentTests
{
    [Fact]
    public void Tables_have_a_caption_and_heads_for_columns_and_rows()
    {
        var table = Pages.Parse(Samples.Everything()).QuerySelector("table")!;
        Assert.Equal("Why and on what basis", table.QuerySelector("caption")!.TextContent);
        Assert.Equal(["Purpose", "Basis", "Kept"], table.QuerySelectorAll("thead th[scope=col]").Select(cell => cell.TextContent));
        Assert.Equal(["Allocating homes to people in need", "Collecting rent"], table.QuerySelectorAll("tbody th[scope=row]").Select(cell => cell.TextContent));
        Assert.Equal(["Basis", "Kept", "Basis", "Kept"], table.QuerySelectorAll("td").Select(cell => cell.GetAttribute("data-label")));
    }

    [Fact]
    public void An_empty_corner_of_a_table_heads_nothing()
    {
        var page = Pages.Parse(Pages.Of(new Table(Pages.Nowhere, [], rowHeaders: true, Samples.Row("", "B"), [Samples.Row("", "b")])));
        Assert.Equal("B", Assert.Single(page.QuerySelectorAll("th")).TextContent);
        Assert.Null(page.QuerySelector("caption"));
    }

    [Fact]
    public void Tables_with_more_columns_become_cards_sooner()
    {
        string? Kind(params string[] header) => Pages
            .Parse(Pages.Of(new Table(Pages.Nowhere, [], rowHeaders: false, Samples.Row(header), [])))
            .QuerySelector("table")!.GetAttribute("class");
        Assert.Null(Kind("a", "b", "c"));
        Assert.Equal("many", Kind("a", "b", "c", "d"));
        Assert.Equal("cards", Kind("a", "b", "c", "d", "e", "f"));
    }

    [Fact]
    public void A_contact_is_an_address_but_its_heading_stands_outside()
    {
        var page = Pages.Parse(Pages.Of(
            new Callout(Pages.Nowhere, CalloutKind.Contact,
            [
                Samples.Para("Before"),
                new Heading(Pages.Nowhere, 3, "dpo", Samples.Words("Data protection officer")),
                Samples.Para("Town Hall"),
            ])));
        Assert.Equal(["Before", "Town Hall"], page.QuerySelectorAll("address").Select(address => address.TextContent.Trim()));
        Assert.Equal("callout contact", page.QuerySelector("h3")!.ParentElement!.ClassName);
    }

    [Fact]
    public void Notes_say_that_they_are_notes()
    {
        var page = Pages.Parse(Samples.Everything());
        Assert.Equal(
            ["You can object at any time.", "A side remark."],
            page.QuerySelectorAll("[role=note]").Select(note => note.TextContent.Trim()));
    }

    [Fact]
    public void The_picture_beside_words_is_decoration_and_one_alone_is_described()
    {
        var beside = Pages.Parse(Pages.Of(new Illustrated(Pages.Nowhere, Samples.Phone, [Samples.Para("Ring us.")])));
        Assert.Equal("", beside.QuerySelector("main img")!.GetAttribute("alt"));
        var wordless = Pages.Parse(Pages.Of(new Illustrated(Pages.Nowhere, Samples.Phone, [])));
        Assert.Equal("A telephone", wordless.QuerySelector("main img")!.GetAttribute("alt"));
        var alone = Pages.Parse(Pages.Of(new Figure(Pages.Nowhere, Samples.Phone)));
        Assert.Equal("A telephone", alone.QuerySelector("figure img")!.GetAttribute("alt"));
    }

    [Fact]
    public void A_picture_used_again_has_its_bytes_in_the_page_once()
    {
        var html = Pages.Html(Samples.Everything());
        Assert.Single(html.Split(Convert.ToBase64String(Samples.Phone.Content.AsSpan())).Skip(1));
        var page = Pages.Parse(html);
        Assert.Equal("true", page.QuerySelector(".illustrated svg")!.GetAttribute("aria-hidden"));
        Assert.Equal("A telephone", page.QuerySelector("figure svg[role=img]")!.GetAttribute("aria-label"));
        Assert.Equal("#" + page.QuerySelector("image")!.Id, page.QuerySelector("use")!.GetAttribute("href"));
    }

    [Fact]
    public void A_drawing_is_never_put_into_the_page_as_markup()
    {
        var drawing = Samples.Phone with { Content = Pages.Bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>") };
        var html = Pages.Html(Pages.Of(new Figure(Pages.Nowhere, drawing)));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//example.org")]
    public void A_link_of_another_kind_is_only_its_words(string target)
    {
        var page = Pages.Parse(Pages.Of(Samples.Para("", new Link(Pages.Nowhere, target, Samples.Words("words")))));
        Assert.Null(Pages.Body(page).QuerySelector("a"));
        Assert.Equal("words", Pages.Body(page).TextContent.Trim());
    }

    [Theory]
    [InlineData("https://example.org/a/", "our page", "example.org/a")]
    [InlineData("https://example.org/a/", "example.org/a", null)]
    [InlineData("mailto:a@example.org", "Write to us", "a@example.org")]
    [InlineData("mailto:a@example.org", "a@example.org", null)]
    [InlineData("tel:+441632960000", "01632 960 000", null)]
    public void Paper_shows_the_address_of_a_link_unless_its_words_do(string target, string words, string? printed)
    {
        var page = Pages.Parse(Pages.Of(Samples.Para("", new Link(Pages.Nowhere, target, Samples.Words(words)))));
        Assert.Equal(printed, Pages.Body(page).QuerySelector("a")!.GetAttribute("data-print"));
    }

    [Fact]
    public void A_run_in_another_language_says_so_and_turns_round_where_its_script_does()
    {
        var page = Pages.Parse(Pages.Of(Samples.Para(
            "",
            new Language(Pages.Nowhere, "cy", Samples.Words("Croeso")),
            new Language(Pages.Nowhere, "ur", Samples.Words("خوش آمدید")))));
        Assert.Equal(["cy", "ur"], page.QuerySelectorAll("span[lang]").Select(span => span.GetAttribute("lang")));
        Assert.Equal([null, "rtl"], page.QuerySelectorAll("span[lang]").Select(span => span.GetAttribute("dir")));
    }

    [Fact]
    public void Lines_of_an_address_are_kept_apart_and_dates_are_known_to_machines()
    {
        var page = Pages.Parse(Samples.Everything());
        Assert.Equal("Town Hall<br>1 High Street<br>Northtown <span class=\"whole\">NT1 1AA</span>", page.QuerySelector("dd")!.InnerHtml);
        Assert.Equal("2026-06-19", page.QuerySelector("main time")!.GetAttribute("datetime"));
        Assert.Equal("Information Commissioner's Office", page.QuerySelector("abbr")!.GetAttribute("title"));
    }
}
