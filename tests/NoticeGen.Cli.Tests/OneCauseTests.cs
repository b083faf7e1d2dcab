using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>What an authority puts right once for all its notices is said once for them.</summary>
public sealed class OneCauseTests
{
    [Theory]
    [InlineData("", "NG526")]
    [InlineData("controller", "NG101")]
    [InlineData("dpo", "NG103")]
    [InlineData("complaints", "NG114")]
    [InlineData("formats", "NG121")]
    [InlineData("rights", "NG118")]
    public void One_finding_for_one_authority(string without, string code)
    {
        using var workspace = Without(without);
        var found = Found(workspace, code);
        Assert.Equal(["notices/northtown-council/n00.yaml"], found.Where(line => line.Contains("northtown", StringComparison.Ordinal)).Select(line => line.Split(':')[0]));
        Assert.Contains("notices/northtown-council/n02.yaml", workspace.Run("lint", "--full", "--select", code).Output, StringComparison.Ordinal);
        Assert.Single(Found(workspace, code, "northtown-council/n02"));
    }

    [Fact]
    public void What_each_notice_must_say_for_itself_is_said_of_each()
    {
        using var workspace = Without("");
        workspace.Replace("notices/northtown-council/n00.yaml", "transfers:\n  outside_uk: none\n", "");
        workspace.Replace("notices/northtown-council/n02.yaml", "transfers:\n  outside_uk: none\n", "");
        Assert.Equal(2, Found(workspace, "NG115").Length);
    }

    [Fact]
    public void A_baseline_knows_it_of_each_notice()
    {
        using var workspace = Without("formats");
        workspace.Run("lint", "--write-baseline");
        Assert.Empty(Found(workspace, "NG121", "--baseline", "noticegen-baseline.json"));
        TestEstate.Add(workspace, 4);
        Assert.Equal("notices/northtown-council/n04.yaml", Assert.Single(Found(workspace, "NG121", "--baseline", "noticegen-baseline.json")).Split(':')[0]);
    }

    [Fact]
    public void A_build_that_shows_errors_alone_counts_what_all_findings_are()
    {
        using var workspace = Without("formats");
        var full = workspace.Build("--draft", "--full", "-o", "full").Output;
        var count = full.Split('\n').Single(line => line.Contains(" warning", StringComparison.Ordinal) && line.Contains(" in 4 notices", StringComparison.Ordinal));
        foreach (var jobs in (ReadOnlySpan<string>)["1", "4"])
        {
            Assert.Contains(count, workspace.Build("--draft", "--force", "--jobs", jobs, "-o", "brief").Output, StringComparison.Ordinal);
            Assert.Contains(count, workspace.Build("--draft", "--jobs", jobs, "-o", "brief").Output, StringComparison.Ordinal);
        }
    }

    private static string[] Found(TestWorkspace workspace, string code, params string[] more) =>
        [.. workspace.Run(["lint", "--select", code, "--output-format", "concise", .. more]).Output.Split('\n').Where(line => line.Contains(code, StringComparison.Ordinal))];

    private static TestWorkspace Without(string block)
    {
        var workspace = TestEstate.Of(4);
        if (block.Length > 0)
        {
            var lines = workspace.Read(TestWorkspace.Authority).Split('\n').ToList();
            var first = lines.FindIndex(line => line == block + ":");
            lines.RemoveRange(first, lines.FindIndex(first + 1, line => line.Length == 0) - first);
            workspace.Write(TestWorkspace.Authority, string.Join('\n', lines));
        }
        return workspace;
    }
}
