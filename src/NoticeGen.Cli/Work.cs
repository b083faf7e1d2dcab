using System.Collections.Immutable;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

namespace NoticeGen.Cli;

/// <summary>What a command that works on notices was asked for.</summary>
internal sealed record WorkRequest
{
    public required Terminal Terminal { get; init; }

    public required ReportFormat Report { get; init; }

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
            Lint = work.Settings.Lint,
        }));
        work.Pipeline = pipeline.Value;
        work.Shared = [.. work.Shared, .. pipeline.Diagnostics];
        return work;
    }

    /// <summary>Does something with each notice, several at a time; the results come in the order of the notices.</summary>
    public T[] ForEach<T>(Func<int, NoticeName, T> act)
    {
        var results = new T[Selection.Notices.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Request.Jobs, CancellationToken = Surroundings.Cancelled };
        try
        {
            Parallel.For(0, results.Length, options, index => results[index] = act(index, Selection.Notices[index]));
        }
        catch (AggregateException several) when (several.Flatten().InnerExceptions.OfType<Refusal>().MinBy(refusal => refusal.Message, StringComparer.Ordinal) is { } first)
        {
            throw first;
        }
        return results;
    }

    /// <summary>Findings in the order of reports; what several notices share is said once.</summary>
    public static ImmutableArray<Diagnostic> Joined(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .DistinctBy(diagnostic => (diagnostic.Rule.Code, diagnostic.Origin.Path, diagnostic.Origin.Span, diagnostic.Message))
            .Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)),
    ];

    /// <summary>Writes findings in the format that was asked for.</summary>
    /// <param name="more">Further members for the JSON envelope.</param>
    public void Report(ImmutableArray<Diagnostic> diagnostics, Action<System.Text.Json.Utf8JsonWriter>? more = null)
    {
        var shown = Terminal.Loudness == Loudness.Quiet
            ? [.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)]
            : diagnostics;
        switch (Request.Report)
        {
            case ReportFormat.Json:
                using (var to = new MemoryStream())
                {
                    new JsonReport(Tool.Version).Write(to, diagnostics, Selection.Notices.Length, more);
                    Surroundings.Output.Write(Encoding.UTF8.GetString(to.GetBuffer(), 0, (int)to.Length));
                }
                break;
            case ReportFormat.Concise:
                ConciseReport.Write(Surroundings.Output, shown);
                break;
            default:
                new TextReport(Terminal.Style).Write(Surroundings.Output, shown);
                break;
        }
    }

    /// <summary>The last lines of a run: the count of findings, and the timings where they were asked for.</summary>
    public void Conclude(ImmutableArray<Diagnostic> diagnostics)
    {
        if (Request.Report != ReportFormat.Json)
        {
            Terminal.Say(ReportSummary.Of(diagnostics, Selection.Notices.Length).ToString());
        }
        if (Request.Timings)
        {
            Timings.WriteTo(Terminal.Error);
        }
    }
}
