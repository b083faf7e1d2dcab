using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Records;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Reading;

public sealed class LanguageParityTests
{
    private static readonly Notice Told = new("northtown", "housing", new SourceText("notices/northtown/housing.yaml", ""), new NoticeGen.Records.Record(Origin.Of(new SourceText("notices/northtown/housing.yaml", "")), NoticeSchema.Notice, new Value?[NoticeSchema.Notice.Fields.Length], new Origin?[NoticeSchema.Notice.Fields.Length]));

    [Theory]
    [InlineData("We keep it for 25 years.", "Rydym yn ei chadw am 25 mlynedd.", null)]
    [InlineData("We keep it for 25 years.", "Rydym yn ei chadw am 52 mlynedd.", "“52” stands where what it translates has “25”")]
    [InlineData("We keep it for 25 years.", "Rydym yn ei chadw.", "“25” is not there")]
    [InlineData("We keep it.", "Rydym yn ei chadw am 6 mis.", "“6” is not in what it translates")]
    [InlineData("We keep it for 25 years.", "ہم اسے ۲۵ سال رکھتے ہیں۔", null)]
    [InlineData("We keep it for 25 years.", "ہم اسے ۲۴ سال رکھتے ہیں۔", "“24” stands where what it translates has “25”")]
    [InlineData("From 19 June 2026.", "O 19 Mehefin 2026.", null)]
    [InlineData("From 19 June 2026.", "O 19 Gorffennaf 2026.", "“June” is not there as “Mehefin”")]
    [InlineData("It ended in March 2025.", "Daeth i ben ym Mawrth 2025.", null)]
    [InlineData("You may ask us.", "Gallwch ofyn i ni.", null)]
    [InlineData("Phone 01632 960 000.", "Ffoniwch 01632 960 001.", "“001” stands where what it translates has “000”")]
    [InlineData("See https://www.northtown.example/a.", "Gweler https://www.northtown.example/b.", "“https://www.northtown.example/b” stands where what it translates has “https://www.northtown.example/a”")]
    [InlineData("Write to a@northtown.example.", "Ysgrifennwch at a@northtown.example.", null)]
    [InlineData("Write to a@northtown.example.", "Ysgrifennwch atom.", "“a@northtown.example” is not there")]
    public void A_translation_tells_the_same_numbers_days_and_addresses(string source, string text, string? difference)
    {
        var found = Check(source, text, source).Where(problem => problem.Rule == LanguageProblems.TextDiffers).Select(problem => problem.Message);
        Assert.Equal(difference is null ? [] : [$"`summary` in the language `cy`: {difference}"], found);
    }

    [Fact]
    public void A_text_that_was_accepted_for_another_one_is_shown_with_both()
    {
        var problem = Assert.Single(Check("We keep it for 7 years.", "Am 6 blynedd.", "We keep it for 6 years."));
        Assert.Equal("NG705", problem.Rule.Code);
        Assert.Equal("this was accepted in the language `cy` for another `summary`: it was “We keep it for 6 years.”, now it is “We keep it for 7 years.”", problem.Message);
        Assert.Equal("notices/northtown/housing.cy.yaml", problem.Origin.Path);
        Assert.Equal("notices/northtown/housing.yaml", Assert.Single(problem.Related).Origin.Path);
    }

    [Fact]
    public void A_text_that_nobody_accepted_is_told_once_for_its_file() =>
        Assert.Equal(["NG708"], Check("We help.", "Rydym yn helpu.", accepted: null).Select(problem => problem.Rule.Code));

    private static List<Diagnostics.Diagnostic> Check(string source, string text, string? accepted)
    {
        var field = NoticeSchema.Notice.Find("summary")!;
        var translated = new TranslatedText("summary", field, Scalar("notices/northtown/housing.yaml", source), Scalar("notices/northtown/housing.cy.yaml", text));
        var facts = accepted is null ? AcceptedFacts.None : new AcceptedFacts(ImmutableSortedDictionary<string, AcceptedFact>.Empty.Add("summary", new AcceptedFact(accepted, Told.OriginOf("title"))));
        return new LanguageParity(Words("en"), Words("cy"), _ => facts).Check(Told, [translated], _ => true).ToList();
    }

    private static Scalar Scalar(string path, string text) => new(Origin.Of(new SourceText(path, text)), text, FieldSyntax.PlainText, verbatim: true);

    private static Words Words(string language) => Workspace.TemplateSet.Words[language].Words;
}
