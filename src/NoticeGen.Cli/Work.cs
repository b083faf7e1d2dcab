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

    public WorkRequest Request { get; }

    public Workspace Workspace { get; }

    public Settings Settings { get; private set; } = new();

    public Selection Selection { get; private set; } = new([], [], []);

    /// <summary>Null when the reference data or the templates cannot be used.</summary>
    public Pipeline? Pipeline { get; private set; }

    /// <summary>What was found about what all notices share.</summary>
    public ImmutableArray<Diagnostic> Shared { get; private set; } = [];

    public Timings Timings { get; }

    /// <summary>Findings that are known; null when the run has no baseline.</summary>
    public BaselineFile? Baseline { get; private set; }

    /// <summary>The settings of lint, with the rules that this run leaves out.</summary>
    public LintSettings Lint { get; private set; } = LintSettings.Default;

    private ReportFiles? ReportFiles { get; set; }

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
        work.Selection = Selection.Of(workspace, request.Filters, work.Settings.Formats);
        work.Lint = work.Settings.Lint with { LeftOut = request.Rules.LeftOut() };
        work.Baseline = BaselineFile.Open(surroundings, (request.Baseline, request.BaselineUse), work.Settings, workspace);
        work.ReportFiles = Reports.ReportFiles.Open(surroundings, request.ReportFiles, workspace, work.Baseline is { } baseline ? [baseline.Path] : []);
        work.Shared = [.. workspace.Problems, .. settings.Diagnostics];
        if (settings.HasErrors)
        {
            return work;
        }
        var pipeline = timings.Measure("law and templates", () => Pipeline.Open(workspace.Files, new BuildOptions
        {
            AsAt = request.AsAt,
            ToolVersion = Tool.Version,
            Draft = request.Draft,
            AttachSource = request.AttachSource,
            Variants = work.Selection.Variants,
            Formats = work.Selection.Formats,
            FragmentLevel = work.Settings.FragmentLevel,
            Lint = work.Lint,
        }));
        work.Pipeline = pipeline.Value;
        work.Shared = [.. work.Shared, .. pipeline.Diagnostics];
        return work;
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
    public ImmutableArray<Diagnostic> CheckTogether(Pipeline pipeline)
    {
        ImmutableArray<Diagnostic> found =
        [
            .. Selection.Notices.GroupBy(notice => notice.Authority, StringComparer.Ordinal)
                .SelectMany(group => Timings.Measure("compare", () => pipeline.CheckTogether(group.Key, [.. group.Select(notice => notice.Name)]))),
        ];
        Shared = [.. Shared, .. found];
        return found;
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
