using NoticeGen.Law;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>What the law says is asked as at a day, so its records have days.</summary>
public sealed class LegalDatesTests
{
    [Theory]
    [InlineData("article_6")]
    [InlineData("article_9")]
    [InlineData("schedule_1")]
    [InlineData("article_10")]
    [InlineData("rights")]
    [InlineData("statements")]
    [InlineData("special_kinds")]
    [InlineData("offence_kinds")]
    [InlineData("not_special")]
    [InlineData("recognised_interests")]
    [InlineData("misplaced_phrases")]
    public void Every_record_of_the_law_has_a_first_day(string table) =>
        Assert.Equal([], Workspace.Law.Table(table).Where(record => !record.Has("valid_from")).Select(record => record.Id));

    [Fact]
    public void Every_law_has_a_first_day_or_a_year() =>
        Assert.Equal([], Workspace.Law.Table("statutes").Where(statute => !statute.Has("valid_from") && !statute.Has("year") && statute.Text("kind") != "statutory-guidance").Select(statute => statute.Id));

    [Fact]
    public void What_awaits_something_is_not_used()
    {
        var name = Workspace.Law.Find("regulators", "ico")!.Records("names").Single(name => name.Text("name") == "Information Commission");
        Assert.False(LawBook.IsValid(name, DateOnly.MaxValue));
    }
}
