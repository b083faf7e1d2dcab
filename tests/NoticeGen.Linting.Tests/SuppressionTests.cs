using NoticeGen.Documents;
using NoticeGen.Linting;
using NoticeGen.Reading;
using NoticeGen.Source;
using NoticeGen.Templates;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class SuppressionTests
{
    [Theory]
    [InlineData("# noticegen: ignore[review-overdue] the review waits for the new schedule\nreview_by: 2020-01-01\n")]
    [InlineData("# noticegen: ignore[NG124] the review waits for the new schedule\nreview_by: 2020-01-01\n")]
    [InlineData("# noticegen: ignore[ng124] the review waits, until 2026-11-22\nreview_by: 2020-01-01\n")]
    [InlineData("review_by: 2020-01-01 # noticegen: ignore[review-overdue] the review waits for the new schedule\n")]
    [InlineData("# noticegen: ignore[review-overdue] the review waits\n# Another remark.\n\nreview_by: 2020-01-01\n")]
    public void A_finding_is_left_out_where_a_comment_gives_a_reason(string fence) =>
        Assert.Empty(Codes(fence));

    [Fact]
    public void Windows_line_ends_make_no_difference()
    {
        var yaml = Northtown.Over("# Head.\n# noticegen: ignore[review-overdue] the review waits\nreview_by: 2020-01-01\n").Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Empty(Northtown.Check(yaml).Diagnostics);
    }

    [Fact]
    public void One_comment_may_name_several_rules() =>
        Assert.Empty(Codes("retention:\n  - id: records\n    what: Case records\n    # noticegen: ignore[retention-vague, NG401] the schedule is being written until 2027-01-31\n    criteria: We keep them as long as we need them, and we need them for as long as someone in the family is a child and for some years more after that day.\n    easy_read: [{words: We keep records., picture: keep}]\n"));

    [Fact]
    public void Comments_below_each_other_speak_for_the_words_below_them_all()
    {
        var source = new SourceText("notices/northtown/housing.yaml", "# noticegen: ignore[NG120] a\n\n# noticegen: ignore[NG121] b\n# other words\n# noticegen: ignore[NG122] c\ntitle: x\n# noticegen: ignore[NG123] d\nowner: y\n");
        source.Comments = YamlComments.Of(source);
        var comments = Suppressions.In(source);
        Assert.Equal([6, 6, 6, 8], Enumerable.Range(1, 9).SelectMany(line => RuleSet.All.Where(rule => comments.Find(rule.Info, line) is not null).Select(_ => line)));
    }

    [Fact]
    public void A_comment_speaks_for_its_own_line_only() =>
        Assert.Equal(["NG124", "NG901"], Codes("# noticegen: ignore[review-overdue] the review waits\nversion: \"1.0\"\nreview_by: 2020-01-01\n").Order());

    [Fact]
    public void After_its_date_the_finding_returns_and_shows_the_comment()
    {
        var found = Assert.Single(Northtown.Check(Northtown.Over("# noticegen: ignore[review-overdue] it waits until 2026-11-21\nreview_by: 2020-01-01\n")).Diagnostics);
        Assert.Equal("NG124", found.Rule.Code);
        Assert.StartsWith("# noticegen: ignore", Assert.Single(found.Related).Origin.Excerpt);
    }

    [Fact]
    public void Without_a_reason_the_finding_stays_and_the_comment_is_an_error() =>
        Assert.Equal(["NG124", "NG902"], Codes("# noticegen: ignore[review-overdue] until 2027-03-31\nreview_by: 2020-01-01\n").Order());

    [Fact]
    public void Part_of_a_comment_that_is_not_needed_is_reported()
    {
        var found = Assert.Single(Northtown.Check(Northtown.Over("# noticegen: ignore[review-overdue, retention-vague] the review waits\nreview_by: 2020-01-01\n")).Diagnostics);
        Assert.Equal("NG901", found.Rule.Code);
        Assert.Contains("retention-vague", found.Message);
    }

    [Fact]
    public void A_rule_that_does_not_exist_is_reported() =>
        Assert.Contains("there is no rule `retention-misssing`", Messages("# noticegen: ignore[retention-misssing] the schedule is late\nversion: \"1.0\"\n"));

    [Theory]
    [InlineData("# noticegen: ignore[review-overdue] it waits until 2027-3-1")]
    [InlineData("# noticegen: ignore review-overdue it waits")]
    [InlineData("# noticegen: ignore[] it waits")]
    public void A_comment_that_cannot_be_understood_is_an_error(string comment) =>
        Assert.Contains("NG903", Codes(comment + "\nreview_by: 2027-01-01\n"));

    [Fact]
    public void The_same_words_inside_a_text_do_nothing() =>
        Assert.Equal(["NG124"], Codes("accuracy: |-\n  # noticegen: ignore[review-overdue] this is text\nreview_by: 2020-01-01\n"));

    /// <summary>Given the first, the library's scanner goes on for ever; given the second, it says that something is invalid.</summary>
    [Theory]
    [InlineData("...\na: 1\n}:\n")]
    [InlineData("---\n: [  - id: a\nz")]
    public void A_second_document_that_is_broken_does_not_keep_the_comments_of_the_first_from_being_found(string second)
    {
        var source = new SourceText("notices/northtown/housing.yaml", "# noticegen: ignore[review-overdue] it waits until 2027-01-31\nreview_by: 2020-01-01\n" + second);
        source.Comments = YamlComments.Of(source);
        Assert.Equal([new DateOnly(2027, 1, 31)], Suppressions.In(source).Ends);
    }

    [Fact]
    public void A_comment_in_a_shared_file_that_one_notice_does_not_need_is_not_reported()
    {
        var shared = new InputFile("notices/northtown/authority.yaml", [.. "# noticegen: ignore[NG103] no building yet\nowner: Head of Service\n"u8]);
        Assert.Empty(Northtown.Check(Northtown.Over("owner:\n"), new Conditions { Beside = [shared] }).Diagnostics);
    }

    private const string TooManyWords = "profile: easy-read-standard\n  title: Early Help and your information\n  tested_with: Northtown People First\n  tested_on: 2026-10-01\n  checked_by: Northtown People First\n  introduction:\n";

    private static readonly string ManyRows = string.Concat(Enumerable.Repeat("    - words: We help families in many ways when they ask us.\n      picture: family\n", 100));

    [Theory]
    [InlineData("", "NG519")]
    [InlineData("# noticegen: ignore[easy-read-words-many] two documents are on their way\n", null)]
    [InlineData("# noticegen: ignore[NG519] two documents are on their way until 2027-01-31\n", null)]
    [InlineData("# noticegen: ignore[NG519] two documents were on their way until 2020-01-31\n", "NG519")]
    public void The_length_of_an_Easy_Read_edition_can_be_left_out_too(string comment, string? expected)
    {
        var check = Northtown.Check(Northtown.Over($"{comment}easy_read:\n  {TooManyWords}{ManyRows}"));
        Assert.Equal(expected, check.Diagnostics.SingleOrDefault()?.Rule.Code);
    }

    [Theory]
    [InlineData("", "NG520")]
    [InlineData("# noticegen: ignore[easy-read-pages-many] two documents are on their way\n", null)]
    [InlineData("# noticegen: ignore[NG520] two documents were on their way until 2020-01-31\n", "NG520")]
    public void So_can_the_number_of_its_pages(string comment, string? expected)
    {
        var yaml = Northtown.Over($"{comment}easy_read:\n  {TooManyWords.Replace("easy-read-standard", "govuk", StringComparison.Ordinal)}{ManyRows}");
        var notice = Northtown.Check(yaml);
        Assert.Empty(notice.Diagnostics);
        var found = Linter.CheckBuilt(new BuiltSubject(notice.Notice!, notice.Editions.Single(edition => edition.Variant.Role == EditionRole.EasyRead), 25, Workspace.Law, Workspace.Day));
        Assert.Equal(expected, found.SingleOrDefault()?.Rule.Code);
    }

    private static IEnumerable<string> Codes(string fence) => Northtown.Check(Northtown.Over(fence)).Diagnostics.Select(diagnostic => diagnostic.Rule.Code);

    private static IEnumerable<string> Messages(string fence) => Northtown.Check(Northtown.Over(fence)).Diagnostics.Select(diagnostic => diagnostic.Message);
}
