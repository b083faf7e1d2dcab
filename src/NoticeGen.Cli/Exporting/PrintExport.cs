using System.Collections.Immutable;
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
internal sealed class PrintExport(Work work, ExportProfile profile, PrintExportPlace place)
{
    private readonly Findings _findings = new(work);
    private readonly Imposer _imposer = new();
    private readonly List<Diagnostic> _ofList = [];
    private int _stopped;

    private Terminal Terminal => work.Terminal;

    public int Run()
    {
        if (work.Pipeline is not { } pipeline || work.Shared.Any(Stops))
        {
            return GiveUp(_findings.Report(work.Selection.Notices.Select(Findings.Unchecked), work.Shared), Verdict.Of(work.Shared, work.FailOn));
        }
        var orders = Orders();
        if (_ofList.Exists(IsError))
        {
            return GiveUp(_findings.Report([], work.Shared.Concat(_ofList)), ExitCode.BadInput);
        }
        var asked = orders.ToLookup(order => order.Notice.Id, StringComparer.Ordinal);
        work.Keep(notice => asked.Contains(notice.Id));
        if (work.Selection.Notices.IsEmpty)
        {
            throw new Refusal(ExitCode.NothingMatched, "no row of the batch list names a notice that the filters leave");
        }
        using var output = JobFolder.Open(place.Folder, work, (profile.Name, place.Mode));
        var results = PrintAll(pipeline, output, asked);
        work.CheckTogether(pipeline);
        var notices = results.Select(result => result.Notice).ToList();
        _ofList.AddRange(results.SelectMany(result => result.OfList));
        var found = _findings.Report(notices, work.Shared.Concat(_ofList));
        if (_stopped != 0 || work.Shared.Any(Stops) || _ofList.Exists(IsError))
        {
            return GiveUp(found, _ofList.Exists(IsError) ? ExitCode.BadInput : Verdict.Of(found.Findings, work.FailOn));
        }
        var job = new PrintJobFiles(_imposer, profile, output);
        var made = profile.Pack == Pack.None
            ? [.. results.SelectMany(result => result.Files)]
            : job.Bind(results.SelectMany(result => result.Tasks), pipeline);
        var printing = Report.Joined(results.SelectMany(result => result.Printing).Concat(job.Problems));
        found = _findings.Report(notices, work.Shared.Concat(_ofList).Concat(printing));
        if (Verdict.OfRendering(printing) is not ExitCode.Clean and var code)
        {
            return GiveUp(found, code);
        }
        if (made.IsEmpty)
        {
            throw new Refusal(ExitCode.NothingMatched, $"the notices that match have none of the editions that the profile `{profile.Name}` prints");
        }
        var ticket = Ticket(made, isDraft: work.Request.Draft && found.Findings.Any(IsError));
        work.Surroundings.Cancelled.ThrowIfCancellationRequested();
        if (JobFolder.Commit(output, made, (ticket, pipeline)) is var faults && faults.Any(IsError))
        {
            return GiveUp(_findings.Report(notices, work.Shared.Concat(_ofList).Concat(printing).Concat(faults)), ExitCode.NotRendered);
        }
        return Finish(found, output, ticket);
    }

    private ImmutableArray<PrintOrder> Orders()
    {
        if (place.Batch is not { } batch)
        {
            return [.. work.Selection.Notices.Select((notice, i) => new PrintOrder(i, notice, null))];
        }
        var list = BatchFile.Read(work.Surroundings, batch, work.Shown(batch));
        _ofList.AddRange(list.Diagnostics);
        return list.Value is { } rows ? BatchFile.Match(rows, work.Workspace.Notices, _ofList) : [];
    }

