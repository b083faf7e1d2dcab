using NoticeGen.Documents;
using Xunit;

namespace NoticeGen.Tests;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("cy", true)]
    [InlineData("en-GB", true)]
    [InlineData("zh-Hant-HK", true)]
    [InlineData("pa-Arab", true)]
    [InlineData("es-419", true)]
    [InlineData("welsh", false)]
    [InlineData("Cy", false)]
    [InlineData("cy_GB", false)]
    [InlineData("c", false)]
    [InlineData("cy-", false)]
    [InlineData("", false)]
    public void A_tag_has_the_shape_of_BCP_47(string tag, bool expected) => Assert.Equal(expected, LanguageTag.IsWellFormed(tag));

    [Theory]
    [InlineData("ur", true)]
    [InlineData("ar-EG", true)]
    [InlineData("fa", true)]
    [InlineData("pa-Arab", true)]
    [InlineData("ckb", true)]
    [InlineData("pa", false)]
    [InlineData("ur-Latn", false)]
    [InlineData("cy", false)]
    [InlineData("zh-Hant", false)]
    public void A_script_that_is_named_is_stronger_than_the_usual_one(string tag, bool expected) => Assert.Equal(expected, LanguageTag.IsRightToLeft(tag));
}
