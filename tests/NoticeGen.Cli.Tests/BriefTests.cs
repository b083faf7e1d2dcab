using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>What people see first is short, whatever was found, and fits the terminal.</summary>
public sealed class BriefTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void The_first_screen_of_a_new_notice_is_25_lines_that_end_with_a_command(int width)
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("new", "my-council", "parking", "-q").ExitCode);
        workspace.IsTerminal = true;
        workspace.Width = width;
        var lines = workspace.Run("lint", "my-council/parking", "--no-color").Output.TrimEnd('\n').Split('\n');
        Assert.InRange(lines.Length, 10, 25);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.StartsWith("First fill the blanks, beginning at notices/my-council/authority.yaml,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("Next: noticegen lint my-council/parking", StringComparison.Ordinal));
        Assert.StartsWith("Why:  noticegen explain NG", lines[^1], StringComparison.Ordinal);
        Assert.InRange(workspace.Run("lint", "my-council/parking", "--full").Output.Split('\n').Length, 300, 5000);
    }

    [Fact]
    public void A_build_in_which_nothing_changed_says_one_line()
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("build", "-f", "html", "-q").ExitCode);
        var again = workspace.Run("build", "-f", "html");
        Assert.Equal("nothing had changed: 1 notice, 2 documents, in dist; 2 notes in 1 notice; `--full` tells all\n", again.Output);
        Assert.Equal("", again.Error);
        Assert.Contains("NG526 easy-read-untested", workspace.Run("build", "-f", "html", "--full").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_fails_tells_what_stops_it_and_counts_the_rest()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, "consent:", "sharing: We share [insert with whom].\nconsent:");
        var output = workspace.Run("build", "-f", "html").Output;
        Assert.Contains("[NG120]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("[NG526]", output, StringComparison.Ordinal);
        Assert.Contains("1 error, 2 notes in 1 notice; `--full` tells all\n", output, StringComparison.Ordinal);
        Assert.Contains("[NG524]", workspace.Run("build", "-f", "html", "--fail-on", "note").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_in_the_settings_is_told_and_not_what_follows_from_it()
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("export", "print", "-q").ExitCode);
        workspace.Write("noticegen.yaml", "colours: blue\n");
        var result = workspace.Run("export", "print");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("the settings file has no field `colours`", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("holds the print job", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, workspace.Run("build", "-o", "exports/print").ExitCode);
    }

    [Fact]
    public void Long_lines_are_broken_between_words_on_a_terminal_and_whole_elsewhere()
    {
        using var workspace = TestWorkspace.Example();
        const string Long = "notices/northtown-council/a-name-that-is-much-too-long-for-a-line-of-a-terminal.yaml";
        Assert.DoesNotContain("\n    ", workspace.Run("lint", Long).Error, StringComparison.Ordinal);
        workspace.IsTerminal = true;
        workspace.Width = 100;
        Assert.All(workspace.Run("lint", Long, "--no-color").Error.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        workspace.Width = 0;
        Assert.InRange(workspace.Run("build", "-f", "html", "--no-color").Error.Split('\n').Length, 1, 3);
    }
}
