using NoticeGen.Auditing.Finished;
using NoticeGen.Published;
using Xunit;

namespace NoticeGen.Tests.Auditing.Finished;

/// <summary>Compares what a quick reader saw of a file with what the general one reads in it.</summary>
internal static class Shown
{
    /// <summary>The same letters and links, and a bound wherever the general reader begins or ends a block.</summary>
    public static void AssertSame(PublishedText general, ShownText own)
    {
        var expected = ShownText.Of(general);
        Assert.Equal(expected.Letters, own.Letters);
        Assert.Equal([], expected.Bounds.Except(own.Bounds).Select(at => $"no bound before {own.Letters[at..Math.Min(own.Letters.Length, at + 40)]}"));
        Assert.Equal(expected.Links.Order(StringComparer.Ordinal), own.Links.Order(StringComparer.Ordinal));
    }
}
