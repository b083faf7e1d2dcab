using NoticeGen.Diagnostics;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>Licences, ends and credits of pictures (NG530 to NG532), beyond the examples that the rules give.</summary>
public sealed class PictureRulesTests
{
    [Fact]
    public void A_licence_that_ends_today_still_holds_and_is_a_note() =>
        Assert.Equal([("NG531", Severity.Note)], Found("family", "expires: 2026-11-22"));

    [Fact]
    public void One_that_ended_yesterday_is_an_error() =>
        Assert.Equal([("NG531", Severity.Error)], Found("family", "expires: 2026-11-21"));

    [Fact]
    public void One_that_ends_in_61_days_is_not_spoken_of() =>
        Assert.Equal([], Found("family", "expires: 2027-01-22"));

    [Fact]
    public void A_picture_that_nothing_prints_is_not_looked_at() =>
        Assert.Equal([], Found("parliament", "expires: 2020-01-01"));

    [Fact]
    public void The_credit_is_printed_once_however_often_its_pictures_are()
    {
        var check = Northtown.Check(Northtown.Over(List("family", "credit: Pictures by Example Ltd") + Entry("letter", "credit: Pictures by Example Ltd")));
        var easyRead = check.Editions.Single(edition => edition.Name == "Easy Read").Document;
        Assert.Equal(1, NoticeGen.Documents.DocumentText.Lines(easyRead).Count(line => line.Contains("Pictures by Example Ltd", StringComparison.Ordinal)));
        var headings = easyRead.Outline.Where(heading => heading.Level == 2).Select(heading => NoticeGen.Documents.DocumentText.Of(heading.Inlines));
        Assert.Equal(["About this document", "Hard words"], headings.TakeLast(2));
    }

    [Fact]
    public void A_notice_without_credited_pictures_prints_no_credits() =>
        Assert.DoesNotContain(
            Northtown.Check(Northtown.Model).Editions.SelectMany(edition => NoticeGen.Documents.DocumentText.Lines(edition.Document)),
            line => line.StartsWith("Picture credits", StringComparison.Ordinal));

    private static IEnumerable<(string, Severity)> Found(string picture, string field) =>
        Northtown.Check(Northtown.Over(List(picture, field))).Diagnostics.Select(found => (found.Rule.Code, found.Severity));

    private static string List(string picture, string field) => "pictures:\n" + Entry(picture, field);

    private static string Entry(string picture, string field) =>
        $"  - id: {picture}\n    file: {picture}.svg\n    alt: {{en: Some words}}\n    source: Example Ltd\n    licence: Subscription 1\n    {field}\n";
}
