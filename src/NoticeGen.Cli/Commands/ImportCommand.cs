using System.CommandLine;
using NoticeGen.Cli.Auditing;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Importing;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen import</c>: an authority's old notices as drafts, with nothing lost and nothing invented.</summary>
internal static class ImportCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var files = new Argument<string[]>("files") { Description = "Old notices: web pages, PDF, Word, Markdown or text; patterns such as *.docx, or folders of them; a register of processing: .xlsx or .csv.", Arity = ArgumentArity.OneOrMore };
        var authority = new Option<string>("--authority", "-a") { Description = "The authority's folder, such as northtown-council.", HelpName = "name", Required = true };
        var notice = new Option<string?>("--notice") { Description = "The draft's name, such as council-tax; made from the file's name if left out.", HelpName = "name" };
        var update = new Option<bool>("--update") { Description = "Put what the files say anew into notices that are there: what was as imported is renewed, what is missing is added. What a person wrote stays, and is asked about." };
        var page = new Option<string?>("--side-by-side") { Description = "Write a page (HTML) that shows each file beside its draft, what is least sure first.", HelpName = "file" };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Say what would be written, and write nothing." };
        var command = new Command("import", "Make drafts of old notices: each sentence goes into a field, a section or a list of leftovers, with its place in the source and how sure it is.") { files, authority, notice, update, page, dryRun };
        command.SetAction(parsed =>
        {
            var workspace = Workspace.Open(host.WorkingFolder, parsed.GetValue(global.Config));
            var given = parsed.GetRequiredValue(authority);
            var named = ChosenName.Checked("authority", given, ChosenName.Suits(ChosenName.Suited(given)) ? $"noticegen import FILE -a {ChosenName.Suited(given)}" : null);
            var paths = parsed.GetRequiredValue(files).SelectMany(file => host.Store.FolderExists(Path.GetFullPath(file, host.WorkingFolder)) ? InFolder(file, host) : [file]);
            var sources = PublishedFiles.Read(paths, host);
            var name = parsed.GetValue(notice);
            if (name is not null && sources.Length > 1)
            {
                throw new UserError(ExitCode.BadInput, "--notice names one draft, and there are several files", "leave it out: each draft is called as its file");
            }
            return new Import(workspace, named, host, global.Terminal(parsed, host))
            {
                SideBySide = parsed.GetValue(page) is { } file ? NamedFile.Of(host, $"--side-by-side {file}", file, workspace, [.. sources.Select(source => Path.GetFullPath(source.Path, host.WorkingFolder))]) : null,
                IsUpdate = parsed.GetValue(update),
                IsDryRun = parsed.GetValue(dryRun),
                AsJson = parsed.GetValue(global.OutputFormat) == ReportKind.Json,
            }.Run(sources, name is null ? null : ChosenName.Checked("notice", name, null));
        });
        return command;
    }

    private static List<string> InFolder(string folder, Host host) => PublishedFiles.In(folder, host.WorkingFolder).ToList() is { Count: > 0 } found ? found
        : throw new UserError(ExitCode.NothingMatched, $"there is no document in `{folder}`", "notices are imported from .docx, .html, .pdf, .txt and .md");
}
