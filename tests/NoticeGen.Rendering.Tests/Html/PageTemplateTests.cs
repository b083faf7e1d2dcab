using System.Security.Cryptography;
using System.Text;
using NoticeGen.Rendering.Html;
using Xunit;

namespace NoticeGen.Tests.Rendering.Html;

public sealed class PageTemplateTests
{
    private static string BuiltIn => OwnPages.BuiltIn;

    [Fact]
    public void The_example_of_the_documentation_gives_a_page_with_the_authoritys_own_header()
    {
        var page = Pages.Parse(Pages.Text(new HtmlRenderer(Pipeline.Pages).Render(Samples.Everything(), OwnPages.Theme(OwnPages.Documented))));
        Assert.Equal("Home", page.QuerySelector("header a")!.TextContent);
        Assert.Equal("Housing & support <privacy> notice", page.QuerySelector("main h1")!.TextContent);
        Assert.Single(page.QuerySelectorAll("#who-we-are"));
    }

    [Fact]
    public void The_policy_allows_each_style_sheet_of_an_own_page()
    {
        var page = Pages.Parse(Pages.Text(new HtmlRenderer(Pipeline.Pages).Render(Samples.Everything(), OwnPages.Theme(OwnPages.Documented))));
        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        var styles = page.QuerySelectorAll("style").Select(style => style.TextContent).ToList();
        Assert.Equal(2, styles.Count);
        Assert.All(styles, style => Assert.Contains(
            Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))), policy, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{ brand }}", "{{ brnad }}", "the variable or function `brnad` was not found")]
    [InlineData("{{ brand }}", "{{ word 'nothing' }}", "the words of the language `en` have no phrase `nothing`")]
    [InlineData("{{ brand }}", "{{ for i in 1..200 }}{{ for j in 1..200 }}{{ end }}{{ end }}", "the template has looped 10,000 times")]
    public void What_a_template_cannot_print_is_said(string place, string instead, string message) =>
        Assert.Equal(message, Assert.Single(Faults(BuiltIn.Replace(place, instead, StringComparison.Ordinal))));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_of_a_template_make_no_difference(string end)
    {
        var template = BuiltIn.Replace("<footer>", "<footer>\n{{ if version\n}}<p title=\"{{ \"a\nb\" }}\">\n{{ version }}</p>{{ end }}\n", StringComparison.Ordinal);
        var page = new HtmlRenderer(Pipeline.Pages).Render(Samples.Everything(), OwnPages.Theme(template)).Value!;
        var other = new HtmlRenderer(Pipeline.Pages).Render(Samples.Everything(), OwnPages.Theme(template.Replace("\n", end, StringComparison.Ordinal))).Value!;
        Assert.DoesNotContain("\r", Pages.Text(page), StringComparison.Ordinal);
        Assert.Equal(Pages.Text(page), Pages.Text(other));
    }

    [Fact]
    public void A_fault_in_a_template_with_other_line_ends_is_shown_at_its_place()
    {
        var template = BuiltIn.Replace("<footer>", "<footer>\n<img src=x>", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal("<img src=x>", Assert.Single(OwnPages.Faults(template)).Origin.Excerpt);
    }

    [Fact]
    public void A_value_cannot_leave_an_attribute_in_single_quotes()
    {
        var everything = Samples.Everything();
        var version = new NoticeGen.Documents.Document(everything.Info with { Version = "1' onclick='alert(1)" }, everything.Words, everything.Blocks);
        var page = Pages.Parse(Pages.Text(new HtmlRenderer(Pipeline.Pages).Render(
            version, OwnPages.Theme(BuiltIn.Replace("<footer>", "<footer title='{{ version }}'>", StringComparison.Ordinal)))));
        Assert.Equal("1' onclick='alert(1)", page.QuerySelector("footer")!.GetAttribute("title"));
    }

    [Fact]
    public void Words_in_an_own_page_are_escaped()
    {
        var everything = Samples.Everything();
        var attack = new NoticeGen.Documents.Document(everything.Info with { Version = "<script>\"&" }, everything.Words, everything.Blocks);
        var page = Pages.Parse(Pages.Text(new HtmlRenderer(Pipeline.Pages).Render(
            attack, OwnPages.Theme(BuiltIn.Replace("<footer>", "<footer><p title=\"{{ version }}\">{{ version }}</p>", StringComparison.Ordinal)))));
        Assert.Equal("<script>\"&", page.QuerySelector("footer p")!.TextContent);
        Assert.Equal("<script>\"&", page.QuerySelector("footer p")!.GetAttribute("title"));
    }

    [Fact]
    public void An_authority_names_its_own_page_and_lint_reports_its_faults()
    {
        var workspace = Workspace.Small
            .With(OwnPages.Path, BuiltIn.Replace("<main>", "<div>", StringComparison.Ordinal))
            .With("notices/northtown/authority.yaml", "theme:\n  page: theme/page.html.scriban\n")
            .WithNotice("title: Housing\neditions: [standard]\n");
        var fault = Assert.Single(workspace.Check().Diagnostics);
        Assert.Equal(("NG605", OwnPages.Path), (fault.Rule.Code, fault.Origin.Path));
    }

    [Fact]
    public void An_own_page_that_is_not_there_is_reported_where_it_is_named()
    {
        var workspace = Workspace.Small.WithNotice("title: Housing\neditions: [standard]\ntheme:\n  page: page.html.scriban\n");
        Assert.Contains(
            "notices/northtown/housing.yaml:4:9 NG017 the page template `notices/northtown/page.html.scriban` does not exist",
            Problems.Lines(workspace.Check().Diagnostics));
    }

    private static IEnumerable<string> Faults(string template) => OwnPages.Faults(template).Select(fault => fault.Message);
}
