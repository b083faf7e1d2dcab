using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class BaselineTests
{
    private static readonly RuleInfo Rule = Catalogue.Find("retention-vague")!;

    [Fact]
    public void Everything_that_is_found_is_known_and_nothing_else()
    {
        var findings = Northtown.Check(Northtown.Over("dpo:\nformats:\nretention: []\n")).Diagnostics;
        Assert.NotEmpty(findings);
        var match = Baseline.Of(findings).Match(findings);
        Assert.Empty(match.Remaining);
        Assert.Empty(match.Gone);
        Assert.Equal(findings.Length, match.Known.Length);
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        var baseline = Baseline.Of([At("a", "“x|\"y\n”"), At("a", "“z”"), At("b", "m")]);
        var read = Baseline.Read(baseline.Write(), out var fault);
        Assert.Equal("", fault);
        Assert.Equal(baseline.Entries, read!.Entries);
        Assert.Equal(baseline.Write(), read.Write());
    }

    [Fact]
    public void The_order_of_findings_does_not_change_the_file()
    {
        Diagnostic[] findings = [At("a", "“1”"), At("b", "“2”"), At("a", "“3”")];
        Assert.Equal(Baseline.Of(findings).Write(), Baseline.Of(findings.Reverse()).Write());
    }

    [Fact]
    public void The_text_counts_only_where_a_field_has_several()
    {
        Assert.Null(Assert.Single(Baseline.Of([At("a", "“1”")]).Entries).Text);
        Assert.Equal(["“1”", "“2”"], Baseline.Of([At("a", "“2”"), At("a", "“1”")]).Entries.Select(entry => entry.Text));
        // Alone in its field it is known whatever it quotes today; of several only those that were there.
        Assert.Empty(Baseline.Of([At("a", "“1”")]).Match([At("a", "“other”")]).Remaining);
        Assert.Equal("“3”", Assert.Single(Baseline.Of([At("a", "“1”"), At("a", "“2”")]).Match([At("a", "“3”"), At("a", "“1”")]).Remaining).Message);
    }

    [Fact]
    public void One_entry_stands_for_one_finding()
    {
        var match = Baseline.Of([At("a", "“1”")]).Match([At("a", "“1”"), At("a", "“1”")]);
        Assert.Single(match.Known);
        Assert.Single(match.Remaining);
    }

    [Fact]
    public void What_is_found_no_more_is_told()
    {
        var match = Baseline.Of([At("a", "m"), At("b", "m")]).Match([At("b", "m")]);
        Assert.Equal("a", Assert.Single(match.Gone).Field);
    }

    [Fact]
    public void Another_notice_and_another_rule_are_another_finding()
    {
        var baseline = Baseline.Of([At("a", "m")]);
        Assert.Single(baseline.Match([At("a", "m") with { Origin = Origin.Of(new SourceText("other.yaml", "a: b")) }]).Remaining);
        Assert.Single(baseline.Match([At("a", "m") with { Rule = Catalogue.Find("retention-missing")! }]).Remaining);
    }

    [Fact]
    public void Faults_of_files_and_of_waivers_cannot_wait()
    {
        var fault = Catalogue.Find("unknown-field")!.At(Origin.Of(new SourceText("a.yaml", "a: b")), "m");
        var waiver = SuppressionProblems.SuppressionWithoutReason.At(Origin.Of(new SourceText("a.yaml", "a: b")), "m");
        Assert.Empty(Baseline.Of([fault, waiver]).Entries);
        var written = new Baseline([new BaselineEntry("a.yaml", fault.Rule.Code, "", null)]);
        Assert.Single(written.Match([fault]).Remaining);
    }

    [Fact]
    public void A_finding_names_its_field_by_ids_and_not_by_lines()
    {
        var found = Northtown.Check(Northtown.Over("retention:\n  - id: files\n    what: Case files\n    period: as long as necessary\n")).Diagnostics;
        Assert.Equal("retention[files].period", found.Single(finding => finding.Rule == Rule).Field);
        Assert.Equal("dpo", Northtown.Check(Northtown.Over("dpo:\n")).Diagnostics.Single(finding => finding.Rule.Code == "NG103").Field);
    }

    [Fact]
    public void A_waiver_is_told_with_its_reason_and_end()
    {
        var subject = new LintSubject(
            Northtown.Check(Northtown.Over("# noticegen: ignore[review-overdue] we wait for the schedule, until 2030-01-01\nreview_by: 2020-01-01\n")).Notice!,
            [], Workspace.Law, Workspace.Day, LintSettings.Default);
        var waiver = Assert.Single(Linter.Check(subject).Waivers);
        Assert.Equal(("review-overdue", "we wait for the schedule", new DateOnly(2030, 1, 1)), (waiver.Rule.Name, waiver.Reason, waiver.Until));
    }

    [Fact]
    public void A_rule_that_a_run_leaves_out_is_not_asked_and_its_waiver_is_not_called_unused()
    {
        var notice = Northtown.Over("# noticegen: ignore[review-overdue] we wait for the schedule\nreview_by: 2020-01-01\n");
        var settings = new LintSettings { LeftOut = ["NG124"] };
        Assert.Empty(Northtown.Check(notice, new Conditions { Settings = settings }).Diagnostics);
    }

    [Fact]
    public void An_authority_has_severities_of_its_own()
    {
        static ImmutableSortedDictionary<string, Severity?> Only(Severity? severity) => ImmutableSortedDictionary<string, Severity?>.Empty.Add("review-date-missing", severity);
        var settings = new LintSettings
        {
            Severities = Only(Severity.Error),
            AuthoritySeverities = ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Severity?>>.Empty.Add("northtown", Only(Severity.Note)).Add("other", Only(null)),
        };
        Assert.Equal(Severity.Note, Assert.Single(Northtown.Check(Northtown.Over("review_by:\n"), new Conditions { Settings = settings }).Diagnostics).Severity);
    }

    private static Diagnostic At(string field, string message) =>
        Rule.At(Origin.Of(new SourceText("notices/northtown/housing.yaml", "a: b")), message) with { Field = field };
}
