using NoticeGen.Diagnostics;
using NoticeGen.Linting.Rules.Content;
using NoticeGen.Reading;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>A value that cannot be read is one finding, at its place: nothing that only follows from it is said beside it.</summary>
public sealed class ConsequencesTests
{
    [Theory]
    [InlineData("published: 22/08/2022", "NG011")]
    [InlineData("review_by: soon", "NG011")]
    [InlineData("sources: [your school]", "NG008")]
    [InlineData("article_9: [zzz]", "NG008")]
    [InlineData("transfers: nowhere", "NG008")]
    [InlineData("transfers:\n  outside_uk: nowhere", "NG010")]
    [InlineData("providing_data:\n  required: maybe", "NG010")]
    [InlineData("recipients: the police", "NG008")]
    [InlineData("retention: 25 years", "NG008")]
    [InlineData("complaints: write to us", "NG008")]
    [InlineData("complaints:\n  contact:\n    email: write to us", "NG011")]
    [InlineData("dpo: the officer", "NG008")]
    [InlineData("dpo:\n  title: the officer", "NG009")]
    [InlineData("recipiants:\n  - id: police\n    name: The police\nrecipients:", "NG007")]
    [InlineData("formats:\n  contact: ask us", "NG008")]
    public void What_follows_from_a_value_that_cannot_be_read_is_not_said(string field, string code)
    {
        // An empty field beside a misspelt one is taken away altogether.
        var yaml = Northtown.Over(field);
        yaml = field.EndsWith("recipients:", StringComparison.Ordinal) ? yaml.Replace("\nrecipients:\n", "\n", StringComparison.Ordinal) : yaml;
        var found = Northtown.Check(yaml).Diagnostics.Where(finding => !finding.Origin.Path.StartsWith("templates/", StringComparison.Ordinal));
        Assert.Equal([code], found.Select(finding => finding.Rule.Code));
    }

    [Fact]
    public void Other_items_of_the_list_are_still_looked_at()
    {
        var yaml = Northtown.Over("""
            purposes:
              - id: first
                name: give advice
                basis: [publick-tasc]
                law: [children-act-1989]
                easy_read:
                  - words: We give advice.
                    picture: checklist
              - id: second
                name: give help
                easy_read:
                  - words: We give help.
                    picture: checklist
            """);
        var found = Northtown.Check(yaml).Diagnostics.Where(finding => finding.Rule.Code == "NG107").ToList();
        Assert.Equal("there is no lawful basis for “give help”", Assert.Single(found).Message);
    }

    [Fact]
    public void A_blank_is_one_finding_whatever_else_its_words_lack_and_keeps_back_Easy_Read_alone_where_it_stands_in_its_words()
    {
        var found = Northtown.Check(Northtown.Over("security:\n  statement: \"[insert HOW it is kept safe, e.g. NHS & co]\"\n  easy_read:\n    - words: \"[insert the same]\"\n      picture: lock\n")).Diagnostics;
        Assert.Equal([PlaceholderLeft.Blank, "NG523"], found.Select(finding => finding.Rule.Code));
    }

    [Fact]
    public void A_blank_where_a_date_belongs_stops_the_notice_and_says_what_belongs_there()
    {
        var found = Assert.Single(Northtown.Check(Northtown.Over("published: \"[insert the day]\"")).Diagnostics);
        Assert.Equal((PlaceholderLeft.Blank, Severity.Error, "fill it in with a date such as 2026-11-22"), (found.Rule.Code, found.Severity, found.Help));
        Assert.DoesNotContain(ReadingProblems.All, rule => rule == found.Rule);
    }

    [Fact]
    public void A_blank_that_holds_no_free_words_hides_no_other_where_the_easy_read_edition_waits()
    {
        var yaml = Northtown.Over("""
            published: "[insert the day]"
            purposes:
              - id: assess
                name: "[insert what you do]"
                basis: [public-task]
                law: [children-act-1989]
            """);
        var blanks = Northtown.Check(yaml).Diagnostics.Where(finding => finding.Rule.Code == PlaceholderLeft.Blank).Select(finding => finding.Origin.Excerpt.Trim('"'));
        Assert.Equal(["[insert the day]", "[insert what you do]"], blanks.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Missing_easy_read_words_are_not_called_a_fault_of_the_template()
    {
        var found = Assert.Single(Northtown.Check(Northtown.Over("sources:\n  - id: police\n    name: Northtown Police\n")).Diagnostics);
        Assert.Equal(("NG501", Severity.Error), (found.Rule.Code, found.Severity));
    }
}
