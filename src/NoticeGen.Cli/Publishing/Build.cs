using System.Collections.Immutable;
using System.Text.Json;
using NoticeGen.Cli.Reports;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Publishing;

/// <summary>
/// One run of <c>build</c>. Each notice is checked and, while no error is known, rendered and staged at once, so that
/// memory does not grow with the number of notices. A single error anywhere, and nothing is published.
/// </summary>
internal sealed class Build(Work work, BuildMode mode, string folder)
{
    private readonly Findings _findings = new(work);
    private int _stopped;

    private Terminal Terminal => work.Terminal;

    public int Run()
    {
        if (work.Pipeline is not { } pipeline || work.Shared.Any(Stops))
        {
            return GiveUp(_findings.Report(work.Selection.Notices.Select(Reports.Findings.Unchecked), work.Shared), Verdict.Of(work.Shared, work.FailOn));
        }
        using var output = OutputFolder.Open(folder, work.Surroundings.Store, writes: mode == BuildMode.Write);
        var results = BuildAll(pipeline, output);
        var together = work.CheckTogether(pipeline);
        var notices = results.Select(result => result.Notice).ToList();
        var found = _findings.Report(notices, work.Shared);
        if (_stopped != 0 || together.Any(Stops))
        {
            return GiveUp(found, Verdict.Of(found.Findings, work.FailOn));
        }
        var rendering = Report.Joined(results.SelectMany(result => result.Rendered));
        found = _findings.Report(notices, work.Shared.Concat(rendering));
        if (Verdict.OfRendering(rendering) is not ExitCode.Clean and var code)
        {
            return GiveUp(found, code);
        }
        var made = results.SelectMany(result => result.Files).ToImmutableArray();
        if (made.IsEmpty)
        {
            throw new Refusal(ExitCode.NothingMatched, "the notices that match have none of the editions that were asked for");
        }
        var all = WithKept(output, made);
        var lists = NoticeLists.Make(all, pipeline.Templates, work.Request.AsAt);
        found = _findings.Report(notices, work.Shared.Concat(rendering).Concat(lists.SelectMany(list => list.Made.Diagnostics)));
        if (lists.Any(list => list.Made.Value is null))
        {
            return GiveUp(found, ExitCode.NotRendered);
        }
        Publish(output, all, lists);
        return Finish(found, output, made);
    }

    private Result[] BuildAll(Pipeline pipeline, OutputFolder output)
    {
        using var progress = Terminal.Progress(work.Selection.Notices.Length, isListed: true);
        return work.ForEach((index, name) =>
        {
            var check = work.Timings.Measure("check", () => pipeline.Check(name.Authority, name.Name));
            var notice = _findings.Of(check);
            if (notice.Findings.Any(Stops) || (check.Editions.IsEmpty && check.ErrorCount > 0))
            {
                Interlocked.Exchange(ref _stopped, 1);
            }
            if (Volatile.Read(ref _stopped) != 0)
            {
                progress.Finish(index, $"{name.Id}: {Errors(check)}");
                return new Result(notice, [], []);
            }
            var built = work.Timings.Measure("render", () => pipeline.Build(check));
            work.Surroundings.Cancelled.ThrowIfCancellationRequested();
            var described = Describe(check);
            var files = work.Timings.Measure("write", () => built.Files.Select(file => Stage(output, file, described)).ToImmutableArray());
            progress.Finish(index, $"{name.Id}: {ReportSummary.Count(files.Length, "file")}");
            return new Result(notice, built.Diagnostics, files);
        });
    }

    private static ManifestFile Stage(OutputFolder output, BuiltFile built, ManifestNotice notice)
    {
        var staged = output.Stage(built.Path, built.File.Content.AsSpan());
        return new ManifestFile
        {
            Path = built.Path,
            Sha256 = staged.Sha256,
            Bytes = staged.Bytes,
            Pages = built.File.Pages,
            Format = built.File.Format.Name,
            Edition = built.EditionName,
            Language = built.Edition.Language,
            Notice = notice,
        };
    }

    private ManifestNotice Describe(CheckedNotice check)
    {
        var notice = check.Notice!;
        return new ManifestNotice
        {
            Id = notice.Id,
            Title = notice.Title,
            Authority = notice.ControllerName,
            Version = notice.Version,
            Published = notice.Published,
            ReviewBy = notice.ReviewBy,
            Owner = notice.Fields.Text("owner"),
            IsDraft = work.Request.Draft && check.ErrorCount > 0,
            IsTested = notice.IsTested,
        };
    }

