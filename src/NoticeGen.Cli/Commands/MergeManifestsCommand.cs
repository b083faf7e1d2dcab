using System.CommandLine;
using NoticeGen.Cli.Building;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen merge-manifests</c>: joins what <c>build --shard</c> and <c>build --unit</c> made on several machines into one whole.</summary>
internal static class MergeManifestsCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var folders = new Argument<string[]>("folder") { Description = "The output folders of the parts, all of them.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder for the whole; the one in the settings, or dist, if left out. Nothing outside it is touched.",
            HelpName = "folder",
        };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Write nothing; say what would change." };
        var links = DocumentOptions.FollowLinks();
        var report = NoticeOptions.ReportFile("Write the report of a build of the whole to a file, from what the parts found, such as sarif=findings.sarif; kinds as for --output-format. May be given again.");
        var exitZero = new Option<bool>("--exit-zero") { Description = "End with 0 even when findings of the parts keep notices from being published; faults of files and options still tell." };
        var command = new Command("merge-manifests", "Join the parts of an estate that `build --shard` or `build --unit` made: files, manifests and lists of notices. What failed or was left out by filters keeps its documents.") { folders, output, report, dryRun, links, exitZero };
        command.SetAction(parsed =>
        {
            var parts = PartFolder.Open(parsed.GetRequiredValue(folders), host);
            var opened = OpenedWorkspace.Open(host, new RunOptions
            {
                Terminal = global.Terminal(parsed, host),
                Report = parsed.GetValue(global.OutputFormat) ?? ReportKind.Text,
                ReportFiles = parsed.GetValue(report) ?? [],
                Config = parsed.GetValue(global.Config),
                Filters = Filters.OfOptions(parts[0].Part.Filters),
                AsAt = parts.Max(part => part.Part.AsAt),
                FailOn = parts[0].Part.FailOn,
                Draft = parts[0].Part.IsDraft,
                Jobs = host.Processors,
                Timings = false,
                FollowLinks = parsed.GetValue(links),
            });
            var code = new Merge(opened, parts, BuildCommand.FolderFor(opened, parsed.GetValue(output)), parsed.GetValue(dryRun)).Run();
            return ExitStatus.Shown(code, parsed.GetValue(exitZero));
        });
        return command;
    }
}
