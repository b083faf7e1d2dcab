using System.Collections.Immutable;
using System.Text;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Source;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("one line")]
    [InlineData("a\nb\r\nc\rd\n")]
    [InlineData("\ufeffÿ € 😀\r\n\r\n")]
    public void A_file_decoded_later_or_anew_is_the_file_decoded_at_once(string text)
    {
        var bytes = ImmutableArray.Create(Encoding.UTF8.GetBytes(text));
        var atOnce = SourceText.Decode("a.yaml", bytes.AsSpan(), out _)!;
        var kept = SourceText.Kept(new InputFile("a.yaml", bytes))!;
        Same(atOnce, kept);
        kept.Release();
        Same(atOnce, kept);
        Same(atOnce, SourceText.Deferred(new InputFile("a.yaml", bytes))!);
    }

    [Fact]
    public void The_text_of_a_file_that_is_read_again_is_there_when_it_is_asked_for()
    {
        var reads = 0;
        var file = InputFile.ReadAgain("a.yaml", () =>
        {
            reads++;
            return [.. "a: b\nc: d\n"u8];
        });
        var text = SourceText.Kept(file)!;
        Assert.Equal("c: d", text.Line(2));
        Assert.Equal(1, reads);
        text.Release();
        Assert.Equal((2, 1), text.Place(5));
        Assert.True(reads > 1);
    }

    [Fact]
    public void What_is_not_UTF8_is_no_text()
    {
        ImmutableArray<byte> bytes = [.. "caf"u8, 0xe9, .. "\n"u8];
        Assert.Null(SourceText.Deferred(new InputFile("a.yaml", bytes)));
        Assert.Null(SourceText.Kept(new InputFile("a.yaml", bytes)));
        Assert.Null(SourceText.Decode("a.yaml", bytes.AsSpan(), out var bad));
        Assert.Equal(3, bad);
    }

    private static void Same(SourceText expected, SourceText actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.Equal(expected.LineCount, actual.LineCount);
        for (var at = 0; at <= expected.Length; at++)
        {
            Assert.Equal(expected.Place(at), actual.Place(at));
        }
        for (var line = 1; line <= expected.LineCount; line++)
        {
            Assert.Equal(expected.Line(line), actual.Line(line));
        }
        Assert.Equal(expected.Text, actual.Text);
    }
}
