using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>Comments in web pages and Markdown files that switch findings off, with the rules that they have in YAML.</summary>
public sealed class PublishedSuppressionTests
{
    private const string Reason = "the programme's own page keeps this name, until 2030-01-01";

    [Theory]
    [InlineData("<!-- noticegen: ignore[NG303] " + Reason + " -->\n<p>We share it with NHS Digital.</p>")]
    [InlineData("<p><!-- noticegen: ignore[obsolete-name] " + Reason + " -->We share it with NHS Digital.</p>")]
    [InlineData("<p>We share it with NHS Digital.<!-- noticegen: ignore[NG303] " + Reason + " --></p>")]
    public void A_comment_in_a_web_page_counts_for_the_paragraph_it_stands_in_or_before(string html)
    {
        var file = Html(html);
        Assert.DoesNotContain(file.Diagnostics, finding => finding.Rule.Code is "NG303" or "NG901");
        Assert.Equal(("NG303", "the programme's own page keeps this name"), (Assert.Single(file.Waivers).Rule.Code, file.Waivers[0].Reason));
        Assert.Equal(new DateOnly(2030, 1, 1), file.Waivers[0].Until);
    }

    [Theory]
    [InlineData("<!-- noticegen: ignore[NG303] " + Reason + " -->\n\nWe share it with NHS Digital.")]
    [InlineData("We share it with NHS Digital. <!-- noticegen: ignore[NG303] " + Reason + " -->")]
    public void A_comment_in_a_markdown_file_counts_alike(string markdown) =>
        Assert.DoesNotContain(Markdown(markdown).Diagnostics, finding => finding.Rule.Code is "NG303" or "NG901");

    [Fact]
    public void A_comment_elsewhere_holds_nothing_back_and_is_reported()
    {
        var file = Html("<p>We share it with NHS Digital.</p><p>More.</p><!-- noticegen: ignore[NG303] " + Reason + " --><p>The end.</p>");
        Assert.Contains(file.Diagnostics, finding => finding.Rule.Code == "NG303");
        Assert.Equal("a comment here ignores `NG303`, and nothing is found for it", Assert.Single(file.Diagnostics, finding => finding.Rule.Code == "NG901").Message);
    }

    [Fact]
    public void What_the_notice_does_not_say_at_all_is_held_back_from_anywhere()
    {
        var file = Html("<p>We are here.</p><!-- noticegen: ignore[formats-missing] all pages have a bar with formats, until 2030-01-01 --><p>The end.</p>");
        Assert.DoesNotContain(file.Diagnostics, finding => finding.Rule.Code is "NG121" or "NG901");
        Assert.Equal(ItemState.Missing, file.StateOf("formats"));
    }

    [Theory]
    [InlineData("noticegen: ignore[NG303]", "NG902")]
    [InlineData("noticegen: ignor[NG303] a reason", "NG903")]
    [InlineData("noticegen: ignore[NG303] a reason until 31 March", "NG903")]
    [InlineData("noticegen: ignore[NG999] a reason", "NG901")]
    public void A_comment_that_does_not_count_is_reported(string comment, string code)
    {
        var file = Html($"<!-- {comment} --><p>We share it with NHS Digital.</p>");
        Assert.Contains(file.Diagnostics, finding => finding.Rule.Code == code);
        Assert.Contains(file.Diagnostics, finding => finding.Rule.Code == "NG303");
    }

    [Fact]
    public void A_comment_whose_day_has_passed_lets_the_finding_through_and_says_so()
    {
        var finding = Assert.Single(Html("<!-- noticegen: ignore[NG303] a reason until 2026-01-01 --><p>We share it with NHS Digital.</p>").Diagnostics, found => found.Rule.Code == "NG303");
        Assert.Equal("the comment here no longer counts: its date has passed", Assert.Single(finding.Related).Label);
    }

    [Fact]
    public void Sentences_that_a_comment_excuses_are_not_counted()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", 30)) + ".";
        Assert.DoesNotContain(
            Html($"<!-- noticegen: ignore[sentence-long] the words of the law --><p>{sentence}</p>").Diagnostics, finding => finding.Rule.Code == "NG401");
    }

    private static AuditedFile Html(string body) => Audit("notice.html", $"<!doctype html><html><body><main><h1>Privacy notice of Northtown Council and its services</h1>{body}</main></body></html>");

    private static AuditedFile Markdown(string body) => Audit("notice.md", $"# Privacy notice of Northtown Council and its services for families\n\n{body}\n\nThe end.\n");

    private static AuditedFile Audit(string path, string text) => PublishedNotices.Auditor.Audit(new InputFile(path, [.. Encoding.UTF8.GetBytes(text)]));
}
