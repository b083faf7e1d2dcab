using NoticeGen.Linting;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>What is known of a text never hides a finding.</summary>
public sealed class KnownTextsTests
{
    private static readonly Lexicon Lexicon = new(Workspace.Law, Workspace.Day);

    [Fact]
    public void A_text_that_holds_a_phrase_is_never_said_to_lack_its_list()
    {
        Assert.All(Lexicon.Names.DeadNames, phrase => AssertHolds(phrase, TextQuestion.Names));
        Assert.All(Lexicon.Statutes.DeadNames, phrase => AssertHolds(phrase, TextQuestion.Statutes));
        Assert.All(Lexicon.Jargon.DeadNames, phrase => AssertHolds(phrase, TextQuestion.Jargon));
        Assert.All(Lexicon.DatedPhrases.Phrases, phrase => AssertHolds(phrase.Text, TextQuestion.DatedPhrases));
        Assert.All(Lexicon.MisplacedPhrases.Phrases, phrase => AssertHolds(phrase.Text, TextQuestion.MisplacedPhrases));
        Assert.All(Lexicon.HardWords.Forms, phrase => AssertHolds(phrase, TextQuestion.HardWords));
        Assert.All(Lexicon.Wordings.Texts, phrase => AssertHolds(phrase, TextQuestion.Wordings));
    }

    [Fact]
    public void A_text_without_any_word_of_a_list_lacks_it()
    {
        var known = Lexicon.Texts.Of("Qwxz, qwxzz");
        Assert.True(known.Lacks(TextQuestion.Jargon));
        Assert.True(known.Lacks(TextQuestion.Dates));
        Assert.False(known.Lacks(TextQuestion.Debris));
    }

    [Fact]
    public void Only_a_text_with_digits_may_have_dates_and_titles_of_laws()
    {
        Assert.False(Lexicon.Texts.Of("since May 2024").Lacks(TextQuestion.Dates));
        Assert.False(Lexicon.Texts.Of("the Children Act 1989").Lacks(TextQuestion.Titles));
    }

    [Fact]
    public void What_was_noted_is_known_until_there_are_too_many_texts()
    {
        Lexicon.Texts.Of("Qwxz again").NoteLack(TextQuestion.Debris);
        Assert.True(Lexicon.Texts.Of(string.Concat("Qwxz", " again")).Lacks(TextQuestion.Debris));
        var lexicon = new Lexicon(Workspace.Law, Workspace.Day);
        lexicon.Texts.Of("first").NoteLack(TextQuestion.Debris);
        for (var number = 0; number < 5; number++)
        {
            lexicon.Texts.Of(new string((char)('a' + number), 1 << 20));
        }
        Assert.False(lexicon.Texts.Of("first").Lacks(TextQuestion.Debris));
    }

    private static void AssertHolds(string phrase, TextQuestion question)
    {
        Assert.False(Lexicon.Texts.Of($"Before ({phrase}) after").Lacks(question), phrase);
        Assert.False(Lexicon.Texts.Of(phrase.ToUpperInvariant()).Lacks(question), phrase);
    }
}
