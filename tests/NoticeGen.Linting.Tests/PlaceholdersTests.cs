using NoticeGen.Linting;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class PlaceholdersTests
{
    [Theory]
    [InlineData("[insert name]")]
    [InlineData("[ Add the period ]")]
    [InlineData("[enter]")]
    [InlineData("[Name of council]")]
    [InlineData("[your team]")]
    [InlineData("[delete as needed]")]
    [InlineData("[e.g. police]")]
    [InlineData("[e. g. police]")]
    [InlineData("[eg police]")]
    [InlineData("[if applicable]")]
    [InlineData("[TBA]")]
    [InlineData("[tbc]")]
    [InlineData("[to be agreed]")]
    [InlineData("[xx]")]
    [InlineData("[\u00a0insert name]")]
    [InlineData("<insert name>")]
    [InlineData("<Your name>")]
    [InlineData("Lorem Ipsum")]
    [InlineData("XXXXX")]
    [InlineData("______")]
    [InlineData("TODO")]
    [InlineData("TBC")]
    [InlineData("TBD")]
    [InlineData("FIXME")]
    public void Every_kind_is_found_alone_and_in_a_sentence(string placeholder)
    {
        Assert.NotEmpty(Placeholders.In(placeholder));
        Assert.NotEmpty(Placeholders.In($"We keep it for [some](time) and {placeholder} years."));
    }

    [Theory]
    [InlineData("We keep it (see [our policy](https://example.org)).")]
    [InlineData("[your rights](#rights)")]
    [InlineData("the xxx and ___ are short")]
    [InlineData("a todo list, at 5 < 6")]
    public void What_only_looks_alike_is_none(string text) => Assert.Empty(Placeholders.In(text));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_quick_look_misses_nothing_that_the_patterns_find(int seed)
    {
        var random = new Random(seed);
        string[] pieces =
        [
            "[", "]", "<", ">", " ", "\t", "\n", "\u00a0", "insert", "ADD", "enter", "name of", "your", "Delete", "e.", "g.", "eg", "if applicable", "tb", "tba", "TBC", "to be", "xx", "XX", "\u212a",
            "\u017f", "\u0130", "lorem ", "ipsum", "__", "TODO", "FIXME", "TBD", "(", ")", "word", ".",
        ];
        var found = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            var all = Placeholders.AllIn(text).Select(match => match.Value).ToList();
            found += all.Count;
            Assert.Equal(all, Placeholders.In(text).Select(match => match.Value));
        }
        Assert.NotEqual(0, found);
    }
}
