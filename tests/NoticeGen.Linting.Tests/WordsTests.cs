using NoticeGen.Linting;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class WordsTests
{
    private static readonly Lexicon Lexicon = new(Workspace.Law, Workspace.Day);

    [Theory]
    [InlineData("We help you.", 3)]
    [InlineData("You can call us on 0345 678 9021.", 6)]
    [InlineData("Parents/carers – and children", 4)]
    [InlineData("Go to https://ico.org.uk/make-a-complaint or www.northtown.gov.uk/privacy/easy", 5)]
    [InlineData("Write to help@northtown.gov.uk", 3)]
    [InlineData("On Monday 7 September 2026 at 2pm", 7)]
    [InlineData("In 2014, 2015 and 2016", 5)]
    [InlineData("— … —", 0)]
    [InlineData("", 0)]
    public void A_number_or_an_address_is_one_word(string text, int count) => Assert.Equal(count, Words.CountIn(text));

    [Theory]
    [InlineData("One. Two? Three! Four", new[] { "One.", "Two?", "Three!", "Four" })]
    [InlineData("Write to a.b@c.uk today. ", new[] { "Write to a.b@c.uk today." })]
    [InlineData("A list\n- one\n- two", new[] { "A list", "- one", "- two" })]
    [InlineData("A line\ngoes on.", new[] { "A line\ngoes on." })]
    [InlineData(" \n\n ", new string[0])]
    [InlineData("", new string[0])]
    public void A_sentence_ends_at_its_stop_or_with_its_paragraph(string text, string[] sentences)
    {
        var found = new List<string>();
        foreach (var (start, length) in Sentences.In(text))
        {
            found.Add(text.Substring(start, length));
        }
        Assert.Equal(sentences, found.Select(sentence => sentence.TrimEnd()).Where(sentence => sentence.Length > 0));
    }

    [Fact]
    public void The_grade_rises_with_long_words_and_long_sentences()
    {
        var easy = Grade("We help you in any way we can. It is good.");
        var longer = Grade("We help you so that it is good for you and for all of us here.");
        var hard = Grade("Administrative cooperation considerably facilitates accountability.");
        Assert.True(easy < 1 && easy < longer && longer < hard, $"{easy} {longer} {hard}");
    }

    private static double Grade(string text) => ReadabilityMeter.Count(text, Lexicon).Grade;
}
