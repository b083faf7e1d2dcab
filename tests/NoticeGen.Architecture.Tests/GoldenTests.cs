using Xunit;

namespace NoticeGen.Tests.Architecture;

/// <summary>What a contributor reads when an expected file differs.</summary>
public sealed class GoldenTests
{
    private const string Command =
        "NOTICEGEN_UPDATE=1 dotnet test --project tests/NoticeGen.Architecture.Tests -- --filter-class NoticeGen.Tests.Architecture.GoldenTests,";

    [Fact]
    public void A_difference_names_the_file_shows_the_lines_and_prints_the_command()
    {
        var lines = Enumerable.Range(1, 20).Select(number => $"line {number}").ToArray();
        var expected = string.Join('\n', lines);
        lines[9] = "another";
        Assert.Equal($"""
            tests/one.txt differs from line 10 on. Expected:
              line 7
              line 8
              line 9
            > line 10
              line 11
              line 12
              line 13
            but there is:
              line 7
              line 8
              line 9
            > another
              line 11
              line 12
              line 13
            If the new one is right: {Command} then read the difference.
            """.ReplaceLineEndings("\n"), Golden.Difference("tests/one.txt", expected, string.Join('\n', lines)));
    }

    [Theory]
    [InlineData("a\nb", "a", "differs from line 2 on")]
    [InlineData("a", "a\nb", "> b")]
    [InlineData("a", "a\n", "differs from line 2 on")]
    [InlineData("", "a", "> a")]
    [InlineData(null, "a\nb", "does not exist")]
    public void A_file_that_is_shorter_longer_or_missing_is_told_too(string? expected, string actual, string words)
    {
        var difference = Golden.Difference("tests/one.txt", expected, actual);
        Assert.StartsWith("tests/one.txt ", difference, StringComparison.Ordinal);
        Assert.Contains(words, difference, StringComparison.Ordinal);
        Assert.Contains(Command, difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_other_bytes_is_named_with_the_command()
    {
        var difference = Golden.Difference("tests/one.png", 12);
        Assert.StartsWith("tests/one.png is not what is made now (12 bytes)", difference, StringComparison.Ordinal);
        Assert.Contains(Command, difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", null, true)]
    [InlineData("1", "false", true)]
    [InlineData("0", null, false)]
    [InlineData(null, null, false)]
    [InlineData(null, "true", false)]
    public void Files_are_rewritten_when_that_is_asked_for(string? update, string? ci, bool updates) => Assert.Equal(updates, Golden.Updates(update, ci));

    [Fact]
    public void Where_nobody_reads_the_difference_a_rewrite_is_refused_with_what_to_do()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Golden.Updates("1", "true"));
        Assert.Contains("CI=true", refused.Message, StringComparison.Ordinal);
        Assert.Contains("on your own machine", refused.Message, StringComparison.Ordinal);
    }
}
