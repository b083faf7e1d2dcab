using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Runs;

/// <summary>
/// A workspace opened for one run: its settings and the notices that the filters leave, read once. Every command that looks
/// at notices goes through here, so that options mean the same everywhere.
/// </summary>
internal sealed record OpenedWorkspace
{
    private OpenedWorkspace()
    {
    }

    public required Host Host { get; init; }

    public required RunOptions Options { get; init; }

    public required Workspace Workspace { get; init; }

    public required Settings Settings { get; init; }

    public required Selection Selection { get; init; }

    /// <summary>What was found about the workspace and its settings, without reading anything else.</summary>
    public required ImmutableArray<Diagnostic> SettingsFindings { get; init; }

    public required Timings Timings { get; init; }

    /// <summary>Findings that are known; null when the run has no baseline.</summary>
    public required BaselineFile? Baseline { get; init; }

    /// <summary>The settings of lint, with the rules that this run leaves out.</summary>
    public required LintSettings Lint { get; init; }

    private ReportFiles? ReportFiles { get; init; }

    /// <summary>Whether the settings can be used; without them nothing else is read.</summary>
    public required bool HasSettings { get; init; }

    /// <summary>Whether a report of this run says what falls due.</summary>
    public bool ShowsDueDates =>
        Options.ReportFiles.Count > 0 || !(Options.Report == ReportKind.Text || Options.Report == ReportKind.Concise || Options.Report == ReportKind.Json || Options.Report == ReportKind.JsonLines);

    /// <summary>Whether this run shows only what stops it, and of all else the number.</summary>
    public bool ShowsErrorsAlone =>
        Options.Report == ReportKind.Text && Options.Detail == ReportDetail.Errors && Options.ReportFiles.Count == 0 && Baseline is null && Options.Rules == RuleChoice.All;

    public FailOn FailOn => Options.FailOn ?? Settings.FailOn;

    public Terminal Terminal => Options.Terminal;

    /// <exception cref="UserError">There is no workspace, or the filters leave nothing.</exception>
    public static OpenedWorkspace Open(Host host, RunOptions options)
    {
        var timings = new Timings(host.Clock);
        var workspace = timings.Measure("read files", () => Workspace.Open(StartFolder(host, options), options.Config, options.Filters.Part, options.FollowLinks, host.KeptTexts));
        foreach (var remark in workspace.Remarks)
        {
            options.Terminal.Problem(Severity.Warning, remark);
        }
        var read = Settings.Read(workspace);
        var settings = read.Value ?? new Settings();
        if (!read.HasErrors && options.Refine is { } refine)
        {
            options = refine(settings, options);
        }
        options = options with { Filters = options.Filters with { Notices = [.. options.Filters.Notices.Select(given => NoticeReference.PatternOf(given, workspace, host.WorkingFolder))] } };
        var selection = Selection.Of(workspace, options.Filters, settings.Formats);
        var lint = settings.Lint with { LeftOut = options.Rules.LeftOut() };
        var baseline = BaselineFile.Open(host, options.Baseline, options.BaselineUse, settings, workspace);
        return new OpenedWorkspace
        {
            Host = host,
            Options = options,
            Workspace = workspace,
            Settings = settings,
            Selection = selection,
            SettingsFindings = [.. workspace.Problems, .. read.Diagnostics],
            Timings = timings,
            Baseline = baseline,
            Lint = lint,
            ReportFiles = ReportFiles.Open(host, options.ReportFiles, workspace, baseline is null ? [] : [baseline.Path]),
            HasSettings = !read.HasErrors,
        };
    }

    /// <summary>Where the workspace is looked for: where the user stands, or when that is in none, at the file of a notice that is named.</summary>
    private static string StartFolder(Host host, RunOptions options) =>
        options.Config is null && Workspace.Find(host.WorkingFolder) is null && options.Filters.Notices.FirstOrDefault(NoticeReference.IsPath) is { } path
        && Path.GetDirectoryName(Path.GetFullPath(path.Replace('\\', '/'), host.WorkingFolder)) is { } folder && Workspace.Find(folder) is not null
            ? folder : host.WorkingFolder;

    /// <summary>Reads what all notices share: the law, and the templates.</summary>
    public SharedFiles ReadShared()
    {
        if (!HasSettings)
        {
            return new SharedFiles(null, SettingsFindings);
        }
        var pipeline = Timings.Measure("law and templates", () => Pipeline.Open(Workspace.Files, new BuildOptions
        {
            AsAt = Options.AsAt,
            ToolVersion = Tool.Version,
            Draft = Options.Draft,
            AttachSource = Options.AttachSource,
            Variants = Selection.Variants,
            Languages = Selection.Languages,
            UsualEditions = Settings.UsualEditions,
            Formats = Selection.Formats,
            FormatsAreUsual = Selection.FormatsAreUsual,
            Published = Selection.Published,
            FragmentLevel = Settings.FragmentLevel,
            Site = Settings.Site,
            Lint = Lint,
        }));
        return new SharedFiles(pipeline.Value, [.. SettingsFindings, .. pipeline.Diagnostics]);
    }

