using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.CommandLine;
using NoticeGen.Cli.Auditing;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Editing;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen lint</c>: everything short of publishing.</summary>
internal static class LintCommand
{
    private const int MostRounds = 10;

    public static Command Create(GlobalOptions global, Host host)
    {
        var options = new NoticeOptions();
        var select = Rules("--select", "Only rules that match, by code or name, such as NG1* or retention-*, and files that cannot be used; may be given again.");
        var ignore = Rules("--ignore", "Leave out rules that match, by code or name; may be given again.");
        var confidence = new Option<Confidence?>("--confidence")
        {
            Description = "Only findings that are at least so sure: certain, likely, or ask for those too that a person must judge; ask if left out.",
            HelpName = "certain|likely|ask",
            CustomParser = result => Parsed.Word<Confidence>(result),
        };
        confidence.CompletionSources.Add("certain", "likely", "ask");
        var write = new Option<bool>("--write-baseline") { Description = $"Take all that is found into the baseline ({Settings.DefaultBaseline}, if none is named), so that only what is new fails." };
        var prune = new Option<bool>("--prune-baseline") { Description = "Take out of the baseline what is found no more." };
        var exitZero = new Option<bool>("--exit-zero") { Description = "End with 0 even when there are findings; faults of files and options still tell." };
        options.Named.Description = $"Notices, {NoticeReference.Description}; all if left out. Or published notices to audit instead: web pages, PDF, Word, Markdown or text; patterns such as *.html; - for the standard input.";
        var matrix = new Option<bool>("--matrix") { Description = "Of published notices, print a table of what each tells." };
        var command = new Command("lint", "Check notices against the law and for plain words; say what is missing, and where.");
        var fix = new Option<bool>("--fix")
        {
            Description = "Correct what has one right form (names, titles of laws, addresses of the regulator) in the YAML, show each change, and report what is left.",
        };
        var diff = new Option<bool>("--diff") { Description = "Show what --fix would change and write nothing; end with 1 if it would change anything." };
        options.AddTo(command);
        foreach (var option in (ReadOnlySpan<Option>)[select, ignore, confidence, write, prune, exitZero, fix, diff, matrix])
        {
            command.Add(option);
        }
        command.Validators.Add(result =>
        {
            if (result.GetValue(write) && result.GetValue(prune))
            {
                result.AddError("--write-baseline and --prune-baseline do not go together: writing takes out what is gone too");
            }
        });
        command.SetAction(parsed =>
        {
            var targets = LintTargets.Of(parsed.GetValue(options.Named) ?? [], host, parsed.GetValue(global.Config));
            var request = options.Read(parsed, global, host, []);
            request = request with
            {
                Filters = request.Filters with { Notices = [.. targets.Notices, .. parsed.GetValue(options.Notice) ?? []] },
                Detail = parsed.GetValue(options.Full) ? ReportDetail.Full : ReportDetail.Worklist,
                Rules = new RuleChoice(parsed.GetValue(select) ?? [], parsed.GetValue(ignore) ?? []) { Least = parsed.GetValue(confidence) ?? Confidence.Ask },
                BaselineUse = parsed.GetValue(write) ? BaselineUse.Write : parsed.GetValue(prune) ? BaselineUse.Prune : BaselineUse.Read,
            };
            var mode = parsed.GetValue(diff) ? CorrectionMode.Show : parsed.GetValue(fix) ? CorrectionMode.Write : CorrectionMode.None;
            if (mode != CorrectionMode.Write && request.BaselineUse == BaselineUse.Read)
            {
                host.Interruption?.OnlyReads();
            }
            var code = !targets.Files.IsEmpty
                ? mode == CorrectionMode.None
                    ? new Audit(host, request).Run(targets.Files, parsed.GetValue(matrix))
                    : throw new UserError(ExitCode.BadInput, "--fix and --diff are for notices in YAML, not for published files", "give the files alone")
                : parsed.GetValue(matrix)
                    ? throw new UserError(ExitCode.BadInput, "--matrix needs files", "name published notices, such as `noticegen lint --matrix published/*.html`")
                    : Run(() => OpenedWorkspace.Open(host, request), mode);
            return ExitStatus.Shown(code, parsed.GetValue(exitZero));
        });
        return command;
    }

    /// <param name="open">Reads the workspace; again after each round of corrections.</param>
    private static int Run(Func<OpenedWorkspace> open, CorrectionMode mode)
    {
        var opened = open();
        var (report, shared) = Check(opened);
        if (mode == CorrectionMode.Show)
        {
            if (Correction.Apply(opened, [.. report.Findings, .. report.Known], mode) > 0)
            {
                return ExitCode.Findings;
            }
            opened.Terminal.Say("nothing to correct");
            return ExitCode.Clean;
        }
        // A correction can bring to light another one; a workspace in which they never end would be a fault of a rule.
        for (var round = 0; mode == CorrectionMode.Write && round < MostRounds && Correction.Apply(opened, [.. report.Findings, .. report.Known], mode) > 0; round++)
        {
            opened = open();
            (report, shared) = Check(opened);
        }
        if (opened.Options.BaselineUse != BaselineUse.Read && shared.Pipeline is not null)
        {
            report = new Findings(opened).Update(report, shared);
        }
        opened.Write(report);
        opened.Conclude(report);
        return ExitStatus.Of(report.Findings, opened.FailOn);
    }

    private static Checked Check(OpenedWorkspace opened)
    {
        var shared = opened.ReadShared();
        var findings = new Findings(opened);
        ReportedNotice[] notices = [.. opened.Selection.Notices.Select(Findings.Unchecked)];
        if (shared.Pipeline is { } pipeline)
        {
            using var progress = opened.Terminal.Progress(opened.Selection.Notices.Length);
            var together = new ConcurrentDictionary<string, ImmutableArray<Diagnostic>>(StringComparer.Ordinal);
            notices = opened.ForEach((index, name) =>
            {
                var notice = findings.Of(opened.Timings.Measure("check", () => pipeline.Check(name.Authority, name.Name)));
                progress.Finish(name.Id);
                Memory.CollectAfter(index + 1);
                return notice;
            }, (authority, names) => together[authority] = opened.Timings.Measure("compare", () => pipeline.CheckTogether(authority, names)));
            Memory.CollectAtTheEnd(notices.Length);
            shared = shared.With(together.OrderBy(found => found.Key, StringComparer.Ordinal).SelectMany(found => found.Value));
        }
        return new Checked(findings.Report(notices, shared), shared);
    }

    private sealed record Checked(Report Report, SharedFiles Shared);

    private static Option<string[]> Rules(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "rules",
        DefaultValueFactory = _ => [],
    };
}
