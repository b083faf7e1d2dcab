using NoticeGen.Cli.Hosting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>A notice that fails keeps its last good files, and the others are published.</summary>
public sealed class PartialBuildTests
{
    [Theory]
    [InlineData("title: [unfinished\n", 2)]
    [InlineData(null, 1)]
    public void The_others_are_published_and_the_exit_code_tells(string? text, int code)
    {
        using var workspace = TestEstate.Of(3);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var before = workspace.Files("dist");
        workspace.Write(TestEstate.PathOf(0), text ?? workspace.Read(TestEstate.PathOf(0)).Replace("consent:", "sharing: We share [insert with whom].\nconsent:", StringComparison.Ordinal));
        workspace.Replace(TestEstate.PathOf(1), "Newsletter 1", "News 1");
        var result = workspace.Build("-o", "dist");
        Assert.Equal(code, result.ExitCode);
        Assert.Contains("1 notice was not published: northtown-council/n00; documents of its last good build stay as they are", result.Error, StringComparison.Ordinal);
        Assert.Contains("published 2 notices", result.Output, StringComparison.Ordinal);
        var after = workspace.Files("dist");
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(before["northtown-council/n00/n00.html"], after["northtown-council/n00/n00.html"]);
        Assert.NotEqual(before["southtown-council/n01/n01.html"], after["southtown-council/n01/n01.html"]);
        Assert.Contains("Newsletter 0", workspace.Read("dist/index.html"), StringComparison.Ordinal);
        // Nothing else has changed since, and the failure is told again.
        Assert.Equal(code, workspace.Build("-q").ExitCode);
        Assert.Equal(after, workspace.Files("dist"));
        TestEstate.Add(workspace, 0);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        Assert.Equal(0, workspace.Build("-q", "-o", "clean").ExitCode);
        Assert.Equal(workspace.Files("clean"), workspace.Files("dist"));
    }

