using System.Collections.Frozen;
using NoticeGen.Linting;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class SyllablesTests
{
    private static readonly FrozenDictionary<string, int> Exceptions = new Lexicon(Workspace.Law, Workspace.Day).Syllables;

    [Theory]
    [InlineData("we", 1)]
    [InlineData("help", 1)]
    [InlineData("information", 4)]
    [InlineData("people", 2)]
    [InlineData("shared", 1)]
    [InlineData("needed", 2)]
    [InlineData("services", 3)]
    [InlineData("organisation", 5)]
    [InlineData("table", 2)]
    [InlineData("individual", 5)]
    [InlineData("create", 2)]
    [InlineData("criticism", 4)]
    [InlineData("applying", 3)]
    [InlineData("securely", 3)]
    [InlineData("used", 1)]
    [InlineData("Families", 3)]
    [InlineData("housing", 2)]
    [InlineData("police", 2)]
    [InlineData("science", 2)]
    [InlineData("quality", 3)]
    [InlineData("handled", 2)]
    [InlineData("asked", 1)]
    [InlineData("boxes", 2)]
    [InlineData("names", 1)]
    public void Syllables_are_counted_as_they_are_spoken(string word, int count) =>
        Assert.Equal(count, Syllables.In(word, Exceptions));

    [Theory]
    [InlineData("2014")]
    [InlineData("")]
    [InlineData("x")]
    public void Nothing_has_fewer_than_one(string word) => Assert.Equal(1, Syllables.In(word, Exceptions));
}
