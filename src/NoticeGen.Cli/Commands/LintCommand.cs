using System.Collections.Immutable;
using System.CommandLine;
using NoticeGen.Cli.Audits;
using NoticeGen.Cli.Editing;
using NoticeGen.Diagnostics;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen lint</c>: everything short of writing files.</summary>
internal static class LintCommand
{
    private const int MostRounds = 10;

    public static Command Create(GlobalOptions global, Surroundings surroundings)
    {
        var options = new WorkOptions();
        var files = new Argument<string[]>("file")
        {
            Description = "Published notices to audit instead: web pages, PDF, Word, Markdown or text; patterns such as *.html; - for the standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var matrix = new Option<bool>("--matrix") { Description = "Of published notices, print a table of what each tells." };
        var command = new Command("lint", "Check notices against the law and for plain words; say what is missing, and where.");
        var fix = new Option<bool>("--fix")
        {
            Description = "Correct what has one right form (names, titles of laws, addresses of the regulator) in the YAML, show each change, and report what is left.",
        };
        var diff = new Option<bool>("--diff") { Description = "Show what --fix would change and write nothing; end with 1 if it would change anything." };
        command.Add(files);
        options.AddTo(command);
        command.Add(fix);
        command.Add(diff);
        command.Add(matrix);
        command.SetAction(parsed =>
        {
            var mode = parsed.GetValue(diff) ? CorrectionMode.Show : parsed.GetValue(fix) ? CorrectionMode.Write : CorrectionMode.None;
            WorkRequest Request() => options.Read(parsed, global, surroundings, []);
            return (parsed.GetValue(files) ?? []) is { Length: > 0 } named
                ? mode == CorrectionMode.None
                    ? new Audit(surroundings, Request()).Run(named, parsed.GetValue(matrix))
                    : throw new Refusal(ExitCode.BadInput, "--fix and --diff correct notices in YAML, and no published files", "give the files alone")
                : parsed.GetValue(matrix)
                    ? throw new Refusal(ExitCode.BadInput, "--matrix needs files", "name published notices, such as `noticegen lint --matrix published/*.html`")
                    : Run(() => Work.Open(surroundings, Request()), mode);
        });
        return command;
    }

    /// <param name="open">Reads the workspace; again after each round of corrections.</param>
    private static int Run(Func<Work> open, CorrectionMode mode)
    {
        var work = open();
        var diagnostics = Check(work);
        if (mode == CorrectionMode.Show)
        {
            if (Correction.Apply(work, diagnostics, mode) > 0)
            {
                return ExitCode.Findings;
            }
            work.Terminal.Say("nothing to correct");
            return ExitCode.Clean;
        }
        // A correction can bring to light another one; a workspace in which they never end would be a fault of a rule.
        for (var round = 0; mode == CorrectionMode.Write && round < MostRounds && Correction.Apply(work, diagnostics, mode) > 0; round++)
        {
            work = open();
            diagnostics = Check(work);
        }
        work.Report(diagnostics);
        work.Conclude(diagnostics);
        return Verdict.Of(diagnostics, work.FailOn);
    }

    private static ImmutableArray<Diagnostic> Check(Work work)
    {
        var found = work.Shared.AsEnumerable();
        if (work.Pipeline is { } pipeline)
        {
            using var progress = work.Terminal.Progress(work.Selection.Notices.Length, isListed: false);
            var checks = work.ForEach((index, name) =>
            {
                var check = work.Timings.Measure("check", () => pipeline.Check(name.Authority, name.Name));
                progress.Finish(index, name.Id);
                return check.Diagnostics;
            });
            found = found.Concat(checks.SelectMany(diagnostics => diagnostics));
        }
        return Work.Joined(found);
    }
}
