using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Reporting;
using Xunit;

namespace NoticeGen.Tests.Reporting;

public sealed class ExplanationTests
{
    private static readonly Explanation Explanation = new(new Explainable(
        [Findings.RetentionMissing, .. ReadingProblems.All],
        [new FileKind("Notices", "", NoticeSchema.Notice)],
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

    [Fact]
    public void A_word_that_means_nothing_has_no_page() => Assert.Null(Explanation.Find("retenshun"));

    [Fact]
    public void Running_text_is_wrapped()
    {
        var page = Explanation.Find("article_6")!;
        Assert.All(page.Split('\n'), line => Assert.InRange(line.Length, 0, 92));
    }
}
