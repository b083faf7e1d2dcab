using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>The guide of the README, step by step: its pictures are what a terminal of 80 columns shows.</summary>
public sealed class FirstHourTests
{
    [Fact]
    public void The_pictures_in_the_README_are_what_a_terminal_shows()
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Width = 80;
        workspace.IsTerminal = true;
        Check(workspace, "first-init", "noticegen init writes a workspace with an example", ["init my-notices"]);
        workspace.In("my-notices");
        Check(workspace, "first-build", "noticegen build publishes the example; a second build finds nothing to do", ["build", "build"]);
        workspace.Run("new", "westbury-council", "council-tax", "--no-input");
        Check(workspace, "first-lint", "noticegen lint says what to do next: blanks first, then what the law asks for", ["lint council-tax"]);
        Check(workspace, "first-clean", "noticegen lint of a notice that may be published", ["lint newsletter"]);
    }

    [Theory]
    [InlineData("check", "lint")]
    [InlineData("publish", "build")]
    [InlineData("serve", "preview")]
    [InlineData("lnt", "lint")]
    public void A_word_that_other_programs_use_is_told_what_it_is_called_here(string word, string meant)
    {
        using var workspace = TestWorkspace.Example();
        var told = workspace.Run(word);
        Assert.Equal(2, told.ExitCode);
        Assert.Contains($"did you mean `{meant}`?", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_that_is_begun_already_can_be_gone_on_with()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Run("new", "westbury", "council-tax");
        Assert.Contains("`noticegen lint westbury/council-tax` says what is missing", workspace.Run("new", "westbury", "council-tax").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_Easy_Read_words_are_drafted_from_blanks()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Run("new", "westbury", "council-tax");
        workspace.Run("easy-read", "draft", "westbury/council-tax");
        Assert.DoesNotContain("We [insert", workspace.Read("notices/westbury/council-tax.yaml"), StringComparison.Ordinal);
        Assert.Contains("fill the blanks", workspace.Run("easy-read", "draft", "westbury/council-tax").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_stand_in_place_of_a_word_that_cannot_be_used_is_seen_before_all_else()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Run("new", "westbury", "council-tax");
        workspace.Replace("notices/westbury/council-tax.yaml", "    basis:\n", "    basis: we think it is our job\n");
        var lines = workspace.Run("lint", "council-tax").Output.Split('\n');
        Assert.Contains(lines, line => line.Contains("= choose from: consent, contract, legal-obligation", StringComparison.Ordinal));
        Assert.InRange(lines.Length, 10, 26);
    }

    private static void Check(TestWorkspace workspace, string name, string title, IReadOnlyList<string> commands) =>
        Golden.Check($"docs/images/{name}.svg", TerminalPicture.Svg(title, string.Join("\n", commands.Select(command =>
            $"\e[2m$ noticegen {command}\e[0m\n{workspace.Run(command.Split(' ')).Output.Replace("in 0.0 s", "in 0.3 s", StringComparison.Ordinal)}"))));
}
