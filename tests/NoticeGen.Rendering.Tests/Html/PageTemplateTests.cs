using System.Security.Cryptography;
using System.Text;
using NoticeGen.Rendering.Html;
using Xunit;

namespace NoticeGen.Tests.Rendering.Html;

public sealed class PageTemplateTests
{
    private static string BuiltIn { get; } = File.ReadAllText(Path.Combine(Repository.Root, "templates", "standard", "page.html.scriban"));

    [Fact]
    public void The_example_of_the_documentation_gives_a_page_with_the_authoritys_own_header()
    {
        var page = Pages.Parse(Pages.Text(new HtmlRenderer().Render(Samples.Everything(), OwnPages.Theme(OwnPages.Documented))));
        Assert.Equal("Home", page.QuerySelector("header a")!.TextContent);
        Assert.Equal("Housing & support <privacy> notice", page.QuerySelector("main h1")!.TextContent);
        Assert.Single(page.QuerySelectorAll("#who-we-are"));
    }

    [Fact]
    public void The_policy_allows_each_style_sheet_of_an_own_page()
    {
        var page = Pages.Parse(Pages.Text(new HtmlRenderer().Render(Samples.Everything(), OwnPages.Theme(OwnPages.Documented))));
        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        var styles = page.QuerySelectorAll("style").Select(style => style.TextContent).ToList();
        Assert.Equal(2, styles.Count);
        Assert.All(styles, style => Assert.Contains(
            Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))), policy, StringComparison.Ordinal));
    }

    [Fact]
    public void The_built_in_page_passes_the_checks_of_own_pages() =>
        Assert.Equal([], Faults(BuiltIn.Replace("<body>", "<body >", StringComparison.Ordinal)));

    [Theory]
    [InlineData("<!doctype html>", "", "the page does not begin with `<!doctype html>`")]
    [InlineData("lang=\"{{ language }}\"", "", "the page does not say its language")]
    [InlineData("{{ page_title }}", "", "the page has no title")]
    [InlineData("{{ security_policy }}", "", "the page has no security policy")]
    [InlineData("{{ security_policy }}", "<style></style>{{ security_policy }}", "the page has no security policy")]
    [InlineData("<main>", "<div>", "the page has no main part")]
    [InlineData("</main>", "</main><main></main>", "the page has more than one main part")]
    [InlineData("{{ content }}", "", "the content must stand in the main part, once")]
    [InlineData("{{ content }}", "{{ content }}{{ content }}", "the content must stand in the main part, once")]
    [InlineData("{{ content }}", "<!-- {{ content }} -->", "the content must stand in the main part, once")]
    [InlineData("{{ heading }}", "", "the heading must stand in the main part, once")]
    [InlineData("href=\"#main_content\"", "href=\"#elsewhere\"", "the first link of the page does not skip to its main part")]
    [InlineData("<footer>", "<script>alert(1)</script><footer>", "the page may not run script")]
    [InlineData("<footer>", "<footer OnClick=alert(1)>", "the page may not run script, as `onclick` does")]
    [InlineData("<footer>", "<footer><a href=\" java\nscript:alert(1)\">x</a>", "`href` does not lead to a page, a mailbox or a telephone")]
    [InlineData("<footer>", "<footer><a href='&#106;avascript:alert(1)'>x</a>", "`href` does not lead to a page, a mailbox or a telephone")]
    [InlineData("<footer>", "<footer style=\"color:red\">", "the security policy gives a `style` attribute no effect")]
    [InlineData("<footer>", "<img src=https://www.example.org/x.png><footer>", "the page may load nothing from elsewhere, as `src` does")]
    [InlineData("<footer>", "<!--><img src=/x.png>--><footer>", "the page may load nothing from elsewhere, as `src` does")]
    [InlineData("<footer>", "<iframe></iframe><footer>", "the page may load nothing from elsewhere, and `<iframe>` is for that")]
    [InlineData("</head>", "<link rel=stylesheet href=/site.css></head>", "the page may load nothing from elsewhere, as this link does")]
    [InlineData("</head>", "<meta http-equiv=Refresh content=0></head>", "the page may not lead away by itself")]
    [InlineData("</head>", "<style>@import '/x.css'</style></head>", "the page may load nothing from elsewhere, as this style sheet does with `@import`, `url(…)` or escapes")]
    [InlineData("</head>", "<style>p{background:url( \"//x\")}</style></head>", "the page may load nothing from elsewhere, as this style sheet does with `@import`, `url(…)` or escapes")]
    [InlineData("{{ brand }}", "{{ brnad }}", "the variable or function `brnad` was not found")]
    [InlineData("{{ brand }}", "{{ word 'nothing' }}", "the words of the language `en` have no phrase `nothing`")]
    [InlineData("{{ brand }}", "{{ for i in 1..200 }}{{ for j in 1..200 }}{{ end }}{{ end }}", "the template has looped 10,000 times")]
    public void What_a_page_must_have_or_may_not_do_is_said(string place, string instead, string message)
    {
        Assert.Contains(place, BuiltIn, StringComparison.Ordinal);
        Assert.Contains(message, Faults(BuiltIn.Replace(place, instead, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<footer>", "<footer><img src=\"data:image/png;base64,AA==\" alt=\"\"><a href=\"/privacy\">x</a><a href=\"mailto:a@b.example\">y</a>")]
    [InlineData("</head>", "<link rel=\"canonical\" href=\"https://www.example.org/\"><style>p{background:url('data:image/png;base64,AA==')}</style></head>")]
    [InlineData("<footer>", "<!-- <script src=x> --><footer>")]
    [InlineData("{{ brand }}", "{{ if version == '2.1' && draft == null }}{{ brand }}{{ end }}")]
    public void What_does_no_harm_is_allowed(string place, string instead) =>
        Assert.Equal([], Faults(BuiltIn.Replace(place, instead, StringComparison.Ordinal)));

    [Fact]
    public void A_fault_is_shown_at_its_place_of_the_template()
    {
        var template = BuiltIn.Replace("<footer>", "<footer>\n<img src=x>", StringComparison.Ordinal);
        var fault = Assert.Single(new HtmlRenderer().Render(Samples.Everything(), OwnPages.Theme(template)).Diagnostics);
        Assert.Equal(OwnPages.Path, fault.Origin.Path);
        Assert.Equal("<img src=x>", template[fault.Origin.Span.Start..fault.Origin.Span.End]);
    }

    [Fact]
    public void Words_in_an_own_page_are_escaped()
    {
        var everything = Samples.Everything();
        var attack = new NoticeGen.Documents.Document(everything.Info with { Version = "<script>\"&" }, everything.Words, everything.Blocks);
        var page = Pages.Parse(Pages.Text(new HtmlRenderer().Render(
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

    private static IEnumerable<string> Faults(string template) =>
        new HtmlRenderer().Render(Samples.Everything(), OwnPages.Theme(template)).Diagnostics.Select(fault => fault.Message);
}
