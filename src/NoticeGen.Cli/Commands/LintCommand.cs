using System.CommandLine;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen lint</c>: everything short of writing files.</summary>
internal static class LintCommand
{
    public static Command Create(GlobalOptions global, Surroundings surroundings)
    {
        var options = new WorkOptions();
        var command = new Command("lint", "Check notices against the law and for plain words; say what is missing, and where.");
        options.AddTo(command);
        command.SetAction(parsed => Run(Work.Open(surroundings, options.Read(parsed, global, surroundings, []))));
        return command;
    }

    private static int Run(Work work)
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
            found = found.Concat(checks.SelectMany(diagnostics => diagnostics)).Concat(work.CheckTogether(pipeline));
        }
        var diagnostics = Work.Joined(found);
        work.Report(diagnostics);
        work.Conclude(diagnostics);
        return Verdict.Of(diagnostics, work.FailOn);
    }
}
