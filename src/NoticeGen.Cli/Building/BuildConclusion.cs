using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Runs;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Building;

/// <summary>What a build tells: what its findings mean, what changed, and how it ends.</summary>
internal sealed class BuildConclusion(OpenedWorkspace opened, BuildPlan plan)
{
    private Terminal Terminal => opened.Terminal;

    /// <summary>The exit code for findings that stop.</summary>
    public int CodeOf(IReadOnlyCollection<Diagnostic> findings) => Math.Max(ExitCode.Findings, ExitStatus.Of(findings, opened.FailOn));

    public int Finish(Report found, OutputFolder output, NoticeResult[] results)
    {
        var changes = output.Changes.Where(change => change.Change != Change.Same).ToList();
        var failed = results.Where(result => result.Fails).ToList();
        opened.Write(found, () => Result(changes, output.Kept, results));
        if (opened.Options.Report == ReportKind.Text)
        {
            foreach (var change in changes.Where(_ => plan.Mode != BuildMode.Write || Terminal.Loudness == Loudness.Verbose))
            {
                Terminal.Say($"{FileChange.Word(change.Change)} {change.Path}");
            }
        }
        opened.Conclude(found, [Summary(changes, results)], hasChanged: changes.Count > 0);
        KeptFile.Tell(output.Kept, opened.Shown(plan.Folder), Terminal);
        if (plan.Explains)
        {
            Terminal.Remark($"{ReportSummary.Count(results.Count(result => result.Unchanged is not null), "notice")} left alone, for nothing about them has changed");
        }
        if (opened.Options.Draft && found.Findings.Any(ExitStatus.IsError))
        {
            Terminal.Problem(
                Severity.Warning, $"these are drafts: {ReportSummary.Count(found.Findings.Count(ExitStatus.IsError), "error")} still to be put right", "build without --draft before publishing");
        }
        if (plan.Mode == BuildMode.Check && output.Previous.Files.IsEmpty && changes.Count > 0)
        {
            Terminal.Problem(
                Severity.Warning,
                $"there is no earlier build in `{opened.Shown(plan.Folder)}` to compare with",
                "`--check` is for published files that are kept under version control: take their folder out of .gitignore and build once; without them, `noticegen lint` checks the notices");
        }
        var documents = results.Where(result => !result.Fails).Sum(result => result.Documents);
        if (failed.Count > 0)
        {
            TellFailed(failed, found);
            return Ended(found, results, documents, failed.Max(result => result.Failure));
        }
        return Ended(found, results, documents, plan.Mode == BuildMode.Check && changes.Count > 0 ? ExitCode.Findings : ExitCode.Clean);
    }

    /// <summary>Reports what stops the build; what was published before stays.</summary>
    /// <param name="results">None when no notice was looked at.</param>
    public int GiveUp(Report found, NoticeResult[] results, string sentence, int code) => Ended(found, results, 0, opened.GiveUp(found, code, sentence, Advice(found, code)));

    /// <summary>Tells programs that read line by line how the run as a whole went.</summary>
    /// <param name="documents">How many the output folder has of notices that did not fail.</param>
    /// <returns>The code.</returns>
    private int Ended(Report found, NoticeResult[] results, int documents, int code)
    {
        if (opened.Options.Report == ReportKind.JsonLines)
        {
            var notices = opened.Selection.Notices;
            var summary = found.Summary;
            var unchanged = results.Count(result => result.Unchanged is not null);
            var line = new BuildLineJson(new BuildRunJson(
                opened.Options.Filters.Part?.ToString(),
                opened.Shown(plan.Folder),
                plan.Mode == BuildMode.Write,
                notices.Length,
                documents,
                unchanged,
                unchanged == notices.Length,
                results.Length == 0 && code != ExitCode.Clean ? notices.Select(name => name.Id) : results.Where(result => result.Fails).Select(result => result.Name.Id),
                summary.Errors,
                summary.Warnings,
                summary.Notes,
                Math.Round(opened.Timings.Total.TotalSeconds, 3),
                code));
            opened.Host.Output.Write(JsonReport.Text(line, ResultJson.Lines.BuildLineJson));
        }
        return code;
    }

    private void TellFailed(List<NoticeResult> failed, Report found)
    {
        var named = ReportSummary.Named([.. failed.Select(result => result.Name.Id)]);
        Terminal.Problem(
            Severity.Error,
            $"{ReportSummary.Count(failed.Count, "notice")} {(failed.Count == 1 ? "was" : "were")} not published: {named}; documents of {(failed.Count == 1 ? "its" : "their")} last good build stay as they are",
            Advice(found, failed.Max(result => result.Failure)));
    }

    private string? Advice(Report found, int code) =>
        opened.Options.Strict && code == ExitCode.Findings && !found.Findings.Any(opened.Stops) ? "answer what `to_confirm` asks, or build without --strict: every file then says that it is a draft"
        : opened.Options.Draft || found.Findings.Any(ExitStatus.StopsDraft) || code == ExitCode.NotRendered || !found.Findings.Any(opened.Stops)
            ? null
            : "put the errors right, or see how far it is with `noticegen build --draft`";

    private string Summary(List<FileChange> changes, NoticeResult[] results)
    {
        var made = results.Where(result => !result.Fails).ToList();
        var notices = ReportSummary.Count(made.Count(result => result.Documents > 0), "notice");
        var files = ReportSummary.Count(made.Sum(result => result.Documents), "document");
        var where = opened.Shown(plan.Folder);
        if (plan.Mode != BuildMode.Write)
        {
            return changes.Count == 0
                ? $"{notices}, {files}: {where} is up to date"
                : $"{notices}, {files}: {ReportSummary.Count(changes.Count, "file")} in {where} would change";
        }
        return changes.Count == 0
            ? $"nothing had changed: {notices}, {files}, in {where}"
            : $"published {notices}, {files}, in {where} in {Timings.Seconds(opened.Timings.Total)}; {ReportSummary.Count(changes.Count, "file")} changed";
    }

    private JsonObject Result(List<FileChange> changes, ImmutableArray<KeptFile> kept, NoticeResult[] results) => new()
    {
        ["build"] = JsonReport.Members(
            new BuildJson(
                opened.Shown(plan.Folder),
                plan.Mode == BuildMode.Write,
                results.Where(result => !result.Fails).Sum(result => result.Documents),
                results.Count(result => result.Unchanged is not null),
                results.Where(result => result.Fails).Select(result => result.Name.Id),
                FileChange.Json(changes),
                KeptFile.Json(kept)),
            ResultJson.Indented.BuildJson),
    };
}
