using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Records;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>The records of laws, bodies and programmes are whole: sources, days, addresses, and chains that end.</summary>
public sealed partial class LawRecordsTests
{
    private static readonly DateOnly Day = new(2026, 11, 29);

    [Theory]
    [InlineData("statutes")]
    [InlineData("bodies")]
    [InlineData("programmes")]
    [InlineData("approved_countries")]
    [InlineData("dated_phrases")]
    public void What_is_confirmed_has_a_source(string table) =>
        Assert.Equal([], Workspace.Law.Table(table).Where(record => LawBook.IsConfirmed(record) && !record.Has("source")).Select(record => record.Id));

    [Fact]
    public void An_Act_has_a_chapter_and_an_instrument_its_number_and_both_an_address_that_fits()
    {
        var wrong = Workspace.Law.Table("statutes").Where(statute => statute.Text("kind") switch
        {
            "act" => !(statute.Text("number") is { } number
                ? ChapterNumber().IsMatch(number) && (statute.Text("url") is not { } act || Regex.IsMatch(act, $@"^https://www\.legislation\.gov\.uk/ukpga/({statute.Text("year")}|(Eliz2|Geo6|Geo5and1Edw8|Vict)/[0-9-]+)/{number[3..]}$"))
                : !LawBook.IsConfirmed(statute)),
            "regulations" or "order" => statute.Text("number") is not { } number
                || !Regex.IsMatch(number, $@"^SI {statute.Text("year")}/\d+$")
                || statute.Text("url") != $"https://www.legislation.gov.uk/uksi/{number[3..]}",
            _ => false,
        });
        Assert.Equal([], wrong.Select(statute => statute.Id));
    }

    [Fact]
    public void A_title_ends_with_its_year_and_stands_once()
    {
        var laws = Workspace.Law.Table("statutes").Where(statute => statute.Text("kind") is "act" or "regulations" or "order").ToList();
        Assert.Equal([], laws.Where(statute => !statute.Text("title")!.EndsWith(" " + statute.Text("year"), StringComparison.Ordinal)).Select(statute => statute.Id));
        Assert.Equal([], laws.GroupBy(statute => statute.Text("title")).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Theory]
    [InlineData("bodies")]
    [InlineData("programmes")]
    public void What_has_ended_leads_to_something_of_today_or_to_advice(string table) =>
        Assert.Equal(
            [],
            Workspace.Law.Table(table)
                .Where(record => record.Scalar("valid_to")?.Day < Day && LawBook.IsConfirmed(record))
                .Where(record => Workspace.Law.Successor(table, record, Day) is null && Workspace.Law.LastAdvice(table, record) is null)
                .Select(record => record.Id));

    [Fact]
    public void A_law_that_was_replaced_leads_to_one_that_was_not()
    {
        var replaced = Workspace.Law.Table("statutes").Where(statute => statute.Has("replaced_by")).ToList();
        Assert.NotEmpty(replaced);
        Assert.All(replaced, statute => Assert.False(Workspace.Law.Successor("statutes", statute, Day)?.Has("replaced_by") ?? true, statute.Id));
    }

    [Theory]
    [InlineData("working-together-2015", "working-together-2026")]
    [InlineData("working-together-2018", "working-together-2026")]
    [InlineData("data-protection-act-1998", "data-protection-act-2018")]
    public void A_chain_is_followed_to_its_end(string id, string last) =>
        Assert.Equal(last, Workspace.Law.Successor("statutes", Workspace.Law.Find("statutes", id)!, Day)?.Id);

    [Theory]
    [InlineData("working-together-2018", "has replaced it")]
    [InlineData("working-together-2026", "guidance, not a law")]
    public void Guidance_of_any_edition_is_told_as_guidance_and_no_other_is_offered(string id, string message)
    {
        var found = Northtown.Check(Northtown.Over($"legislation:\n  - id: guidance\n    statute: {id}\n")).Diagnostics.Single(finding => finding.Rule.Code == "NG305");
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Empty(found.Suggested);
        Assert.Null(found.ToPaste());
    }

    [Fact]
    public void No_record_ends_before_it_begins() =>
        Assert.Equal(
            [],
            new[] { "statutes", "bodies", "programmes" }.SelectMany(Workspace.Law.Table)
                .Where(record => record.Scalar("valid_from")?.Day > record.Scalar("valid_to")?.Day)
                .Select(record => record.Id));

    [Fact]
    public void A_day_that_stands_in_for_a_month_is_told_as_a_month()
    {
        Assert.Equal("in March 2025", LawBook.When(Workspace.Law.Find("programmes", "supporting-families")!, "valid_to"));
        Assert.Equal("in 2014", LawBook.When(Workspace.Law.Find("bodies", "connexions")!, "valid_to"));
        Assert.Equal("on 2022-06-30", LawBook.When(Workspace.Law.Find("bodies", "clinical-commissioning-group")!, "valid_to"));
    }

    [Theory]
    [InlineData("local-government-finance-act-1992")]
    [InlineData("housing-benefit-regulations-2006")]
    [InlineData("housing-act-2004")]
    [InlineData("town-and-country-planning-act-1990")]
    [InlineData("licensing-act-2003")]
    [InlineData("births-and-deaths-registration-act-1953")]
    [InlineData("representation-of-the-people-act-1983")]
    [InlineData("highways-act-1980")]
    [InlineData("environmental-protection-act-1990")]
    [InlineData("traffic-management-act-2004")]
    [InlineData("public-libraries-and-museums-act-1964")]
    [InlineData("care-act-2014")]
    [InlineData("school-standards-and-framework-act-1998")]
    [InlineData("employment-rights-act-1996")]
    [InlineData("protection-of-freedoms-act-2012")]
    [InlineData("environmental-information-regulations-2004")]
    public void The_laws_of_everyday_services_are_known(string id) => Assert.NotNull(Workspace.Law.Find("statutes", id));

    [GeneratedRegex(@"^c\. \d+$")]
    private static partial Regex ChapterNumber();
}