    private Result[] PrintAll(Pipeline pipeline, OutputFolder output, ILookup<string, PrintOrder> asked)
    {
        using var progress = Terminal.Progress(work.Selection.Notices.Length, isListed: true);
        return work.ForEach((index, name) =>
        {
            var check = work.Timings.Measure("check", () => pipeline.Check(name.Authority, name.Name));
            var result = new Result { Notice = _findings.Of(check) };
            if (result.Notice.Findings.Any(Stops) || check.Notice is null || (check.Editions.IsEmpty && check.ErrorCount > 0))
            {
                Interlocked.Exchange(ref _stopped, 1);
                progress.Finish(index, $"{name.Id}: {ReportSummary.Count(check.ErrorCount, "error")}");
                return result;
            }
            var tasks = new PrintTasks(profile, pipeline);
            result = result with { Tasks = tasks.Of(check, asked[name.Id]), OfList = tasks.Problems };
            if (Volatile.Read(ref _stopped) == 0 && profile.Pack == Pack.None && result.OfList.IsEmpty)
            {
                var job = new PrintJobFiles(_imposer, profile, output);
                var files = work.Timings.Measure("print", () => result.Tasks.Select(job.Print).OfType<JobFile>().ToImmutableArray());
                result = result with { Files = files, Printing = [.. job.Problems] };
            }
            work.Surroundings.Cancelled.ThrowIfCancellationRequested();
            progress.Finish(index, $"{name.Id}: {ReportSummary.Count(result.Tasks.Length, "document")}");
            return result;
        });
    }

    private JobTicket Ticket(ImmutableArray<JobFile> made, bool isDraft) => new()
    {
        Job = profile.Name,
        Description = profile.Description,
        AsAt = work.Request.AsAt,
        BuiltAt = work.Surroundings.EpochDay ?? work.Request.AsAt,
        ToolVersion = Tool.Version,
        IsDraft = isDraft,
        Lines = [.. made.OrderBy(file => file.Order).Select((file, i) => file.Line with { Sequence = i + 1 })],
    };

    private int Finish(Report found, OutputFolder output, JobTicket ticket)
    {
        work.Write(found, json =>
        {
            json.WriteStartObject("export");
            json.WriteString("output", work.Shown(place.Folder));
            json.WriteBoolean("written", place.Mode == BuildMode.Write);
            JobTicketJson.WriteMembers(json, ticket);
            KeptFile.Write(json, output.Kept);
            json.WriteEndObject();
        });
        if (work.Request.Report == ReportKind.Text && (place.Mode != BuildMode.Write || Terminal.Loudness == Loudness.Verbose))
        {
            foreach (var line in JobTicketText.Lines(ticket))
            {
                Terminal.Say(line);
            }
        }
        work.Conclude(found);
        if (work.Request.Report.IsForPeople)
        {
            Terminal.Say(Summary(output, ticket));
        }
        KeptFile.Tell(output.Kept, work.Shown(place.Folder), Terminal);
        if (ticket.IsDraft)
        {
            Terminal.Problem(Severity.Warning, "these are drafts, and every page says so", "put the errors right and export without --draft before anything is handed out");
        }
        return ExitCode.Clean;
    }

    private string Summary(OutputFolder output, JobTicket ticket)
    {
        var counts = $"{ReportSummary.Count(ticket.Lines.Length, "file")}, {JobTicketText.Totals(ticket)}";
        var changes = output.Changes.Count(change => change.Change != Change.Same);
        var where = work.Shown(place.Folder);
        return place.Mode != BuildMode.Write
            ? $"{counts}: {ReportSummary.Count(changes, "file")} in {where} would change"
            : $"printed to {where}: {counts}; {(changes == 0 ? "nothing had changed" : $"{ReportSummary.Count(changes, "file")} changed")}";
    }

    private int GiveUp(Report found, int code)
    {
        work.Write(found);
        work.Conclude(found);
        Terminal.Problem(
            Severity.Error,
            "nothing was written; the files of the last job are as they were",
            work.Request.Draft || code != ExitCode.Findings ? null : "put the errors right; `--draft` prints in spite of them, with a banner on every page");
        return code == ExitCode.Clean ? ExitCode.Findings : code;
    }

    private bool Stops(Diagnostic diagnostic) =>
        work.Request.Draft ? Verdict.StopsDraft(diagnostic) : Verdict.StopsBuild(diagnostic, work.FailOn);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;

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
