using NoticeGen.Documents;
using Xunit;

namespace NoticeGen.Tests;

public sealed class PunctuationTests
{
    [Theory]
    [InlineData("en", ".", ", ")]
    [InlineData("cy", ".", ", ")]
    [InlineData("ur", "۔", "، ")]
    [InlineData("pa-Arab", "۔", "، ")]
    [InlineData("ar", ".", "، ")]
    [InlineData("fa-AF", ".", "، ")]
    [InlineData("he", ".", ", ")]
    [InlineData("pa", "।", ", ")]
    [InlineData("bn-BD", "।", ", ")]
    [InlineData("zh-Hant-HK", "。", "、")]
    public void Each_language_ends_and_divides_in_its_own_way(string language, string stop, string comma)
    {
        Assert.Equal(stop, Punctuation.FullStop(language));
        Assert.Equal(comma, Punctuation.Comma(language));
        Assert.True(Punctuation.Ends(stop[0]));
        Assert.True(Punctuation.EndsSentence(stop[0]));
    }

    [Theory]
    [InlineData('؟')]
    [InlineData('！')]
    [InlineData(':')]
    public void Nothing_is_put_after_a_sentence_that_ends(char mark) => Assert.True(Punctuation.Ends(mark));
}
