using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NoticeGen.Cli.Building;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Runs;
using NoticeGen.Diagnostics;
using NoticeGen.Jobs;
using NoticeGen.Rendering.Printing;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Exporting;

/// <summary>
/// A run of <c>export</c> that makes print files. The verdict on each notice is that of <c>build</c>. A job is whole: with
/// an error anywhere nothing is written, because half a job on a print room's desk looks like a whole one.
/// </summary>
internal sealed class PrintExport(OpenedWorkspace opened, ExportProfile profile, PrintExportPlace place)
{
    private readonly Findings _findings = new(opened);
    private readonly Imposer _imposer = new();
    private readonly List<Diagnostic> _ofList = [];
    private int _stopped;

    private Terminal Terminal => opened.Terminal;

    public int Run()
    {
        var shared = opened.ReadShared();
        if (shared.Pipeline is not { } pipeline || shared.Findings.Any(opened.Stops))
        {
            return GiveUp(_findings.Report(opened.Selection.Notices.Select(Findings.Unchecked), shared), ExitStatus.Of(shared.Findings, opened.FailOn));
        }
        var orders = Orders();
        if (_ofList.Exists(ExitStatus.IsError))
        {
            return GiveUp(_findings.Report([], shared.With(_ofList)), ExitCode.BadInput);
        }
        var asked = orders.ToLookup(order => order.Notice.Id, StringComparer.Ordinal);
        var wanted = opened.Only(notice => asked.Contains(notice.Id));
        if (wanted.Selection.Notices.IsEmpty)
        {
            throw new UserError(ExitCode.NothingMatched, "no row of the batch list names a notice that the filters leave");
        }
        using var output = JobFolder.Open(place.Folder, opened, profile.Name, place.Mode);
        var results = PrintAll(wanted, pipeline, output, asked);
        shared = shared.With(wanted.CheckTogether(pipeline));
        var notices = results.Select(result => result.Notice).ToList();
        _ofList.AddRange(results.SelectMany(result => result.OfList));
        var found = _findings.Report(notices, shared.With(_ofList));
        if (_stopped != 0 || shared.Findings.Any(opened.Stops) || _ofList.Exists(ExitStatus.IsError))
        {
            return GiveUp(found, _ofList.Exists(ExitStatus.IsError) ? ExitCode.BadInput : ExitStatus.Of(found.Findings, opened.FailOn));
        }
        var job = new PrintJobFiles(_imposer, profile, output);
        var made = profile.Pack == Pack.None
            ? [.. results.SelectMany(result => result.Files)]
            : job.Bind(results.SelectMany(result => result.Tasks), pipeline);
        var printing = Report.Joined(results.SelectMany(result => result.Printing).Concat(job.Problems));
        found = _findings.Report(notices, shared.With(_ofList).With(printing));
        if (ExitStatus.OfRendering(printing) is not ExitCode.Clean and var code)
        {
            return GiveUp(found, code);
        }
        if (made.IsEmpty)
        {
            throw new UserError(ExitCode.NothingMatched, $"the notices that match have none of the editions that the profile `{profile.Name}` prints");
        }
        var ticket = Ticket(made, isDraft: opened.Options.Draft && found.Findings.Any(ExitStatus.IsError)) with
        {
            EasyRead = [.. results.SelectMany(result => result.Tasks).Where(task => pipeline.IsEasyRead(task.Item.Document.Info.Edition)).Select(task => task.Item.EditionName).Distinct(StringComparer.Ordinal)],
        };
        opened.Host.Cancelled.ThrowIfCancellationRequested();
        if (JobFolder.Commit(output, made, ticket, pipeline) is var faults && faults.Any(ExitStatus.IsError))
        {
            return GiveUp(_findings.Report(notices, shared.With(_ofList).With(printing).With(faults)), ExitCode.NotRendered);
        }
        return Finish(found, output, ticket);
    }

    private ImmutableArray<PrintOrder> Orders()
    {
        if (place.Batch is not { } batch)
        {
            return [.. opened.Selection.Notices.Select((notice, i) => new PrintOrder(i, notice, null))];
        }
        var list = BatchFile.Read(opened.Host, batch, opened.Shown(batch));
        _ofList.AddRange(list.Diagnostics);
        return list.Value is { } rows ? BatchFile.Match(rows, opened.Workspace.Notices, _ofList) : [];
    }

