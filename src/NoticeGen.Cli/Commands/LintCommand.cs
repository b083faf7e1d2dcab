using System.CommandLine;
using NoticeGen.Cli.Audits;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen lint</c>: everything short of writing files.</summary>
internal static class LintCommand
{
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
        command.Add(files);
        options.AddTo(command);
        command.Add(matrix);
        command.SetAction(parsed =>
        {
            var request = options.Read(parsed, global, surroundings, []);
            var named = parsed.GetValue(files) ?? [];
            if (named.Length > 0)
            {
                return new Audit(surroundings, request).Run(named, parsed.GetValue(matrix));
            }
            return parsed.GetValue(matrix)
                ? throw new Refusal(ExitCode.BadInput, "--matrix needs files", "name published notices, such as `noticegen lint --matrix published/*.html`")
                : Run(Work.Open(surroundings, request));
        });
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
            found = found.Concat(checks.SelectMany(diagnostics => diagnostics));
        }
        var diagnostics = Work.Joined(found);
        work.Report(diagnostics);
        work.Conclude(diagnostics);
        return Verdict.Of(diagnostics, work.FailOn);
    }
}