    /// <summary>The same without the notices that a list does not name.</summary>
    public OpenedWorkspace Only(Predicate<NoticeName> wanted) =>
        this with { Selection = Selection with { Notices = [.. Selection.Notices.Where(notice => wanted(notice))] } };

    /// <summary>A file of the workspace as it is; an empty one where there is none.</summary>
    public SourceText TextOf(string path) =>
        (Workspace.Files.Find(path) is { } file ? SourceText.Decode(path, file.Content.AsSpan(), out _) : null) ?? new SourceText(path, "");

    /// <summary>Whether a finding keeps a notice from being published.</summary>
    public bool Stops(Diagnostic diagnostic) => Options.Draft ? ExitStatus.StopsDraft(diagnostic) : ExitStatus.StopsBuild(diagnostic, FailOn);

    /// <summary>A path as the user would name it: from where they stand, if it lies below.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Host.WorkingFolder, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    /// <summary>Does something with each notice, several at a time; the results come in the order of the notices.</summary>
    public T[] ForEach<T>(Func<int, NoticeName, T> act) => ForEach(Selection.Notices, act);

    /// <summary>The same, with something to do for each authority when its last notice is done, while others are still worked on.</summary>
    /// <param name="then">Is given the authority and the names of its notices.</param>
    public T[] ForEach<T>(Func<int, NoticeName, T> act, Action<string, IReadOnlyCollection<string>> then)
    {
        var names = Selection.Notices.ToLookup(notice => notice.Authority, notice => notice.Name, StringComparer.Ordinal);
        var left = names.ToDictionary(group => group.Key, group => new StrongBox<int>(group.Count()), StringComparer.Ordinal);
        return ForEach((index, name) =>
        {
            var result = act(index, name);
            if (Interlocked.Decrement(ref left[name.Authority].Value) == 0)
            {
                then(name.Authority, [.. names[name.Authority]]);
            }
            return result;
        });
    }

    /// <inheritdoc cref="ForEach{T}(Func{int, NoticeName, T})"/>
    public T[] ForEach<T>(ImmutableArray<NoticeName> notices, Func<int, NoticeName, T> act)
    {
        var results = new T[notices.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Options.Jobs, CancellationToken = Host.Cancelled };
        try
        {
            Parallel.For(0, results.Length, options, index => results[index] = act(index, notices[index]));
        }
        catch (AggregateException several) when (several.Flatten().InnerExceptions.OfType<UserError>().MinBy(error => error.Message, StringComparer.Ordinal) is { } first)
        {
            throw first;
        }
        return results;
    }

    /// <summary>What the notices of each authority show only together; to be asked after each was checked, which has read them.</summary>
    public ImmutableArray<Diagnostic> CheckTogether(Pipeline pipeline) =>
    [
        .. Selection.Notices.GroupBy(notice => notice.Authority, StringComparer.Ordinal)
            .SelectMany(group => Timings.Measure("compare", () => pipeline.CheckTogether(group.Key, [.. group.Select(notice => notice.Name)]))),
    ];

    /// <summary>Writes a report to the standard output in the format that was asked for, and to the files that were named.</summary>
    /// <param name="more">Further members for the JSON envelope.</param>
    public void Write(Report report, Func<JsonObject>? more = null)
    {
        WriteFiles(report);
        WriteSummary(report);
        var kind = Options.Report;
        // Quiet is for people; a program gets the whole.
        var shown = kind.IsForPeople && Terminal.Loudness == Loudness.Quiet ? report with { Findings = [.. report.Findings.Where(ExitStatus.IsError)] }
            : kind == ReportKind.Text && Options.Detail == ReportDetail.Errors ? report with { Findings = [.. report.Findings.Where(finding => ExitStatus.IsError(finding) || report.Fails(finding))] }
            : report;
        if (kind == ReportKind.Json)
        {
            JsonReport.Write(Host.Output, shown, more);
        }
        else if (kind != ReportKind.Text)
        {
            kind.Write(shown, Terminal.Style, Host.Output);
        }
        else if (Options.Detail == ReportDetail.Full)
        {
            new TextReport(Terminal.Style).Write(Host.Output, shown.CausesFirst());
        }
        else
        {
            Host.Output.Write(Worklist.Write(shown));
        }
    }

