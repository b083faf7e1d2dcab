using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>What <c>readability</c> tells: a legend, a verdict for each edition, and the numbers.</summary>
public sealed class ReadabilityTests
{
    [Fact]
    public void The_numbers_have_a_legend_and_each_edition_a_verdict()
    {
        using var workspace = TestWorkspace.Example();
        var text = workspace.Run("readability").Output;
        Assert.Contains("up to 14  easy enough; Easy Read: up to 9; for children: up to 8", text, StringComparison.Ordinal);
        Assert.Contains("~         fewer than 100 words", text, StringComparison.Ordinal);
        Assert.Contains("northtown-council/newsletter, standard: easy enough", text, StringComparison.Ordinal);
        Assert.Contains("northtown-council/newsletter, easy-read: easy enough", text, StringComparison.Ordinal);
        Assert.Contains("\"verdict\": \"easy enough\"", workspace.Run("readability", "--output-format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_verdict_follows_the_settings()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("noticegen.yaml", "plain_language:\n  good_grade: 3\n  most_grade: 8\n");
        Assert.Contains("standard: harder than it should be; 8 or less is wanted", workspace.Run("readability").Output, StringComparison.Ordinal);
        workspace.Write("noticegen.yaml", "plain_language:\n  good_grade: 2\n  most_grade: 3\n");
        var text = workspace.Run("readability").Output;
        Assert.Contains("standard: too hard to publish; 7 or less is wanted", text, StringComparison.Ordinal);
        Assert.Contains("Your rights - too hard", text, StringComparison.Ordinal);
    }
}
