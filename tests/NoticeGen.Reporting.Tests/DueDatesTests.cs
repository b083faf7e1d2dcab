using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using Xunit;

namespace NoticeGen.Tests.Reporting;

public sealed class DueDatesTests
{
    private static readonly ReportedNotice Notice = Findings.Report().Notices[0];

    [Fact]
    public void Reviews_of_the_year_and_overdue_ones_are_told_in_the_order_of_their_days()
    {
        var due = Of(Notice with { Id = "a/1", ReviewBy = Findings.Day.AddMonths(3) }, Notice with { Id = "a/2", ReviewBy = Findings.Day.AddYears(-2) }, Notice with { Id = "a/3", ReviewBy = Findings.Day.AddYears(1).AddDays(1) });
        Assert.Equal(["a/2", "a/1"], due.Where(one => one.Kind == DueKind.Review).Select(one => one.Where));
    }

    [Fact]
    public void A_waiver_that_several_notices_share_ends_once()
    {
        var waiver = new Waiver(Findings.At("a: b", "a", "notices/_base/x.yaml"), Findings.RetentionMissing, "we wait", Findings.Day);
        var due = Assert.Single(Of(Notice with { Waivers = [waiver] }, Notice with { Waivers = [waiver, waiver with { Until = null }] }));
        Assert.Equal("the waiver of retention-missing ends: we wait", due.What);
    }

    [Fact]
    public void Records_of_the_law_and_rules_that_begin_are_told_before_they_do()
    {
        var day = new DateOnly(2026, 6, 1);
        var due = DueDates.Of([], Catalogue.All, Workspace.Law, day);
        Assert.Contains(due, one => one is { Kind: DueKind.Law, Day: { Year: 2026, Month: 6, Day: 19 } } && one.What.StartsWith("NG114 ", StringComparison.Ordinal));
        Assert.Contains(due, one => one.Day == new DateOnly(2026, 6, 19) && one.What.EndsWith("begins to be right", StringComparison.Ordinal));
        Assert.All(due, one => Assert.InRange(one.Day, day, day.AddYears(1)));
    }

    private static System.Collections.Immutable.ImmutableArray<DueDate> Of(params ReportedNotice[] notices) => DueDates.Of(notices, [], Workspace.Law, Findings.Day);
}
