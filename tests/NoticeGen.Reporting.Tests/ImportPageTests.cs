using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NoticeGen.Reporting.Html;
using Xunit;

namespace NoticeGen.Tests.Reporting;

public sealed class ImportPageTests
{
    private static readonly IDocument Page = new HtmlParser().ParseDocument(ImportPage.Write(Findings.HostileImports(), Findings.Day, "1.2.3"));

    [Fact]
    public void Text_of_files_is_never_markup()
    {
        Assert.Empty(Page.QuerySelectorAll("script, [onclick], a[href^='javascript']"));
        Assert.Contains("a|b <script>alert(1)</script> & \"q\"", Page.QuerySelector(".said.heading")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', Page.Body!.TextContent);
    }

    [Fact]
    public void Every_link_leads_to_a_place_in_the_page_and_every_id_is_given_once()
    {
        var ids = Page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void What_is_least_sure_comes_first_and_lines_of_a_list_are_one_value()
    {
        var draft = Page.QuerySelectorAll(".pane")[1];
        Assert.Equal(["Guessed", "Likely", "Sure"], draft.QuerySelectorAll("h4").Select(heading => heading.TextContent));
        Assert.Equal(["retention[x].period", "purposes[y].basis", "dpo.contact.address", "title"], draft.QuerySelectorAll("li > code").Select(field => field.TextContent));
        Assert.Equal("Housing\nTown Hall", draft.QuerySelectorAll(".values p")[2].TextContent);
    }

    [Fact]
    public void The_words_of_a_value_are_marked_and_what_was_left_says_for_what_it_was_taken()
    {
        var source = Page.QuerySelector(".pane")!;
        Assert.Equal(["6 years", "Housing", "Town Hall"], source.QuerySelectorAll("mark").Skip(1).Select(mark => mark.TextContent));
        Assert.Equal("#n0-v1", source.QuerySelectorAll("mark a")[1].GetAttribute("href"));
        Assert.StartsWith("New (left over ", source.QuerySelector(".said.left")!.TextContent, StringComparison.Ordinal);
    }
}