    /// <summary>A filtered build keeps what it did not look at.</summary>
    private ImmutableArray<ManifestFile> WithKept(OutputFolder output, ImmutableArray<ManifestFile> made)
    {
        var paths = made.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var kept = work.Request.Filters.AreEmpty
            ? []
            : output.Previous.Files.Where(file => file.Notice is not null && !paths.Contains(file.Path));
        return [.. made, .. kept];
    }

    /// <summary>Adds the lists of notices and puts everything in place.</summary>
    private void Publish(OutputFolder output, ImmutableArray<ManifestFile> all, ImmutableArray<NoticeListFile> lists)
    {
        work.Surroundings.Cancelled.ThrowIfCancellationRequested();
        var listed = lists.Select(list =>
        {
            var file = list.Made.Value!;
            var staged = output.Stage(list.Path, file.Content.AsSpan());
            return new ManifestFile { Path = list.Path, Sha256 = staged.Sha256, Bytes = staged.Bytes, Format = file.Format.Name };
        });
        var manifest = new Manifest([.. all, .. listed]);
        work.Timings.Measure("write", () =>
        {
            output.Commit(manifest, Tool.Version);
            return true;
        });
    }

    private int Finish(Report found, OutputFolder output, ImmutableArray<ManifestFile> made)
    {
        var changes = output.Changes.Where(change => change.Change != Change.Same).ToList();
        work.Write(found, json => WriteResult(json, output, made.Length));
        if (work.Request.Report == ReportKind.Text)
        {
            foreach (var change in changes.Where(_ => mode != BuildMode.Write || Terminal.Loudness == Loudness.Verbose))
            {
                Terminal.Say($"{Word(change.Change)} {change.Path}");
            }
        }
        work.Conclude(found);
        if (work.Request.Report.IsForPeople)
        {
            Terminal.Say(Summary(changes, made));
        }
        if (work.Request.Draft && found.Findings.Any(Fails))
        {
            Terminal.Problem(
                Severity.Warning, $"these are drafts: {ReportSummary.Count(found.Findings.Count(Fails), "error")} still to be put right", "build without --draft before publishing");
        }
        return mode == BuildMode.Check && changes.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private string Summary(List<FileChange> changes, ImmutableArray<ManifestFile> made)
    {
        var notices = ReportSummary.Count(made.Select(file => file.Notice!.Id).Distinct(StringComparer.Ordinal).Count(), "notice");
        var files = ReportSummary.Count(made.Length, "document");
        var where = work.Shown(folder);
        if (mode != BuildMode.Write)
        {
            return changes.Count == 0
                ? $"{notices}, {files}: {where} is up to date"
                : $"{notices}, {files}: {ReportSummary.Count(changes.Count, "file")} in {where} would change";
        }
        var changed = changes.Count == 0 ? "nothing had changed" : $"{ReportSummary.Count(changes.Count, "file")} changed";
        return $"published {notices}, {files}, in {where} in {Timings.Seconds(work.Timings.Total)}; {changed}";
    }

    private void WriteResult(Utf8JsonWriter json, OutputFolder output, int documents)
    {
        json.WriteStartObject("build");
        json.WriteString("output", work.Shown(folder));
        json.WriteBoolean("written", mode == BuildMode.Write);
        json.WriteNumber("documents", documents);
        json.WriteStartArray("changes");
        foreach (var change in output.Changes.Where(change => change.Change != Change.Same))
        {
            json.WriteStartObject();
            json.WriteString("path", change.Path);
            json.WriteString("change", Word(change.Change));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reports what stops the build; what was published before stays.</summary>
    private int GiveUp(Report found, int code)
    {
        work.Write(found);
        work.Conclude(found);
        Terminal.Problem(
            Severity.Error,
            "nothing was published; the documents of the last build are as they were",
            work.Request.Draft || found.Findings.Any(Verdict.StopsDraft) || code == ExitCode.NotRendered
                ? null
                : "put the errors right, or see how far it is with `noticegen build --draft`");
        return code == ExitCode.Clean ? ExitCode.Findings : code;
    }

    private bool Stops(Diagnostic diagnostic) =>
        work.Request.Draft ? Verdict.StopsDraft(diagnostic) : Verdict.StopsBuild(diagnostic, work.FailOn);

    private static bool Fails(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;

    private static string Errors(CheckedNotice check) => ReportSummary.Count(check.ErrorCount, "error");

    private static string Word(Change change) => change switch
    {
        Change.Added => "added",
        Change.Replaced => "changed",
        Change.Removed => "removed",
        _ => "same",
    };

    private sealed record Result(ReportedNotice Notice, ImmutableArray<Diagnostic> Rendered, ImmutableArray<ManifestFile> Files);
}
