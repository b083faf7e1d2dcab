using System.Text.Json;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary><c>noticegen theme check</c>, and authorities that name a house document.</summary>
public sealed class ThemeCommandTests
{
    [Fact]
    public void A_house_document_is_described_and_its_faults_are_named()
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Write("house.docx", [.. HouseFile.New().Set("word/header1.xml", HouseFile.Crest(null)).Bytes]);
        var result = workspace.Run("theme", "check", "house.docx");
        Assert.Equal(0, result.ExitCode);
        Golden.Check("tests/NoticeGen.Cli.Tests/theme-check.txt", result.Output);
    }

    [Fact]
    public void The_description_is_there_as_json()
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Write("house.docx", [.. HouseFile.New().Bytes]);
        var result = workspace.Run("theme", "check", "house.docx", "--output-format", "json");
        using var json = JsonDocument.Parse(result.Output);
        var house = json.RootElement.GetProperty("house");
        Assert.Contains("heading 1", house.GetProperty("styles").EnumerateArray().Select(style => style.GetProperty("name").GetString()));
        Assert.Contains("Body Text", house.GetProperty("missing").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(3, house.GetProperty("directFormatting").GetArrayLength());
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void An_authority_with_its_own_logo_and_fonts_builds_without_a_finding_about_them()
    {
        using var workspace = TestWorkspace.Example();
        var before = workspace.Run("lint", "--output-format", "json");
        workspace.Write("notices/northtown-council/logo.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>""");
        foreach (var weight in (ReadOnlySpan<string>)["Regular", "Bold"])
        {
            workspace.Write($"notices/northtown-council/{weight}.ttf", File.ReadAllBytes(Path.Combine(Repository.Root, "templates/fonts", $"AtkinsonHyperlegibleNext-{weight}.ttf")));
        }
        workspace.Replace(TestWorkspace.Authority, "theme:\n", """
            theme:
              logo: logo.svg
              logo_alternative: A square
              fonts:
                - name: Northtown
                  stack: sans-serif
                  regular: Regular.ttf
                  bold: Bold.ttf

            """);
        Assert.Equal(before, workspace.Run("lint", "--output-format", "json"));
        Assert.Equal(0, workspace.Run("build", "-q").ExitCode);
        Assert.Contains("alt=\"A square\"", workspace.Read("dist/northtown-council/newsletter/newsletter.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("concise")]
    [InlineData("json")]
    public void A_document_that_cannot_be_used_ends_with_2(string format)
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Write("house.docm", [.. HouseFile.New().Replace("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml").Bytes]);
        var result = workspace.Run("theme", "check", "house.docm", "--output-format", format);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("NG025", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_is_checked_for_its_sizes_and_colours()
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Write("theme.yaml", "sizes:\n  body: 11\ncolours:\n  link: \"#88aaff\"\n");
        var result = workspace.Run("theme", "check", "theme.yaml");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("NG024", result.Output, StringComparison.Ordinal);
        Assert.Contains("NG023", result.Output, StringComparison.Ordinal);
        Assert.Contains("link", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_themes_of_this_project_are_good()
    {
        using var workspace = TestWorkspace.Empty();
        foreach (var path in new[] { "standard/theme.yaml", "standard/large-print.theme.yaml", "easy-read/theme.yaml" })
        {
            var result = workspace.Run("theme", "check", Path.Combine(Repository.Root, "templates", path));
            Assert.True(result.ExitCode == 0, result.ToString());
        }
    }

    [Theory]
    [InlineData("missing.docx", "`missing.docx` does not exist")]
    [InlineData("notes.txt", "`notes.txt` is neither a Word document nor a theme")]
    public void A_file_that_is_not_there_or_is_something_else_is_refused(string file, string words)
    {
        using var workspace = TestWorkspace.Empty();
        var result = workspace.Run("theme", "check", file);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_authoritys_house_document_shapes_its_word_files()
    {
        using var workspace = WithHouse(HouseFile.New());
        var result = workspace.Run("build", "--format", "docx");
        Assert.True(result.ExitCode == 0, result.ToString());
        using var file = WordFile.Open(File.ReadAllBytes(workspace.Full("dist/northtown-council/newsletter/newsletter.docx")));
        Assert.Contains(file.Main.HeaderParts, part => part.Header!.InnerText.Contains("Northtown Council: Housing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_house_document_that_cannot_be_used_is_reported_where_it_is_named()
    {
        using var workspace = WithHouse(HouseFile.New().Without("word/media/crest.png"));
        var result = workspace.Run("lint", "--output-format", "concise");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("authority.yaml", result.Output, StringComparison.Ordinal);
        Assert.Contains("NG025", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../other.docx", "NG014")]
    [InlineData("theme/other.docx", "NG017")]
    public void A_house_document_outside_or_missing_is_reported(string named, string code)
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Authority, "theme:\n", $"theme:\n  word: {named}\n");
        var result = workspace.Run("lint", "--output-format", "concise");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(code, result.Output, StringComparison.Ordinal);
    }

    private static TestWorkspace WithHouse(HouseFile house)
    {
        var workspace = TestWorkspace.Example();
        workspace.Write("notices/northtown-council/theme/house.docx", [.. house.Bytes]);
        workspace.Replace(TestWorkspace.Authority, "theme:\n", "theme:\n  word: theme/house.docx\n");
        return workspace;
    }
}
