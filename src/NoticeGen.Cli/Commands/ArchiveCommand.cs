using System.CommandLine;
using NoticeGen.Cli.Archiving;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen archive</c>: everything that is published, in one file that lasts, and a line in the ledger for each new text.</summary>
internal static class ArchiveCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var options = new NoticeOptions();
        var output = new Option<string?>("--output", "-o")
        {
            Description = $"The zip file to write; {Settings.DefaultArchives}/archive-DAY.zip in the workspace if left out.",
            HelpName = "file",
        };
        var force = new Option<bool>("--force") { Description = "Replace an archive of that name that no line of the ledger names." };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Write nothing; say what the ledger would take in." };
        var command = new Command("archive", "Keep what is published: documents (PDF/A), texts and sources in one zip, and a line in the ledger for each new text.");
        options.AddTo(command);
        // An archive without some of the editions could not say what they said.
        command.Options.Remove(options.Edition);
        command.Add(output);
        command.Add(force);
        command.Add(dryRun);
        command.SetAction(parsed =>
        {
            var request = options.Read(parsed, global, host, [.. ArchiveRun.Formats.Select(format => format.Name)]) with { AttachSource = true };
            var opened = OpenedWorkspace.Open(host, request);
            return new ArchiveRun(opened, new ArchiveRequest(parsed.GetValue(output), parsed.GetValue(force), parsed.GetValue(dryRun))).Run();
        });
        return command;
    }
}
