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

    private static void Check(TestWorkspace workspace, string name, string title, IReadOnlyList<string> commands) =>
        Golden.Check($"docs/images/{name}.svg", TerminalPicture.Svg(title, string.Join("\n", commands.Select(command =>
            $"\e[2m$ noticegen {command}\e[0m\n{workspace.Run(command.Split(' ')).Output.Replace("in 0.0 s", "in 0.3 s", StringComparison.Ordinal)}"))));
}
