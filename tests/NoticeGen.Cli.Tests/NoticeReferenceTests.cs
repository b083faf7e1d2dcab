using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>A notice is named in the same ways in every command, and what begins as an option does is an option.</summary>
public sealed class NoticeReferenceTests
{
    private const string Second = "notices/northtown-council/second.yaml";

    public static TheoryData<string> Ways() =>
    [
        "newsletter",
        "northtown-council/newsletter",
        @"northtown-council\newsletter",
        TestWorkspace.Notice,
        "./" + TestWorkspace.Notice,
        TestWorkspace.Notice.Replace('/', '\\'),
        "notices/northtown-council/news*.yaml",
        "notices/northtown-council/newsletter.cy.yaml",
        "{root}/" + TestWorkspace.Notice,
        "newsletter.yaml",
        "northtown-council/newsletter.yaml",
        "notices/northtown-council/newsletter",
    ];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Each_way_of_naming_a_notice_names_that_notice_alone(string given)
    {
        using var workspace = WithTwo();
        given = given.Replace("{root}", workspace.Root, StringComparison.Ordinal);
        foreach (var arguments in (string[][])[["lint", given], ["lint", "--notice", given], ["readability", given], ["forecast", given]])
        {
            var result = workspace.Run([.. arguments, "--output-format", "concise"]);
            Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result}");
            Assert.DoesNotContain("second", result.Output, StringComparison.Ordinal);
        }
        Assert.EndsWith("in 1 notice\n", workspace.Run("lint", given, "--output-format", "concise").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_that_write_take_a_notice_by_its_path()
    {
        using var workspace = WithTwo();
        Assert.Equal(0, workspace.Run("build", TestWorkspace.Notice, "-f", "html", "-q").ExitCode);
        Assert.False(Directory.Exists(workspace.Full("dist/northtown-council/second")));
        Assert.Equal(0, workspace.Run("export", "print", TestWorkspace.Notice, "-q").ExitCode);
        Assert.DoesNotContain(workspace.Snapshot("exports").Keys, path => path.Contains("second", StringComparison.Ordinal));
        Assert.Equal("accepted northtown-council/newsletter\n", workspace.Run("easy-read", "accept", TestWorkspace.Notice).Output);
        Assert.Equal(0, workspace.Run("archive", "-q").ExitCode);
        foreach (var given in (string[])[TestWorkspace.Notice.Replace('/', '\\'), "newsletter.yaml", "NEWSLETTER", "northtown-council/newsletter.yaml"])
        {
            Assert.Contains("northtown-council/newsletter, standard", workspace.Run("show", given).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_path_is_meant_from_where_the_user_stands_and_leads_to_its_workspace()
    {
        using var workspace = WithTwo();
        Assert.EndsWith("in 1 notice\n", workspace.In("notices/northtown-council").Run("lint", "newsletter.yaml", "--output-format", "concise").Output, StringComparison.Ordinal);
        var above = workspace.In("..").Run("lint", $"{Path.GetFileName(workspace.Root)}/{TestWorkspace.Notice}", "--output-format", "concise");
        Assert.EndsWith("in 1 notice\n", above.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_stands_for_the_notices_that_lie_in_it()
    {
        using var workspace = WithTwo();
        workspace.Write("notices/southtown-council/bins.yaml", workspace.Read(TestWorkspace.Notice));
        workspace.Write("notices/southtown-council/authority.yaml", workspace.Read(TestWorkspace.Authority));
        foreach (var (given, count) in (ReadOnlySpan<(string, int)>)[("notices", 3), (".", 3), ("notices/northtown-council", 2), (@"notices\northtown-council\", 2), ("./notices/southtown-council/", 1)])
        {
            foreach (var command in (string[])["lint", "forecast", "readability"])
            {
                var result = workspace.Run(command, given, "--output-format", "concise");
                Assert.True(result.ExitCode == 0, $"{command} {given}: {result}");
            }
            Assert.EndsWith(count == 1 ? "in 1 notice\n" : $"in {count} notices\n", workspace.Run("lint", given, "--output-format", "concise").Output, StringComparison.Ordinal);
        }
        workspace.Write("web/page.html", "<p>x</p>");
        Assert.Contains("`web` is a folder", workspace.Run("lint", "web").Error, StringComparison.Ordinal);
        Assert.EndsWith("in 2 notices\n", workspace.In("notices/northtown-council").Run("lint", ".", "--output-format", "concise").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_notices_share_stands_for_all_of_them()
    {
        using var workspace = WithTwo();
        workspace.Write("notices/southtown-council/bins.yaml", workspace.Read(TestWorkspace.Notice));
        workspace.Write("notices/southtown-council/authority.yaml", workspace.Read(TestWorkspace.Authority));
        workspace.Write("notices/_base/shared.yaml", "sharing: We share as little as we can.\n");
        foreach (var (given, count) in (ReadOnlySpan<(string, int)>)[(TestWorkspace.Authority, 2), ("notices/_base/shared.yaml", 3), ("noticegen.yaml", 3), ("notices/*/*.yaml", 3)])
        {
            Assert.EndsWith($"in {count} notices\n", workspace.Run("lint", given, "--output-format", "concise").Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(2, "there is no file `notices/northtown-council/newsleter.yaml`", "did you mean `notices/northtown-council/newsletter.yaml`?", "lint", "notices/northtown-council/newsleter.yaml")]
    [InlineData(2, "there is no file `newsleter.yaml`", "did you mean `newsletter.yaml`?", "build", "newsleter.yaml")]
    [InlineData(2, "`notices/loose.yaml` is not read: a notice stands in the folder of its authority", "name a notice", "lint", "notices/loose.yaml")]
    [InlineData(2, "`other.yaml` is no notice of the workspace", "name a notice", "lint", "other.yaml")]
    [InlineData(2, "`notices/northtown-council/old.yml` is not read: rename it", "name a notice", "lint", "notices/northtown-council/old.yml")]
    [InlineData(2, "lies outside the workspace", "--config", "lint", "../outside.yaml")]
    [InlineData(3, "no notice matches `newsleter`", "did you mean `newsletter`?", "lint", "newsleter")]
    [InlineData(3, "`northtown-council` is an authority", "--authority northtown-council", "build", "northtown-council")]
    [InlineData(2, "one run looks at one kind", "the files alone", "lint", "newsletter", "page.html")]
    [InlineData(2, "there is no file `gone.html`", "", "lint", "gone.html")]
    public void What_is_no_notice_is_refused_in_words(int code, string message, string help, params string[] arguments)
    {
        using var workspace = WithTwo();
        workspace.Write("notices/northtown-council/old.yml", "title: x\n");
        workspace.Write("notices/loose.yaml", "title: x\n");
        workspace.Write("other.yaml", "title: x\n");
        workspace.Write("page.html", "<p>x</p>");
        var outside = Path.Combine(Path.GetDirectoryName(workspace.Root)!, "outside.yaml");
        try
        {
            File.WriteAllText(outside, "title: x\n");
            var result = workspace.Run(arguments);
            Assert.Equal(code, result.ExitCode);
            Assert.Contains(message, result.Error, StringComparison.Ordinal);
            Assert.Contains(help, result.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(outside);
        }
    }

    [Fact]
    public void A_workspace_without_notices_says_so_whatever_is_named()
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Write("noticegen.yaml", "output: dist\n");
        workspace.Write("other.yaml", "title: x\n");
        Assert.Contains("the workspace has no notices yet", workspace.Run("lint", "other.yaml").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`noticegen lint` has no option `--notcie`", "did you mean `--notice`?", "lint", "--notcie", "newsletter")]
    [InlineData("`noticegen lint` has no option `--fial-on`", "did you mean `--fail-on`?", "lint", "--fial-on=warning")]
    [InlineData("`noticegen lint` has no option `-n`", "", "lint", "-n", "newsletter")]
    [InlineData("`noticegen lint` has no option `--notcie`", "did you mean `--notice`?", "lint", "--authority", "--notcie")]
    [InlineData("`noticegen build` has no option `--fromat`", "did you mean `--format`?", "build", "--fromat", "pdf")]
    [InlineData("`noticegen export` has no option `--lsit`", "did you mean `--list`?", "export", "--lsit")]
    [InlineData("`noticegen easy-read draft` has no option `--dif`", "did you mean `--diff`?", "easy-read", "draft", "--dif")]
    [InlineData("`noticegen new` has no option `--form`", "", "new", "--form", "old.docx")]
    [InlineData("`noticegen show` has no option `--lst`", "did you mean `--list`?", "show", "--lst")]
    [InlineData("`noticegen explain` has no option `--al`", "", "explain", "--al")]
    [InlineData("`noticegen init` has no option `--quite`", "did you mean `--quiet`?", "init", "--quite")]
    public void A_mistyped_option_is_no_file_and_no_name(string message, string help, params string[] arguments)
    {
        using var workspace = TestWorkspace.Example();
        var result = workspace.Run(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Contains(help, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("no file", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_behind_two_hyphens_is_a_value_and_a_published_file_is_one_still()
    {
        using var workspace = WithTwo();
        workspace.Write("-x.txt", "We use your information.\n");
        workspace.Write("newsletter", "We use your information.\n");
        Assert.Contains("-x.txt", workspace.Run("lint", "--", "-x.txt").Output, StringComparison.Ordinal);
        Assert.Contains("newsletter\n\n", workspace.Run("lint", "newsletter").Output, StringComparison.Ordinal);
    }

    private static TestWorkspace WithTwo()
    {
        var workspace = TestWorkspace.Example();
        workspace.Write(Second, workspace.Read(TestWorkspace.Notice).Replace("Our email newsletter", "Our second newsletter", StringComparison.Ordinal));
        return workspace;
    }
}
