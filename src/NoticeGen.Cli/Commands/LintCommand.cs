using System.Collections.Immutable;
using System.CommandLine;
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
        var command = new Command("lint", "Check notices against the law and for plain words; say what is missing, and where.");
        var fix = new Option<bool>("--fix")
        {
            Description = "Correct what has one right form (names, titles of laws, addresses of the regulator) in the YAML, show each change, and report what is left.",
        };
        var diff = new Option<bool>("--diff") { Description = "Show what --fix would change and write nothing; end with 1 if it would change anything." };
        options.AddTo(command);
        command.Add(fix);
        command.Add(diff);
        command.SetAction(parsed => Run(
            () => Work.Open(surroundings, options.Read(parsed, global, surroundings, [])),
            parsed.GetValue(diff) ? CorrectionMode.Show : parsed.GetValue(fix) ? CorrectionMode.Write : CorrectionMode.None));
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
