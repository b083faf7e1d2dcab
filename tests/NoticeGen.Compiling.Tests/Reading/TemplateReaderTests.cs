using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Reading;
using Xunit;

namespace NoticeGen.Tests.Reading;

/// <summary>Templates, themes, words and pictures that cannot be used, each with its file, line and column.</summary>
public sealed class TemplateReaderTests
{
    [Fact]
    public void The_templates_of_the_project_have_no_fault()
    {
        var read = TemplateReader.Read(Workspace.Templates.AsInput());
        Assert.Equal([], Problems.Lines(read.Diagnostics));
        Assert.Equal(["children", "easy-read", "form", "poster", "script", "short", Edition.Standard], read.Value!.Variants.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("role: full\n")]
    [InlineData("role: full\nfonts: []\n")]
    [InlineData("role: full\npage:\n  paper: A4\n")]
    public void A_theme_that_names_no_font_is_set_in_the_usual_one(string theme)
    {
        var read = TemplateReader.Read(Workspace.Templates.With("templates/standard/theme.yaml", theme).AsInput());
        Assert.Equal([], Problems.Lines(read.Diagnostics));
        Assert.Equal("Hyperlegible Plain Zero", Assert.Single(read.Value!.Variants[Edition.Standard].Theme.Fonts).Name);
    }

    [Theory]
    [InlineData("# T {#t}\n\n{{ if notice.title }}\nx\n", 3)]
    [InlineData("# T {#t}\n\n{{ for x in }}{{ end }}\n", 3)]
    [InlineData("# T {#t}\n\n{{ end }}\n", 3)]
    [InlineData("# T {#t}\n\n{{ 'open }}\n", 3)]
    [InlineData("# T {#t}\n{{ notice.title + }}\n", 2)]
    public void A_template_that_is_not_well_formed_is_shown_at_its_line(string template, int line)
    {
        var problems = Read(template);
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Contains(" NG020 the template is broken here: ", problem, StringComparison.Ordinal));
        Assert.StartsWith($"{Workspace.TemplatePath}:{line}:", problems[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ capture x }}a{{ end }}", "capture", 3, 4)]
    [InlineData("{{ func f; ret 1; end }}", "func", 3, 4)]
    [InlineData("{{ f = do; ret 1; end }}", "func", 3, 8)]
    [InlineData("{{ f(x) = x + 1 }}", "func", 3, 4)]
    [InlineData("{{ while true }}a{{ end }}", "while", 3, 4)]
    [InlineData("{{ wrap include }}a{{ end }}", "wrap", 3, 4)]
    [InlineData("{{ import notice }}", "import", 3, 4)]
    [InlineData("{{ tablerow x in [1] }}a{{ end }}", "tablerow", 3, 4)]
    [InlineData("{{ \"aaaa\" * 2000000000 }}", "*", 3, 4)]
    [InlineData("{{ x = 1 << 2000000000 }}", "<<", 3, 8)]
    [InlineData("{{ if true }}{{ for x in [1] }}{{ capture y }}a{{ end }}{{ end }}{{ end }}", "capture", 3, 35)]
    public void A_construct_that_loses_places_or_may_never_end_is_refused(string construct, string name, int line, int column)
    {
        Assert.Equal([$"{Workspace.TemplatePath}:{line}:{column} NG021 templates may not use `{name}`"], Read("# T {#t}\n\n" + construct + "\n"));
    }

    [Fact]
    public void A_fault_of_a_partial_is_shown_in_the_partial()
    {
        var read = TemplateReader.Read(Workspace.Small.With("templates/partials/box.md.scriban", "a\n{{ if }}\n").AsInput());
        Assert.StartsWith("templates/partials/box.md.scriban:2:", Problems.Lines(read.Diagnostics)[0], StringComparison.Ordinal);
        Assert.DoesNotContain("box", read.Value!.Partials.Keys);
    }

    [Fact]
    public void A_workspace_without_a_standard_template_cannot_be_opened()
    {
        var opened = Workspace.Small.Without(Workspace.TemplatePath).Open();
        Assert.Null(opened.Value);
        Assert.Equal([$"{Workspace.TemplatePath}:1:1 NG022 there is no template for the standard edition"], Problems.Lines(opened.Diagnostics));
    }

    [Fact]
    public void A_template_that_is_not_utf8_is_shown_at_the_first_wrong_byte()
    {
        byte[] content = [.. "# caf"u8, 0xE9, .. " {#title}\n"u8];
        var opened = Workspace.Small.With(Workspace.TemplatePath, content).Open();
        Assert.Contains($"{Workspace.TemplatePath}:1:6 NG002 the file is not UTF-8 text: `é` is written as in Windows-1252 (“ANSI”)", Problems.Lines(opened.Diagnostics));
        Assert.DoesNotContain(opened.Diagnostics, problem => problem.Rule.Code == "NG022");
    }

    [Theory]
    [InlineData("colours:\n  brnad: \"#000000\"\n", "2:3 NG007 colours has no field `brnad`")]
    [InlineData("colours:\n  text: \"#cccccc\"\n", "2:10 NG023 `text` #cccccc on `page` #ffffff has a contrast of 1.60 to 1; 4.5 to 1 is needed")]
    [InlineData("sizes:\n  body: 9\n", "2:9 NG024 `body` is 9 points; clear print needs at least 12")]
    [InlineData("sizes:\n  body: large\n", "2:9 NG011 `body` should be a number, not `large`")]
    [InlineData("fonts:\n  - {name: a, stack: b, regular: ../../../a.ttf, bold: ../fonts/none.ttf}\n", "2:34 NG014 the font `../../../a.ttf` lies outside `templates`")]
    [InlineData("fonts:\n  - {name: a, stack: b, regular: ../../secret.ttf, bold: ../fonts/none.ttf}\n", "2:34 NG014 the font `../../secret.ttf` lies outside `templates`")]
    [InlineData("fonts:\n  - {name: a, stack: b, regular: ../fonts/none.ttf, bold: ../fonts/none.ttf}\n", "2:34 NG017 the font file `templates/fonts/none.ttf` does not exist")]
    public void A_theme_that_cannot_be_printed_is_shown_at_its_place(string theme, string expected)
    {
        const string Path = "templates/standard/theme.yaml";
        var read = TemplateReader.Read(Workspace.Small.With(Path, theme).AsInput());
        Assert.Equal($"{Path}:{expected}", Problems.Lines(read.Diagnostics)[0]);
    }

    [Fact]
    public void A_list_of_eleven_months_is_refused()
    {
        const string Path = "templates/words/en.yaml";
        var read = TemplateReader.Read(Workspace.Small.With(Path, "language: en\nmonths: [a, b, c, d, e, f, g, h, i, j, k]\nphrases: {}\n").AsInput());
        Assert.Equal([$"{Path}:2:1 NG011 there are 11 months; there should be 12"], Problems.Lines(read.Diagnostics));
    }

    [Theory]
    [InlineData("{{ x }}", 5_001, "the template opens `{{` 5,001 times; the most that is read is 5,000")]
    [InlineData("{{ include \"rows\" notice.data }}", 28_000, "the template holds 896,000 characters; the most that is read is 200,000")]
    [InlineData("# a\n\n", 100_000, "the template holds 500,000 characters; the most that is read is 200,000")]
    [InlineData("*", 200_001, "the template holds 200,001 characters; the most that is read is 200,000")]
    public void A_template_larger_than_any_is_one_finding(string piece, int times, string message) =>
        Assert.Equal([$"{Workspace.TemplatePath}:1:1 NG003 {message}"], Read(string.Concat(Enumerable.Repeat(piece, times))));

    [Fact]
    public void A_page_may_hold_pictures_and_no_more_code_than_a_template() =>
        Assert.Equal(
            ["notices/northtown/theme/page.html.scriban:1:1 NG003 the template opens `{{` 200,000 times; the most that is read is 5,000"],
            Problems.Lines(OwnPages.Faults(string.Concat(Enumerable.Repeat("{{", 200_000)))));

    [Fact]
    public void A_template_with_a_thousand_faults_shows_the_first_hundred() =>
        Assert.Equal(100, Read(string.Concat(Enumerable.Repeat("{{", 1_000))).Length);

    private static ImmutableArray<string> Read(string template) =>
        Problems.Lines(TemplateReader.Read(Workspace.Small.WithTemplate(template).AsInput()).Diagnostics);
}
