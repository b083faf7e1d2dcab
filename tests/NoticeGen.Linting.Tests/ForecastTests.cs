using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>The law changes on days; so do reviews, waivers and dates in the text.</summary>
public sealed class ForecastTests
{
    private static readonly DateOnly In2025 = new(2025, 6, 1);

    [Fact]
    public void A_notice_without_a_way_to_complain_passes_as_at_2025_and_fails_today()
    {
        var yaml = Northtown.Over("complaints:\n");
        Assert.Equal([], Northtown.Check(yaml, new Conditions { AsAt = In2025 }).Diagnostics.Where(IsError).Select(Northtown.Line));
        Assert.Equal("NG114", Assert.Single(Northtown.Check(yaml).Diagnostics, IsError).Rule.Code);
    }

    [Fact]
    public void A_forecast_made_in_2025_says_on_which_day_the_notice_begins_to_fail()
    {
        var forecast = Of(Northtown.Over("complaints:\n"), In2025, new DateOnly(2026, 12, 31));
        var turn = Assert.Single(forecast.Of("northtown", "early-help"), turn => turn.New.Any(IsError));
        Assert.Equal(new DateOnly(2026, 6, 19), turn.Day);
        Assert.Contains("NG114", turn.New.Select(diagnostic => diagnostic.Rule.Code));
        Assert.Contains(forecast.Changes, change => change.Day == turn.Day && change.What.Contains("NG114", StringComparison.Ordinal));
        Assert.Contains(forecast.Changes, change => change.Day == turn.Day && change.Instrument?.Contains("section 103", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void The_model_notice_is_due_the_day_after_its_review_date()
    {
        var turn = Assert.Single(Of(Northtown.Model, Workspace.Day, new DateOnly(2027, 12, 31)).Of("northtown", "early-help"));
        Assert.Equal((new DateOnly(2027, 11, 2), "NG124"), (turn.Day, Assert.Single(turn.New).Rule.Code));
        Assert.Equal(["its review was due on 2027-11-01"], turn.Reasons);
    }

    [Fact]
    public void A_waiver_that_ends_brings_its_finding_back()
    {
        var yaml = Northtown.Over("# noticegen: ignore[retention-vague] the schedule is being rewritten until 2027-03-31\nretention:\n  - id: case-records\n    what: Case records\n    criteria: As long as we need them.\n    easy_read:\n      - words: We keep records as long as we need.\n        picture: clock\n")
            .Replace("    criteria:", "    # noticegen: ignore[retention-vague] the schedule is being rewritten until 2027-03-31\n    criteria:", StringComparison.Ordinal);
        var turns = Of(yaml, Workspace.Day, new DateOnly(2027, 6, 1)).Of("northtown", "early-help");
        Assert.Contains(turns, turn => turn.Day == new DateOnly(2027, 4, 1) && turn.New.Any(diagnostic => diagnostic.Rule.Code == "NG105"));
    }

    [Fact]
    public void A_date_in_the_text_is_foretold()
    {
        var turns = Of(Northtown.Over("accuracy: The pilot will end by March 2027.\n"), Workspace.Day, new DateOnly(2027, 6, 1)).Of("northtown", "early-help");
        var turn = Assert.Single(turns);
        Assert.Equal((new DateOnly(2027, 4, 1), "NG311"), (turn.Day, Assert.Single(turn.New).Rule.Code));
    }

    [Fact]
    public void Changes_for_which_no_day_is_known_come_last_and_are_not_made_up()
    {
        var changes = Of(Northtown.Model, Workspace.Day, new DateOnly(2030, 1, 1)).Changes;
        Assert.Contains(changes, change => change.Day is null && change.What.Contains("section 119", StringComparison.Ordinal));
        Assert.Contains(changes, change => change.Day is null && change.What.Contains("Manchester", StringComparison.Ordinal) && !change.IsConfirmed);
        Assert.Equal(changes.Select(change => change.Day ?? DateOnly.MaxValue).Order(), changes.Select(change => change.Day ?? DateOnly.MaxValue));
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;

    private static Forecast Of(string yaml, DateOnly today, DateOnly until)
    {
        var workspace = Workspace.Templates.With("notices/northtown/early-help.yaml", yaml);
        var pipeline = workspace.Open(Workspace.WithoutLint with { AsAt = today, Lint = LintSettings.Default }).Value!;
        return new Forecast(pipeline, until);
    }
}
