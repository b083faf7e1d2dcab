using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NoticeGen.Cli.Reports;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Reporting;

namespace NoticeGen.Cli;

/// <summary>What a command that works on notices was asked for.</summary>
internal sealed record WorkRequest
{
    public required Terminal Terminal { get; init; }

    /// <summary>What is written to the standard output.</summary>
    public required ReportKind Report { get; init; }

    /// <summary>Reports to write to files, as given: <c>KIND=FILE</c>.</summary>
    public IReadOnlyList<string> ReportFiles { get; init; } = [];

    /// <summary>The file of known findings, as given; null where only the settings say.</summary>
    public string? Baseline { get; init; }

    public BaselineUse BaselineUse { get; init; } = BaselineUse.Read;

    /// <summary>Which rules are asked.</summary>
    public RuleChoice Rules { get; init; } = RuleChoice.All;

    public required string? Config { get; init; }

    public required Filters Filters { get; init; }

    public required DateOnly AsAt { get; init; }

    /// <summary>Null where only the settings say.</summary>
    public required FailOn? FailOn { get; init; }

    public required int Jobs { get; init; }

    public required bool Timings { get; init; }

    public bool Draft { get; init; }

    public bool AttachSource { get; init; }

    /// <summary>What the settings add to what was asked, for commands that are told by a name in them; null where they add nothing.</summary>
    public Func<Settings, WorkRequest, WorkRequest>? Refine { get; init; }
}

/// <summary>
/// A workspace opened for work: its settings, the notices that the filters leave, and the pipeline. Every command that
/// looks at notices goes through here, so that options mean the same everywhere.
/// </summary>
internal sealed class Work
{
    private Work(Surroundings surroundings, WorkRequest request, (Workspace Workspace, Timings Timings) opened)
    {
        Surroundings = surroundings;
        Request = request;
        (Workspace, Timings) = opened;
    }

    public Surroundings Surroundings { get; }

    public WorkRequest Request { get; private set; }

    public Workspace Workspace { get; }

    public Settings Settings { get; private set; } = new();

    public Selection Selection { get; private set; } = new([], [], []);

    /// <summary>Null when the reference data or the templates cannot be used. They are read when this is first asked.</summary>
    public Pipeline? Pipeline
    {
        get
        {
            OpenPipeline();
            return _pipeline;
        }
    }

    /// <summary>What was found about what all notices share: files, and where they were compared, notices.</summary>
    public ImmutableArray<Diagnostic> Shared
    {
        get
        {
            if (_shared.IsDefault)
            {
                OpenPipeline();
            }
            return _shared.AddRange(_together);
        }
    }

    /// <summary>What was found about the workspace and its settings, without reading anything else.</summary>
    public ImmutableArray<Diagnostic> OfSettings { get; private set; } = [];

    public Timings Timings { get; }

    /// <summary>Findings that are known; null when the run has no baseline.</summary>
    public BaselineFile? Baseline { get; private set; }

    /// <summary>The settings of lint, with the rules that this run leaves out.</summary>
    public LintSettings Lint { get; private set; } = LintSettings.Default;

    private ReportFiles? ReportFiles { get; set; }

    private Pipeline? _pipeline;
    private bool _isOpened;
    private ImmutableArray<Diagnostic> _shared;
    private ImmutableArray<Diagnostic> _together = [];

    /// <summary>Whether a report of this run says what falls due.</summary>
    public bool ShowsDueDates =>
        Request.ReportFiles.Count > 0 || !(Request.Report == ReportKind.Text || Request.Report == ReportKind.Concise || Request.Report == ReportKind.Json || Request.Report == ReportKind.JsonLines);

    public FailOn FailOn => Request.FailOn ?? Settings.FailOn;

    public Terminal Terminal => Request.Terminal;

    /// <exception cref="Refusal">There is no workspace, or the filters leave nothing.</exception>
    public static Work Open(Surroundings surroundings, WorkRequest request)
    {
        var timings = new Timings(surroundings.Clock);
        var workspace = timings.Measure("read files", () => Workspace.Open(surroundings.WorkingFolder, request.Config));
        var work = new Work(surroundings, request, (workspace, timings));
        foreach (var remark in workspace.Remarks)
        {
            request.Terminal.Problem(Severity.Warning, remark);
        }
        var settings = Settings.Read(workspace);
        work.Settings = settings.Value ?? new Settings();
        if (!settings.HasErrors && request.Refine is { } refine)
        {
            work.Request = request = refine(work.Settings, request);
        }
        work.Selection = Selection.Of(workspace, request.Filters, work.Settings.Formats);
        work.Lint = work.Settings.Lint with { LeftOut = request.Rules.LeftOut() };
        work.Baseline = BaselineFile.Open(surroundings, (request.Baseline, request.BaselineUse), work.Settings, workspace);
        work.ReportFiles = Reports.ReportFiles.Open(surroundings, request.ReportFiles, workspace, work.Baseline is { } baseline ? [baseline.Path] : []);
        work.OfSettings = [.. workspace.Problems, .. settings.Diagnostics];
        work._isOpened = settings.HasErrors;
        if (settings.HasErrors)
        {
            work._shared = work.OfSettings;
        }
        return work;
    }

