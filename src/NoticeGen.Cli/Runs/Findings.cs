using System.Collections.Concurrent;
using System.Collections.Immutable;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Linting;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Runs;

/// <summary>Makes the report of a run: what the baseline knows is set apart, notice by notice and for the run as a whole.</summary>
internal sealed class Findings(OpenedWorkspace opened)
{
    /// <summary>What findings say: an estate says most of it very often.</summary>
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>What counts once for several notices, of those that were held.</summary>
    private readonly ConcurrentDictionary<(string Code, string Path, TextSpan Span, string Message, Severity Severity), bool> _once = new();

    /// <summary>What a checked notice gives to the report.</summary>
    public ReportedNotice Of(CheckedNotice check) => Held(SetApart(Whole(check)));

    /// <summary>A notice with all that was found, as if there were no baseline.</summary>
    public static ReportedNotice Whole(CheckedNotice check) => new()
    {
        Id = $"{check.AuthorityId}/{check.Name}",
        Path = new NoticeName(check.AuthorityId, check.Name).Path,
        Title = check.Notice?.Title ?? check.Name,
        Authority = check.Notice?.ControllerName ?? check.AuthorityId,
        ReviewBy = check.Notice?.ReviewBy,
        Owner = check.Notice?.Fields.Text("owner"),
        IsComplete = check.IsComplete,
        Findings = check.Diagnostics,
        Waivers = check.Waivers,
        ReadingAges = [.. check.Readability.Select(edition => new ReadingAge(NameOf(edition.Edition), edition.Readability.Whole.ReadingAge))],
    };

    /// <summary>The same notice with what the baseline knows set apart.</summary>
    public ReportedNotice SetApart(ReportedNotice whole)
    {
        var parted = Match([.. whole.Findings.Where(IsAsked)]);
        return whole with { Findings = parted.Remaining, Known = parted.Known };
    }

    /// <summary>
    /// What is to be held of a notice until the end of a run, each text once for all notices: where its reports show only what stops it, all
    /// else about its own file is counted. What stands in files of several notices, or is said once for an authority, counts once for all of
    /// them.
    /// </summary>
    public ReportedNotice Held(ReportedNotice shown)
    {
        if (!opened.ShowsErrorsAlone)
        {
            return shown with { Findings = [.. shown.Findings.Select(WithSharedTexts)], Known = [.. shown.Known.Select(WithSharedTexts)] };
        }
        var parted = shown.Findings.ToLookup(finding => opened.Stops(finding) || ExitStatus.IsError(finding) || finding.Rule.IsOfAuthority || finding.Origin.Path != shown.Path);
        return shown with
        {
            Findings = [.. parted[true].Where(finding => opened.Stops(finding) || ExitStatus.IsError(finding) || IsFirst(finding)).Select(WithSharedTexts)],
            Counted = ReportSummary.Of(parted[false].DistinctBy(Reporting.Report.KeyOf), 0),
            Waivers = [],
            ReadingAges = [],
        };
    }

    private bool IsFirst(Diagnostic finding) => _once.TryAdd(
        finding.Rule.IsOfAuthority
            ? (finding.Rule.Code, Reporting.Report.FolderOf(finding.Origin.Path), default, finding.Message, finding.Severity)
            : (finding.Rule.Code, finding.Origin.Path, finding.Origin.Span, finding.Message, finding.Severity),
        true);

    private Diagnostic WithSharedTexts(Diagnostic finding) => finding with
    {
        Message = Shared(finding.Message)!,
        Field = Shared(finding.Field),
        Label = Shared(finding.Label),
        Help = Shared(finding.Help),
        Fix = finding.Fix is { } fix ? fix with { Title = Shared(fix.Title)!, Yaml = Shared(fix.Yaml)! } : null,
    };

    private string? Shared(string? text) => text is null ? null : _texts.GetOrAdd(text, text);

    private bool IsAsked(Diagnostic finding) => !opened.Lint.LeftOut.Contains(finding.Rule.Code);

    /// <summary>An edition as people call it: "Easy Read", and its language where that is not English.</summary>
    private static string NameOf(Edition edition) =>
        string.Join(' ', edition.Variant.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) + (edition.IsInSourceLanguage ? "" : $" ({edition.Language})");

    /// <summary>A notice that was not looked at, because something that all share cannot be used.</summary>
    public static ReportedNotice Unchecked(NoticeName name) => new()
    {
        Id = name.Id,
        Path = name.Path,
        Title = name.Name,
        Authority = name.Authority,
        IsComplete = false,
    };

    /// <param name="notices">In the order of their files.</param>
    /// <param name="shared">What was found about no single notice, and the law of which it is asked what falls due.</param>
    public Report Report(IEnumerable<ReportedNotice> notices, SharedFiles shared)
    {
        var further = shared.Findings;
        var all = notices.ToImmutableArray();
        var rules = RulesAsked();
        var other = Match(Reporting.Report.Joined(further.Where(IsAsked)));
        return new Report
        {
            ToolVersion = Tool.Version,
            AsAt = opened.Options.AsAt,
            Notices = [.. all.Select(notice => notice with { Findings = Sure(notice.Findings), Known = Sure(notice.Known) })],
            Findings = Reporting.Report.OncePerCause(Sure([.. other.Remaining, .. all.SelectMany(notice => notice.Findings)])),
            Known = Reporting.Report.OncePerCause(Sure([.. other.Known, .. all.SelectMany(notice => notice.Known)])),
            Chosen = opened.Options.Rules.Described(),
            Rules = rules,
            Due = opened.ShowsDueDates && shared.Pipeline is { } pipeline ? DueDates.Of(all, rules, pipeline.Law, opened.Options.AsAt) : [],
            Asked = opened.ShowsDueDates && shared.Pipeline is { } asking ? AskedItem.In(asking.Law) : [],
            Part = opened.Options.Filters.Part?.ToString(),
            FailsFrom = ExitStatus.FailsFrom(opened.FailOn),
            RepositoryFolder = PipelineHost.Of(opened.Host.Variable).FolderOf(opened.Workspace.Root),
            Prunable = Gone(all, further).Length,
        };
    }