    private Result[] PrintAll(OpenedWorkspace wanted, Pipeline pipeline, OutputFolder output, ILookup<string, PrintOrder> asked)
    {
        using var progress = Terminal.Progress(wanted.Selection.Notices.Length);
        return wanted.ForEach((_, name) =>
        {
            var check = opened.Timings.Measure("check", () => opened.Host.UntilCancelled(() => pipeline.Check(name.Authority, name.Name)));
            var result = new Result { Notice = _findings.Of(check) };
            if (result.Notice.Findings.Any(opened.Stops) || check.Notice is null || (check.Editions.IsEmpty && check.ErrorCount > 0))
            {
                Interlocked.Exchange(ref _stopped, 1);
                progress.Finish($"{name.Id}: {ReportSummary.Count(check.ErrorCount, "error")}");
                return result;
            }
            var tasks = new PrintTasks(profile, pipeline);
            result = result with { Tasks = tasks.Of(check, asked[name.Id]), OfList = tasks.Problems };
            if (Volatile.Read(ref _stopped) == 0 && profile.Pack == Pack.None && result.OfList.IsEmpty)
            {
                var job = new PrintJobFiles(_imposer, profile, output);
                var files = opened.Timings.Measure("print", () => result.Tasks.Select(job.Print).OfType<JobFile>().ToImmutableArray());
                result = result with { Files = files, Printing = [.. job.Problems] };
            }
            opened.Host.Cancelled.ThrowIfCancellationRequested();
            progress.Finish($"{name.Id}: {ReportSummary.Count(result.Tasks.Length, "document")}");
            return result;
        });
    }

    private JobTicket Ticket(ImmutableArray<JobFile> made, bool isDraft) => new()
    {
        Job = profile.Name,
        Description = profile.Description,
        Order = profile.Order,
        AsAt = opened.Options.AsAt,
        BuiltAt = opened.Host.EpochDay ?? opened.Options.AsAt,
        ToolVersion = Tool.Version,
        IsDraft = isDraft,
        IsForPress = profile.IsForPress,
        Lines = [.. made.OrderBy(file => file.Order).Select((file, i) => file.Line with { Sequence = i + 1 })],
    };

    private int Finish(Report found, OutputFolder output, JobTicket ticket)
    {
        opened.Write(found, () =>
        {
            var members = JobTicketJson.Members(ticket);
            members.Insert(0, "output", opened.Shown(place.Folder));
            members.Insert(1, "written", place.Mode == BuildMode.Write);
            members["kept"] = JsonSerializer.SerializeToNode(KeptFile.Json(output.Kept), ResultJson.Indented.IEnumerableKeptJson);
            return new JsonObject { ["export"] = members };
        });
        if (opened.Options.Report == ReportKind.Text && (place.Mode != BuildMode.Write || Terminal.Loudness == Loudness.Verbose))
        {
            foreach (var line in JobTicketText.Lines(ticket))
            {
                Terminal.Say(line);
            }
        }
        var changes = output.Changes.Count(change => change.Change != Change.Same);
        opened.Conclude(found, [Summary(changes, ticket)], hasChanged: changes > 0);
        KeptFile.Tell(output.Kept, opened.Shown(place.Folder), Terminal);
        if (ticket.IsDraft)
        {
            Terminal.Problem(Severity.Warning, "these are drafts, and every page says so", "put the errors right and export without --draft before anything is handed out");
        }
        return ExitCode.Clean;
    }

    private string Summary(int changes, JobTicket ticket)
    {
        var counts = $"{ReportSummary.Count(ticket.Lines.Length, "file")}, {JobTicketText.Totals(ticket)}";
        var where = opened.Shown(place.Folder);
        return place.Mode != BuildMode.Write
            ? $"{counts}: {ReportSummary.Count(changes, "file")} in {where} would change"
            : $"printed to {where}: {counts}; {(changes == 0 ? "nothing had changed" : $"{ReportSummary.Count(changes, "file")} changed")}";
    }

    private int GiveUp(Report found, int code) => opened.GiveUp(
        found,
        code,
        "nothing was written; the files of the last job are as they were",
        opened.Options.Draft || code != ExitCode.Findings ? null : "put the errors right; `--draft` prints in spite of them, with a banner on every page");

    /// <summary>What came of one notice.</summary>
    private sealed record Result
    {
        public required ReportedNotice Notice { get; init; }

        public ImmutableArray<PrintTask> Tasks { get; init; } = [];

        /// <summary>What the batch list asks of it and cannot have.</summary>
        public ImmutableArray<Diagnostic> OfList { get; init; } = [];

        public ImmutableArray<Diagnostic> Printing { get; init; } = [];

        public ImmutableArray<JobFile> Files { get; init; } = [];
    }
}

/// <summary>Where a print export reads its list and writes its files.</summary>
/// <param name="Folder">An absolute path.</param>
/// <param name="Batch">An absolute path; null for no list.</param>
internal sealed record PrintExportPlace(string Folder, string? Batch, BuildMode Mode);