    [Fact]
    public void A_list_names_a_notice_as_the_page_does_that_it_leads_to_whatever_was_built_since()
    {
        using var workspace = TestEstate.Of(2);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        workspace.Replace(TestEstate.PathOf(0), "Newsletter 0", "News 0");
        Assert.Equal(0, workspace.Build("-q", "-f", "txt").ExitCode);
        var list = workspace.Read("dist/index.html");
        Assert.Contains("Newsletter 0", list, StringComparison.Ordinal);
        workspace.Replace(TestEstate.PathOf(1), "Newsletter 1", "News 1");
        // The text of the first is left alone this time; the list says of it what it said.
        Assert.Equal(0, workspace.Build("-q", "-f", "txt").ExitCode);
        Assert.Contains("Newsletter 0", workspace.Read("dist/index.html"), StringComparison.Ordinal);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        Assert.DoesNotContain("Newsletter 0", workspace.Read("dist/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-f", "html")]
    [InlineData("--edition", "standard")]
    [InlineData("--edition", "easy-read", "--notice", "n00")]
    [InlineData("-f", "md", "-f", "html")]
    public void A_page_leads_to_what_is_published_whatever_part_of_it_is_built(params string[] narrowed)
    {
        using var workspace = TestEstate.Of(2);
        workspace.Replace("noticegen.yaml", "[html]", "[html, docx]");
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var before = workspace.Files("dist");
        Assert.Equal(0, workspace.Build(["-q", .. narrowed]).ExitCode);
        var after = workspace.Files("dist");
        Assert.All(before.Keys.Where(path => path.Contains("/n0", StringComparison.Ordinal)), path => Assert.Equal(before[path], after[path]));
        Assert.Contains("n00.easy-read.docx", workspace.Read("dist/northtown-council/n00/n00.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("n00.pdf", workspace.Read("dist/northtown-council/n00/n00.html"), StringComparison.Ordinal);

        // Nor does it matter whether the rest is there yet.
        Assert.Equal(0, workspace.Build(["-q", "-o", "new", .. narrowed]).ExitCode);
        Assert.All(workspace.Files("new").Where(file => file.Key.Contains("/n0", StringComparison.Ordinal) && file.Key.EndsWith(".html", StringComparison.Ordinal)), file => Assert.Equal(before[file.Key], file.Value));
    }

    [Fact]
    public void No_part_leads_to_an_Easy_Read_page_that_waits()
    {
        using var workspace = TestEstate.Of(1);
        workspace.Replace(TestEstate.PathOf(0), "      - words: We use your name.\n", "      - words: We use your name.\n        draft: true\n");
        Assert.Equal(0, workspace.Build("-q", "--edition", "standard").ExitCode);
        Assert.DoesNotContain("easy-read.html", workspace.Read("dist/northtown-council/n00/n00.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_that_never_was_right_is_in_no_list()
    {
        using var workspace = TestEstate.Of(2);
        workspace.Write(TestEstate.PathOf(0), "title: [unfinished\n");
        Assert.Equal(2, workspace.Build().ExitCode);
        Assert.Equal(
            ["index.html", "manifest.json", "southtown-council/index.html", "southtown-council/n01/n01.easy-read.html", "southtown-council/n01/n01.html"],
            workspace.Files("dist").Keys);
    }

    [Fact]
    public void With_fail_fast_nothing_is_published()
    {
        using var workspace = TestEstate.Of(3);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var before = workspace.Files("dist");
        workspace.Write(TestEstate.PathOf(0), "title: [unfinished\n");
        workspace.Replace(TestEstate.PathOf(1), "Newsletter 1", "News 1");
        var result = workspace.Build("--fail-fast");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("nothing was published", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Files("dist"));
    }

    [Fact]
    public void A_logo_that_cannot_be_read_is_said_and_keeps_no_words_from_being_published()
    {
        using var workspace = TestEstate.Of(2);
        workspace.Write("notices/northtown-council/logo.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]);
        workspace.Replace(TestWorkspace.Authority, "theme:\n", "theme:\n  logo: logo.png\n");
        var result = workspace.Build("-f", "pdf", "--output-format", "concise");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("warning NG603", result.Output, StringComparison.Ordinal);
        Assert.Contains("logo.png", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(workspace.Full("dist/northtown-council/n00/n00.pdf")));
    }

    [Fact]
    public void A_document_that_another_program_holds_stays_and_the_others_are_published()
    {
        using var workspace = TestEstate.Of(2);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var before = workspace.Files("dist");
        workspace.Replace(TestEstate.PathOf(0), "Newsletter 0", "News 0");
        workspace.Replace(TestEstate.PathOf(1), "Newsletter 1", "News 1");
        using (new FileStream(workspace.Full("dist/northtown-council/n00/n00.html"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var result = workspace.Build();
            Assert.Equal(ExitCode.TryAgain, result.ExitCode);
            Assert.Contains("n00.html` is open in another program", result.Error, StringComparison.Ordinal);
        }
        var after = workspace.Files("dist");
        Assert.Equal(before["northtown-council/n00/n00.html"], after["northtown-council/n00/n00.html"]);
        Assert.Equal(before["northtown-council/n00/n00.easy-read.html"], after["northtown-council/n00/n00.easy-read.html"]);
        Assert.NotEqual(before["southtown-council/n01/n01.html"], after["southtown-council/n01/n01.html"]);
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        Assert.Equal(0, workspace.Build("-q", "-o", "clean").ExitCode);
        Assert.Equal(workspace.Files("clean"), workspace.Files("dist"));
    }

    [Theory]
    [InlineData("315532800")]
    [InlineData("0")]
    public void A_clock_that_was_set_back_is_no_fault_of_the_program(string seconds)
    {
        using var workspace = TestEstate.Of(1);
        workspace.Set("SOURCE_DATE_EPOCH", seconds);
        var result = workspace.Run("build", "--draft", "-q");
        Assert.InRange(result.ExitCode, 0, 2);
        Assert.NotEqual("", result.Output + result.Error + string.Join(' ', workspace.Files("dist").Keys));
    }
}