    /// <summary>
    /// Takes what an earlier run found about the same shared files, so that they need not be read unless a notice needs them.
    /// </summary>
    public void UseShared(ImmutableArray<Diagnostic> found) => _shared = found;

    /// <summary>Adds what notices show only together.</summary>
    public void AddTogether(ImmutableArray<Diagnostic> found) => _together = _together.AddRange(found);

    private void OpenPipeline()
    {
        if (_isOpened)
        {
            return;
        }
        _isOpened = true;
        var pipeline = Timings.Measure("law and templates", () => Pipeline.Open(Workspace.Files, new BuildOptions
        {
            AsAt = Request.AsAt,
            ToolVersion = Tool.Version,
            Draft = Request.Draft,
            AttachSource = Request.AttachSource,
            Variants = Selection.Variants,
            Languages = Selection.Languages,
            UsualEditions = Settings.UsualEditions,
            Formats = Selection.Formats,
            FragmentLevel = Settings.FragmentLevel,
            Lint = Lint,
        }));
        _pipeline = pipeline.Value;
        _shared = [.. OfSettings, .. pipeline.Diagnostics];
    }

    /// <summary>Leaves out the notices that a list does not name.</summary>
    public void Keep(Predicate<NoticeName> wanted) =>
        Selection = Selection with { Notices = [.. Selection.Notices.Where(notice => wanted(notice))] };

    /// <summary>A path as the user would name it: from where they stand, if it lies below.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Surroundings.WorkingFolder, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    /// <summary>Does something with each notice, several at a time; the results come in the order of the notices.</summary>
    public T[] ForEach<T>(Func<int, NoticeName, T> act) => ForEach(Selection.Notices, act);

    /// <inheritdoc cref="ForEach{T}(Func{int, NoticeName, T})"/>
    public T[] ForEach<T>(ImmutableArray<NoticeName> notices, Func<int, NoticeName, T> act)
    {
        var results = new T[notices.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Request.Jobs, CancellationToken = Surroundings.Cancelled };
        try
        {
            Parallel.For(0, results.Length, options, index => results[index] = act(index, notices[index]));
        }
        catch (AggregateException several) when (several.Flatten().InnerExceptions.OfType<Refusal>().MinBy(refusal => refusal.Message, StringComparer.Ordinal) is { } first)
        {
            throw first;
        }
        return results;
    }

    /// <summary>What the notices of each authority show only together; to be asked after each was checked, which has read them.</summary>
    public void CheckTogether(Pipeline pipeline)
    {
        foreach (var group in Selection.Notices.GroupBy(notice => notice.Authority, StringComparer.Ordinal))
        {
            AddTogether(Timings.Measure("compare", () => pipeline.CheckTogether(group.Key, [.. group.Select(notice => notice.Name)])));
        }
    }

    /// <summary>Writes a report to the standard output in the format that was asked for, and to the files that were named.</summary>
    /// <param name="more">Further members for the JSON envelope.</param>
    public void Write(Report report, Action<System.Text.Json.Utf8JsonWriter>? more = null)
    {
        ReportFiles?.Write(report);
        WriteSummary(report);
        var kind = Request.Report;
        // Quiet is for people; a program gets the whole.
        var shown = kind.IsForPeople && Terminal.Loudness == Loudness.Quiet
            ? report with { Findings = [.. report.Findings.Where(finding => finding.Severity == Severity.Error)] }
            : report;
        if (kind == ReportKind.Text)
        {
            new TextReport(Terminal.Style).Write(Surroundings.Output, shown.Findings);
        }
        else
        {
            Surroundings.Output.Write(kind == ReportKind.Json ? JsonReport.Write(shown, more) : kind.Write(shown, Terminal.Style));
        }
    }

    /// <summary>The last lines of a run: the count of findings, and the timings where they were asked for.</summary>
    public void Conclude(Report report)
    {
        if (Request.Report.IsForPeople)
        {
            var known = report.Known.IsEmpty ? "" : $"; {report.Known.Length.ToString("N0", CultureInfo.InvariantCulture)} known from the baseline";
            if (Request.Report == ReportKind.Text && report.Chosen is { } chosen)
            {
                Terminal.Say(chosen);
            }
            Terminal.Say(report.Summary + known);
        }
        if (report.Prunable > 0)
        {
            Terminal.Remark($"{ReportSummary.Count(report.Prunable, "finding")} of the baseline {(report.Prunable == 1 ? "is" : "are")} gone: `noticegen lint --prune-baseline` takes {(report.Prunable == 1 ? "it" : "them")} out");
        }
        if (Request.Timings)
        {
            Timings.WriteTo(Terminal.Error);
        }
    }

    /// <summary>Adds tables to the page of a run in GitHub Actions. They are a convenience: the run does not fail with them.</summary>
    private void WriteSummary(Report report)
    {
        if (Request.Report != ReportKind.GitHub || PipelineHost.Of(Surroundings.Variable).Summary is not { } path)
        {
            return;
        }
        try
        {
            var store = Surroundings.Store;
            var before = store.FileExists(path) ? store.Read(path) : [];
            store.Write(path, [.. before, .. Encoding.UTF8.GetBytes(MarkdownReport.Write(report))]);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Terminal.Problem(Severity.Warning, "the summary of the step could not be written");
        }
    }
}
