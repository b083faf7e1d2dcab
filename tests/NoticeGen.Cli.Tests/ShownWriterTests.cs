using NoticeGen.Cli.Hosting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>No control character reaches a terminal or a log, but the program's own colours.</summary>
public sealed class ShownWriterTests
{
    [Theory]
    [InlineData("plain\tas\nit is\r\n", "plain\tas\nit is\r\n")]
    [InlineData("a\u001b[2Jb\u0007c\u009bd\u007f", "a\ufffd[2Jb\ufffdc\ufffdd\ufffd")]
    [InlineData("one\rtwo", "one\ufffdtwo")]
    [InlineData("\u001b[31mred\u001b[0m", "\ufffd[31mred\ufffd[0m")]
    public void Without_colours_none_passes(string written, string shown) => Assert.Equal(shown, Through(written, hasColours: false));

    [Theory]
    [InlineData("\u001b[1;31mred\u001b[0m", "\u001b[1;31mred\u001b[0m")]
    [InlineData("\r\u001b[K3 of 4", "\r\u001b[K3 of 4")]
    [InlineData("\u001b[2J\u001b]0;x\u0007\u001b[31", "\ufffd[2J\ufffd]0;x\ufffd\ufffd[31")]
    public void With_colours_only_colours_pass(string written, string shown) => Assert.Equal(shown, Through(written, hasColours: true));

    private static string Through(string written, bool hasColours)
    {
        using var to = new StringWriter();
        using var writer = new ShownWriter(to, hasColours);
        writer.Write(written);
        return to.ToString();
    }
}
