using NoticeGen.Linting.English;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class DebrisTests
{
    [Theory]
    [InlineData("Tell the the council.", "the the")]
    [InlineData("The the council helps.", "The the")]
    [InlineData("We share with\nwith schools.", "with\nwith")]
    [InlineData("We ask you to to to come.", "to to")]
    [InlineData("(of OF) others", "of OF")]
    [InlineData("a a", "a a")]
    [InlineData("We keep\u00a0it for for, and by by", "for for", "by by")]
    public void A_small_word_twice_is_found_once(string text, params string[] found) =>
        Assert.Equal(found, Debris.In(text).Where(debris => debris.IsWording).Select(debris => text.Substring(debris.At, debris.Length)));

    [Theory]
    [InlineData("We know that that is hard, and had had to wait.")]
    [InlineData("The theatre, an annex, to-to to-day and the the-best")]
    [InlineData("data a year, _to to, it's to to' and o’the the’")]
    [InlineData("the. the of, of and  and")]
    [InlineData("éthe the theé")]
    public void What_is_no_word_twice_is_none(string text) => Assert.DoesNotContain(Debris.In(text), debris => debris.IsWording);
}
