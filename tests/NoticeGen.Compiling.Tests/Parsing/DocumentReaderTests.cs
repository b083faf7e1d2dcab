using System.Collections.Immutable;
using NoticeGen.Documents;
using Xunit;

namespace NoticeGen.Tests.Parsing;

/// <summary>Markdown that has no place in a notice is an error where it was written, never left out in silence.</summary>
public sealed class DocumentReaderTests
{
    [Theory]
    [InlineData("```\ncode\n```", "3:1 NG040 notices cannot hold a code block (a line indented by four spaces is one too)")]
    [InlineData("    indented", "3:1 NG040 notices cannot hold a code block (a line indented by four spaces is one too)")]
    [InlineData("some `code` here", "3:6 NG040 notices cannot hold code")]
    [InlineData("see ![x](picture:lock) here", "3:5 NG040 notices cannot hold a picture inside a line")]
    [InlineData("### Skipped", "3:1 NG041 a heading of level 3 follows one of level 1")]
    [InlineData("## Without id", "3:1 NG042 the heading `Without id` has no id of small letters, digits and hyphens")]
    [InlineData("## Bad id {#Bad_Id}", "3:1 NG042 the heading `Bad id` has no id of small letters, digits and hyphens")]
    [InlineData("## Twice {#title}", "3:1 NG042 two headings have the id `title`")]
    [InlineData("# Second {#second}", "3:1 NG043 there is a second heading of level 1")]
    [InlineData("##", "3:1 NG048 a heading has no words")]
    [InlineData("::: waring\nx\n:::", "3:1 NG044 there is no block `::: waring`")]
    [InlineData("::: illustrated fone-call\nx\n:::", "3:1 NG045 there is no picture called `fone-call`")]
    [InlineData("![](picture:lokc)", "3:1 NG045 there is no picture called `lokc`")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "5:2 NG046 this row has 3 cells; the header has 2")]
    [InlineData("::: table\njust words\n:::", "3:1 NG046 a `::: table` block holds a caption and one table, and nothing else")]
    [InlineData("[x](#nowhere)", "3:1 NG047 the link `#nowhere` leads to no heading of this document")]
    [InlineData("[x](javascript:alert(1))", "3:1 NG047 the link to `javascript:alert(1)` is not allowed")]
    [InlineData("[x](data:text/html,x)", "3:1 NG047 the link to `data:text/html,x` is not allowed")]
    [InlineData("[x](file:///etc/passwd)", "3:1 NG047 the link to `file:///etc/passwd` is not allowed")]
    [InlineData("[x](../other)", "3:1 NG047 the link to `../other` is not allowed")]
    [InlineData("[](https://example.org/)", "3:1 NG047 a link has no words")]
    [InlineData("[x][ref]\n\n[ref]: javascript:alert(1)", "3:1 NG047 the link to `javascript:alert(1)` is not allowed")]
    [InlineData("<javascript:alert(1)>", "3:1 NG047 the link to `javascript:alert(1)` is not allowed")]
    [InlineData("[ours](https://www.northtown.example@evil.example/)", "3:1 NG047 the link to `https://www.northtown.example@evil.example/` shows one host and leads to another: take out what stands before the @")]
    [InlineData("<https://user:word@northtown.example/>", "3:1 NG047 the link to `https://user:word@northtown.example/` shows one host and leads to another: take out what stands before the @")]
    [InlineData("[https://northtown.example](https://evil.example/)", "3:1 NG047 a link shows `https://northtown.example` and leads to `https://evil.example/`")]
    [InlineData("[www.northtown.exampleא](https://northtown.example/)", "3:1 NG047 a link shows `www.northtown.exampleא` and leads to `https://northtown.example/`")]
    [InlineData("[www.northtown.example/walks](https://www.northtown.example.evil.example/walks)", "3:1 NG047 a link shows `www.northtown.example/walks` and leads to `https://www.northtown.example.evil.example/walks`")]
    public void What_no_notice_can_hold_is_an_error_at_its_place(string markdown, string expected)
    {
        Assert.Equal([$"{Workspace.TemplatePath}:{expected}"], ProblemsOf($"# Title {{#title}}\n\n{markdown}\n"));
    }

    [Theory]
    [InlineData("[www.northtown.example](https://northtown.example/walks)")]
    [InlineData("[Our walks at northtown.example](https://walks.example/)")]
    [InlineData("[https://northtown.example/walks](https://www.northtown.example/walks#sunday)")]
    [InlineData("[www.northtown.example.](https://northtown.example/)")]
    [InlineData("[www.northtown.example’](https://northtown.example/)")]
    [InlineData("[https://northtown.example/walks),](https://northtown.example/walks)")]
    [InlineData("[www.northtown.example and more](https://walks.example/)")]
    public void A_link_may_show_the_host_that_it_leads_to(string markdown) =>
        Assert.Empty(ProblemsOf($"# Title {{#title}}\n\n{markdown}\n"));

    [Theory]
    [InlineData("## Empty {#aa}\n\n## Full {#ab}\n\nwords", "T|Full|words")]
    [InlineData("## Last {#aa}", "T")]
    [InlineData("## Whole {#aa}\n\n### Part {#ab}\n\n### Other {#ac}\n\n## Full {#ad}\n\nwords", "T|Full|words")]
    [InlineData("## Whole {#aa}\n\n### Part {#ab}\n\n### Other {#ac}\n\nwords", "T|Whole|Other|words")]
    [InlineData("## Box {#aa}\n\n::: contact\n:::\n\n## Full {#ad}\n\nwords", "T|Full|words")]
    [InlineData("## Table {#aa}\n\n| one | two |\n|---|---|", "T")]
    [InlineData("## Table {#aa}\n\n| one | two |\n|---|---|\n| |  |", "T")]
    [InlineData("| one | two | three |\n|---|---|---|\n| 1 |  | 3 |\n| 1 | | |", "T|one|three|1|3|1|")]
    [InlineData("| one | two |\n|---|---|\n| 1 |  |\n| 1 | 2 |", "T|one|two|1||1|2")]
    public void What_has_nothing_in_it_is_not_printed(string markdown, string expected)
    {
        var lines = DocumentText.Lines(Parse($"# T {{#title}}\n\n{markdown}\n"));
        Assert.Equal(expected.Split('|'), lines.SelectMany(line => line.Split('\t')));
    }

    [Fact]
    public void A_link_to_a_chapter_that_has_nothing_in_it_leads_nowhere() =>
        Assert.Equal([$"{Workspace.TemplatePath}:3:1 NG047 the link `#aa` leads to no heading of this document"], ProblemsOf("# T {#title}\n\n[x](#aa)\n\n## Empty {#aa}\n"));

    [Fact]
    public void A_document_begins_with_its_title()
    {
        Assert.Equal([$"{Workspace.TemplatePath}:1:1 NG043 the document does not begin with its title"], ProblemsOf("Words\n"));
        Assert.Equal([$"{Workspace.TemplatePath}:1:1 NG043 the document does not begin with its title"], ProblemsOf(""));
    }

    [Fact]
    public void A_fault_in_a_markdown_value_is_shown_in_the_yaml()
    {
        const string Yaml = "title: Housing\nabout: |-\n  First line.\n\n  Some `code` here.\n";
        var problem = Assert.Single(Workspace.Small.WithTemplate("# T {#title}\n\n{{ notice.about }}\n").WithNotice(Yaml).Parse().Diagnostics);
        Assert.Equal("NG040 notices cannot hold code", $"{problem.Rule.Code} {problem.Message}");
        Assert.Equal(Workspace.NoticePath, problem.Origin.Path);
    }

    [Fact]
    public void Html_in_markdown_is_printed_as_text()
    {
        var document = Parse("# T {#title}\n\n<script>alert(1)</script> and <b>bold</b>\n\n<div>block</div>\n");
        Assert.Equal(["T", "<script>alert(1)</script> and <b>bold</b>", "<div>block</div>"], DocumentText.Lines(document));
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("(")]
    [InlineData("::: note\n")]
    [InlineData("![](")]
    [InlineData("`a")]
    public void Markdown_nested_two_thousand_levels_is_a_problem_or_a_document_and_no_crash(string sign)
    {
        var workspace = Workspace.Small.WithTemplate("# T {#title}\n\n{{ notice.about }}\n");
        var about = Texts.Quote(string.Concat(Enumerable.Repeat(sign, 2_000)) + "x");
        var parsed = workspace.WithNotice($"title: Housing\nabout: {about}\n").Parse();
        Assert.True(parsed.Value is not null || parsed.HasErrors);
    }

    [Fact]
    public void Markdown_nested_deeper_than_any_notice_needs_is_an_error()
    {
        Assert.Equal(
            [$"{Workspace.TemplatePath}:1:1 NG049 lists, quotations or other signs are nested deeper than any notice needs"],
            ProblemsOf("# T {#title}\n\n" + string.Concat(Enumerable.Repeat("> ", 1_000)) + "x\n"));
    }

    [Theory]
    [InlineData("[a](", "")]
    [InlineData("[", "")]
    [InlineData("[a]: b\n", "")]
    [InlineData("![", "\n> ")]
    public void Thousands_of_brackets_in_one_paragraph_are_an_error(string sign, string before)
    {
        Assert.Equal(
            [$"{Workspace.TemplatePath}:1:1 NG049 a paragraph holds thousands of brackets"],
            ProblemsOf("# T {#title}\n\n" + before + string.Concat(Enumerable.Repeat(sign, 5_001)) + "x\n"));
    }

    [Fact]
    public void Thousands_of_links_in_paragraphs_of_their_own_are_none() =>
        Assert.Empty(ProblemsOf("# T {#title}\n\n" + string.Concat(Enumerable.Repeat("[a](https://a.example)\n \n", 5_001))));

    [Fact]
    public void Runs_of_one_place_are_joined_and_those_of_two_are_not()
    {
        var document = Parse("# T {#title}\n\nBefore {{ notice.title }} after.\n", "title: A * b_c [d]\n");
        var runs = ((Paragraph)document.Blocks[1]).Inlines.Cast<Text>().Select(text => (text.Value, text.Origin.Path, text.Origin.Excerpt));
        Assert.Equal(
            [
                ("Before ", Workspace.TemplatePath, "Before "),
                ("A * b_c [d]", Workspace.NoticePath, "A * b_c [d]"),
                (" after.", Workspace.TemplatePath, " after."),
            ],
            runs);
    }

    private static ImmutableArray<string> ProblemsOf(string template) =>
        Problems.Lines(Workspace.Small.WithTemplate(template).WithNotice("title: Housing\n").Parse().Diagnostics);

    private static Document Parse(string template, string notice = "title: Housing\n")
    {
        var parsed = Workspace.Small.WithTemplate(template).WithNotice(notice).Parse();
        Assert.Equal([], Problems.Lines(parsed.Diagnostics));
        return parsed.Value!;
    }
}
