using System.Text;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Reporting;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Reporting;

public sealed class ExplanationTests
{
    private const string Example = """
        title: Housing
        dpo:
          contact:
            phone: 01632 960 000
        purposes:
          - id: register
            name: find you a home
            basis: [public-task]
          - id: fraud
            name: stop false claims
        """;

    private static readonly Explanation Explanation = new(new Explainable(
        [Findings.RetentionMissing, .. ReadingProblems.All],
        [new FileKind("Notices", "", NoticeSchema.Notice)],
        new FieldExamples([RecordFile.Read(new InputFiles([new InputFile("a.yaml", [.. Encoding.UTF8.GetBytes(Example)])]), "a.yaml", NoticeSchema.Notice).Value!]),
        LawReader.Read(LawReader.BuiltInFiles()).Value!,
        ["house", "phone-call"],
        new DateOnly(2026, 11, 22)));

    [Theory]
    [InlineData("NG109")]
    [InlineData("ng109")]
    [InlineData("retention-missing")]
    public void A_rule_is_found_by_code_and_by_name(string word) => Assert.Equal(
        """
        NG109 retention-missing

          A notice does not say how long information is kept.

          severity  error
          sure      certain
          since     0.1
          law       UK GDPR Art 13(2)(a)
          in force  from 2018-05-25
          read it   https://www.legislation.gov.uk/eur/2016/679/article/13

        ## Why it matters

        People must be told the period.

        """.ReplaceLineEndings("\n"),
        Explanation.Find(word));

    [Theory]
    [InlineData("NG003", "file-too-large")]
    [InlineData("purposes.basis", "purposes.basis: a field of a purpose")]
    [InlineData("purposes", "The fields of a purpose (* required):")]
    [InlineData("dpo.contact.phone", "A telephone number, grouped as it is said.")]
    [InlineData("phone", "a field of contact details")]
    [InlineData("article_6", "public-task")]
    [InlineData("public-task", "article_6: public-task")]
    [InlineData("article_6.public-task", "citation:")]
    [InlineData("notice", "The fields of a privacy notice")]
    [InlineData("pictures", "house, phone-call")]
    public void Fields_kinds_tables_ids_and_pictures_are_explained(string word, string expected) =>
        Assert.Contains(expected, Explanation.Find(word), StringComparison.Ordinal);

    [Fact]
    public void Every_word_that_is_offered_is_explained() =>
        Assert.All(Explanation.Words(), word => Assert.NotNull(Explanation.Find(word)));

    [Theory]
    [InlineData("DPO", "dpo: a field of a privacy notice")]
    [InlineData("Data protection officer", "dpo: a field of a privacy notice")]
    [InlineData("lawful basis", "purposes.basis: a field of a purpose")]
    [InlineData("Review by", "review_by: a field of a privacy notice")]
    [InlineData("SAR", "rights: access")]
    [InlineData("article 6", "article_6: reference data")]
    [InlineData("Public task", "article_6: public-task")]
    public void Things_are_found_by_what_people_call_them(string words, string expected) =>
        Assert.StartsWith(expected, Explanation.Find(words), StringComparison.Ordinal);

    [Fact]
    public void Every_synonym_leads_to_a_page() => Assert.All(Synonyms.All, pair => Assert.NotNull(Explanation.Find(pair.Value)));

    [Theory]
    [InlineData("dpo.contact.phone", "\n    dpo:\n      contact:\n        phone: 01632 960 000\n")]
    [InlineData("purposes.basis", "\n    purposes:\n      - id: register\n        basis: [public-task]\n")]
    [InlineData("purposes", "\n    purposes:\n      - id: register\n        name: find you a home\n        basis: [public-task]\n\n")]
    public void An_example_stands_where_its_field_belongs(string path, string yaml) =>
        Assert.Contains("For example:\n" + yaml, Explanation.Find(path), StringComparison.Ordinal);

    [Theory]
    [InlineData("transfers.outside_uk", "\n    none           no information leaves the UK\n")]
    [InlineData("audience", "\n    adults        grown-ups\n")]
    [InlineData("purposes.basis", "\n    public-task                     It is our job in law\n")]
    public void What_may_be_written_is_listed_with_what_it_says(string path, string row) =>
        Assert.Contains(row, Explanation.Find(path), StringComparison.Ordinal);

    [Fact]
    public void No_page_shows_what_the_program_looks_for_in_texts() => Assert.All(Explanation.Words(), word =>
    {
        var page = Explanation.Find(word)!;
        Assert.DoesNotContain("pattern:", page, StringComparison.Ordinal);
        Assert.All((string[])[@"\b", @"[^\n]", "(?", ")?", "[^", "|the "], sign => Assert.DoesNotContain(sign, page, StringComparison.Ordinal));
    });

    [Fact]
    public void A_word_that_means_nothing_has_no_page() => Assert.Null(Explanation.Find("retenshun"));

    [Fact]
    public void Running_text_is_wrapped()
    {
        var page = Explanation.Find("article_6")!;
        Assert.All(page.Split('\n'), line => Assert.InRange(line.Length, 0, 92));
    }
}
