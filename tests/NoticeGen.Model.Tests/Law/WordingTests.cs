using System.Text.RegularExpressions;
using CsCheck;
using NoticeGen.Law;
using Xunit;

namespace NoticeGen.Tests.Law;

/// <summary>What a pattern needs is read from it; a text with a match is never passed over.</summary>
public sealed class WordingTests
{
    private const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [Theory]
    [InlineData(@"\bkeep (your|the) data\b", "keep ", "your|the", " data")]
    [InlineData(@"\bkeep .*(data files|(all|most) records?)", "keep ", "data files| record")]
    [InlineData(@"(a|be) cd?", " c")]
    [InlineData(@"(a|b)c?", "a|b")]
    [InlineData(@"retain(s|ed)?", "retain")]
    [InlineData(@"years? older", "year", " older")]
    [InlineData(@"yes+ ab", "yes", " ab")]
    [InlineData(@"(six|seven){1,2} \d", "six|seven")]
    [InlineData(@"article 6\(1\)\(a\)", "article 6(1)(a)")]
    [InlineData(@"(?m:^from)", "from")]
    [InlineData(@"(?-i:[A-Z])\w+ trust", " trust")]
    [InlineData(@"(?<unit>month|year)", "month|year")]
    [InlineData(@"¶ paragraph", " paragraph")]
    [InlineData(@"[^\]|a]words", "words")]
    [InlineData(@"[]a|b]words", "words")]
    public void The_words_of_a_pattern(string pattern, params string[] words) =>
        Assert.Equal(words, Assert.Single(RequiredWords.Of(pattern)!.Ways).Select(way => string.Join('|', way)));

    [Fact]
    public void Each_way_to_match_has_words_of_its_own() =>
        Assert.Equal(["act", "rules|orders", "held by  & council"], RequiredWords.Of(@"\bacts?\b|\b(rules|orders)|held by .*council")!.Ways.Select(way => string.Join(" & ", way.Select(words => string.Join('|', words)))));

    [Theory]
    [InlineData(@"held.*council", false)]
    [InlineData(@"held[^\n.]*council", false)]
    [InlineData(@"held[^\s]*council", false)]
    [InlineData(@"held\S*council", false)]
    [InlineData(@"held[a-z.]*council", false)]
    [InlineData(@"held[^.]*council", true)]
    [InlineData(@"held[^.\t]*council", true)]
    [InlineData(@"held[\s\S]*council", true)]
    [InlineData(@"held\s+council", true)]
    [InlineData(@"held\W+council", true)]
    [InlineData(@"held[\W]+council", true)]
    [InlineData(@"held[\t-\r]+council", true)]
    public void The_words_are_looked_for_line_by_line_where_no_match_goes_over_a_line_end(string pattern, bool mayMatch)
    {
        Assert.Equal(mayMatch, RequiredWords.Of(pattern)!.AreIn("It is held\nby the council."));
        Assert.True(RequiredWords.Of(pattern)!.AreIn("It is\nheld by the council."));
    }

    [Theory]
    [InlineData("")]
    [InlineData("(held)?")]
    [InlineData("(held)*")]
    [InlineData("(held){0,3}")]
    [InlineData("held|")]
    [InlineData(@"held|\d")]
    [InlineData("(held|)")]
    [InlineData("(?=held)")]
    [InlineData("(?<!held)")]
    [InlineData("(?x: a b )")]
    [InlineData(@"\x41")]
    [InlineData(@"\p{Lu}held")]
    [InlineData(@"held{a}")]
    [InlineData("(held")]
    [InlineData("held)")]
    [InlineData("[held")]
    [InlineData("[a-z-[b]]held")]
    [InlineData(@"held\")]
    public void Nothing_is_asked_for_where_it_is_not_certain(string pattern) => Assert.Null(RequiredWords.Of(pattern));

    [Theory]
    [InlineData("the Children Act 1989", true)]
    [InlineData("the children act 1989", false)]
    public void A_pattern_of_the_program_may_look_at_capitals(string text, bool isMatch) =>
        Assert.Equal(isMatch, new Wording(@"\bAct \d{4}", RegexOptions.NonBacktracking).IsMatch(text));

    [Fact]
    public void Letters_in_another_case_are_found()
    {
        for (var letter = '\0'; letter < 128; letter++)
        {
            var pattern = Regex.Escape(letter.ToString());
            var regex = new Regex(pattern, Options);
            var wording = Wording.Of(pattern, isKnown: true);
            for (var other = 0; other <= char.MaxValue; other++)
            {
                var text = ((char)other).ToString();
                Assert.Equal(regex.IsMatch(text), wording.IsMatch(text));
            }
        }
    }

    [Fact]
    public void A_text_is_never_passed_over_for_want_of_words()
    {
        var pattern = Gen.Recursive<string>((depth, deeper) => depth > 3 ? Leaf : Gen.Frequency(
            (4, Leaf),
            (3, Gen.Select(deeper, deeper, (one, other) => one + other)),
            (2, Gen.Select(deeper, deeper, (one, other) => $"({one}|{other})")),
            (2, Gen.Select(deeper, From("?", "*", "+", "{0,2}", "{2}", "{1,}", "+?", "??"), (one, times) => $"({one}){times}")),
            (1, Gen.Select(Letter, From("?", "*", "+", "{0}", "{2,3}"), (one, times) => one + times))));
        var text = From("a", "B", "b", "k", "\u212a", " ", "(", "\n").Array[0, 8].Select(string.Concat);

        Gen.Select(pattern, text.Array[20]).Sample(
            (wanted, texts) =>
            {
                var regex = new Regex(wanted, Options);
                var wording = Wording.Of(wanted, isKnown: true);
                foreach (var one in texts)
                {
                    Assert.Equal(regex.Matches(one).Select(match => match.Value), wording.Matches(one).Select(match => match.Value));
                    Assert.Equal(regex.IsMatch(one), wording.IsMatch(one));
                }
            },
            iter: 2000);
    }

    [Fact]
    public void A_pattern_that_cannot_be_understood_is_told_at_once_unless_it_is_known()
    {
        Assert.ThrowsAny<ArgumentException>(() => Wording.Of("(held", isKnown: false));
        Assert.Throws<NotSupportedException>(() => Wording.Of("(?=held)", isKnown: false));
        Assert.NotNull(Wording.Of("(?=held)", isKnown: true));
    }

    private static Gen<string> From(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    private static Gen<string> Letter => From("a", "b", "k", " ");

    private static Gen<string> Leaf => Gen.OneOf(Letter, From(@"\b", "^", "$", ".", "[ab]", @"[^a\]]", @"\(", @"\w", @"\W", "(?m:^a)", "(?-i:b)", ""));
}