    /// <summary>Entries of the baseline that are found no more, of those that this run looked for.</summary>
    private ImmutableArray<BaselineEntry> Gone(ImmutableArray<ReportedNotice> notices, IEnumerable<Diagnostic> further) =>
        opened.Baseline is null
            ? []
            : [.. Match(Joined(notices, further)).Gone.Where(new Extent(opened, notices).LookedFor)];

    /// <summary>Writes the baseline as this run was asked to, and gives the report as it is with the new one.</summary>
    public Report Update(Report report, SharedFiles shared)
    {
        var file = opened.Baseline!;
        var before = file.Baseline.Entries.Length;
        if (opened.Options.BaselineUse == BaselineUse.Write)
        {
            file.Write(Known(report.Notices, shared.Findings));
            opened.Terminal.Remark($"the baseline {Path.GetFileName(file.Path)} knows {ReportSummary.Count(file.Baseline.Entries.Length, "finding")}"
                + (opened.Settings.Baseline is null ? $"; `baseline: {Path.GetFileName(file.Path)}` in {opened.Workspace.SettingsPath} makes lint and build use it" : ""));
        }
        else
        {
            file.Write(file.Baseline.Without(Gone(report.Notices, shared.Findings)));
            opened.Terminal.Remark($"{ReportSummary.Count(before - file.Baseline.Entries.Length, "finding")} taken out of the baseline {Path.GetFileName(file.Path)}");
        }
        return Report(report.Notices.Select(Parted), shared);
    }

    private ReportedNotice Parted(ReportedNotice notice)
    {
        var parted = Match(Reporting.Report.Joined(notice.Findings.Concat(notice.Known)));
        return notice with { Findings = parted.Remaining, Known = parted.Known };
    }

    /// <summary>The baseline as it must be to know all that was found; what this run did not look for stays.</summary>
    private Baseline Known(ImmutableArray<ReportedNotice> notices, IEnumerable<Diagnostic> further)
    {
        var extent = new Extent(opened, notices);
        var kept = opened.Baseline!.Baseline.Entries.Where(entry => !extent.LookedFor(entry));
        // What is kept may know some of the findings already, where a filter leaves out a part of what they depend on.
        var found = new Baseline(kept).Match(Joined(notices, further)).Remaining;
        return new Baseline(kept.Concat(Baseline.Of(found).Entries));
    }

    private static ImmutableArray<Diagnostic> Joined(ImmutableArray<ReportedNotice> notices, IEnumerable<Diagnostic> further) =>
        Reporting.Report.Joined(notices.SelectMany(notice => notice.Findings.Concat(notice.Known)).Concat(further));

    private BaselineMatch Match(ImmutableArray<Diagnostic> findings) =>
        opened.Baseline is { } file ? file.Baseline.Match(findings) : new BaselineMatch(findings, [], []);

    private ImmutableArray<Diagnostic> Sure(ImmutableArray<Diagnostic> findings) => [.. findings.Where(opened.Options.Rules.IsSure)];

    private ImmutableArray<RuleInfo> RulesAsked()
    {
        var settings = opened.Lint;
        return
        [
            .. RuleSet.All.Select(rule => rule.Info)
                .Where(rule => !(rule.InForceFrom > opened.Options.AsAt) && settings.Of(rule, "", rule.Severity) is not null)
                .OrderBy(rule => rule.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>What a run looked for: filters may leave out notices, editions and rules, and a fault may keep rules from being asked.</summary>
    private sealed class Extent
    {
        private readonly HashSet<string> _complete;
        private readonly HashSet<string> _ownFiles;
        private readonly ImmutableSortedSet<string> _leftOut;
        private readonly bool _isWhole;
        private readonly bool _hasAllEditions;
        private readonly bool _hasAllConfidences;

        public Extent(OpenedWorkspace opened, ImmutableArray<ReportedNotice> notices)
        {
            _complete = notices.Where(notice => notice.IsComplete).Select(notice => notice.Path).ToHashSet(StringComparer.Ordinal);
            _ownFiles = opened.Workspace.Notices.Select(name => name.Path).ToHashSet(StringComparer.Ordinal);
            _leftOut = opened.Lint.LeftOut;
            _hasAllEditions = opened.Selection.Variants.IsEmpty;
            _hasAllConfidences = opened.Options.Rules.Least == Confidence.Ask;
            _isWhole = _complete.Count == _ownFiles.Count;
        }

        /// <summary>Files that several notices share, or that are gone, were looked at only by a run of everything.</summary>
        public bool LookedFor(BaselineEntry entry) =>
            _hasAllEditions && _hasAllConfidences && !_leftOut.Contains(entry.Rule) && (_ownFiles.Contains(entry.Notice) ? _complete.Contains(entry.Notice) : _isWhole);
    }
}