    /// <summary>Writes a report to the files that were named.</summary>
    public void WriteFiles(Report report) => ReportFiles?.Write(report);

    private Worklist Worklist => new(Terminal.WrappedStyle, Scope);

    /// <summary>The words of the command line that chose the notices, to be given to another command.</summary>
    private string Scope
    {
        get
        {
            var filters = Options.Filters with { Notices = [] };
            IEnumerable<string> words = [.. Options.Filters.Notices, .. filters.Options.SelectMany(option => option.Split(' ', 2))];
            words = Options.Config is { } config ? words.Concat(["--config", config]) : words;
            words = Options.AsAt != Host.Today ? words.Concat(["--as-at", Options.AsAt.ToIso()]) : words;
            return string.Join(' ', words.Select(word => word.AsSpan().ContainsAny(" *?\"") ? $"\"{word}\"" : word));
        }
    }

    /// <summary>The last lines of a run: what came of it, the count of findings, and the timings where they were asked for.</summary>
    /// <param name="outcome">What became of the outputs, a line each; none for a run that has none.</param>
    /// <param name="hasChanged">Whether the outputs changed; where nothing did, one line says it all.</param>
    public void Conclude(Report report, IReadOnlyList<string>? outcome = null, bool hasChanged = true)
    {
        outcome ??= [];
        var isText = Options.Report == ReportKind.Text;
        if (Options.Report.IsForPeople)
        {
            if (isText && report.Chosen is { } chosen)
            {
                Terminal.Say(chosen);
            }
            var isBrief = isText && Options.Detail == ReportDetail.Errors;
            var known = report.Known.IsEmpty ? "" : $"; {report.Known.Length.ToString("N0", CultureInfo.InvariantCulture)} known from the baseline";
            var count = report.Summary + known + (isBrief && report.Summary.Findings > 0 ? "; `--full` tells all" : "");
            var hasCount = !isBrief || outcome.Count == 0 || report.Summary.Findings > 0 || known.Length > 0;
            foreach (var line in (IEnumerable<string>)(!hasCount ? outcome : isBrief && !hasChanged ? [string.Join("; ", [.. outcome, count])] : [count, .. outcome]))
            {
                Terminal.Say(line);
            }
        }
        if (isText && Options.Detail == ReportDetail.Worklist)
        {
            foreach (var line in Worklist.Next(report))
            {
                Terminal.Say(line);
            }
        }
        if (report.Prunable > 0)
        {
            Terminal.Remark($"{ReportSummary.Count(report.Prunable, "finding")} of the baseline {(report.Prunable == 1 ? "is" : "are")} gone: `noticegen lint --prune-baseline` takes {(report.Prunable == 1 ? "it" : "them")} out");
        }
        if (Options.Timings)
        {
            Timings.WriteTo(Terminal.Error);
        }
    }

    /// <summary>Reports what keeps a run from writing anything; what was written before stays.</summary>
    /// <param name="sentence">What became of the outputs.</param>
    /// <param name="tell">Says more about the findings, before the last lines.</param>
    /// <returns>The exit code, which is never that of a success.</returns>
    public int GiveUp(Report found, int code, string sentence, string? help = null, Action? tell = null)
    {
        Write(found);
        tell?.Invoke();
        Conclude(found);
        Terminal.Problem(Severity.Error, sentence, help);
        return code == ExitCode.Clean ? ExitCode.Findings : code;
    }

    /// <summary>Adds tables to the page of a run in GitHub Actions. They are a convenience: the run does not fail with them.</summary>
    private void WriteSummary(Report report)
    {
        if (Options.Report != ReportKind.GitHub || PipelineHost.Of(Host.Variable).Summary is not { } path)
        {
            return;
        }
        try
        {
            var store = Host.Store;
            var before = store.FileExists(path) ? store.Read(path) : [];
            store.Write(path, [.. before, .. Encoding.UTF8.GetBytes(MarkdownReport.Write(report))]);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Terminal.Problem(Severity.Warning, "the summary of the step could not be written");
        }
    }
}

/// <summary>What all notices of a workspace share, as it was read.</summary>
/// <param name="Pipeline">Null when the settings, the law or the templates cannot be used.</param>
/// <param name="Findings">What was found about them, and about the workspace and its settings.</param>
internal sealed record SharedFiles(Pipeline? Pipeline, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>The same with more that was found about no single notice.</summary>
    public SharedFiles With(IEnumerable<Diagnostic> found) => this with { Findings = Findings.AddRange(found) };
}
