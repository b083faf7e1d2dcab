using System.CommandLine;
using NoticeGen.Cli.Publishing;
using NoticeGen.Rendering;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen build</c>: lint, then publish all formats of all editions, or nothing at all.</summary>
internal static class BuildCommand
{
    public static Command Create(GlobalOptions global, Surroundings surroundings)
    {
        var options = new WorkOptions();
        var format = WorkOptions.Pattern("--format", $"Only formats that match: {string.Join(", ", Format.All.Select(known => known.Name))}; html, pdf and docx if left out.", "-f");
        format.CompletionSources.Add([.. Format.All.Select(known => known.Name)]);
        var fragment = new Option<bool>("--fragment") { Description = "Also write the content of each web page alone, to be put into a page of a content management system." };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder to write to; the one in the settings, or dist, if left out. Nothing outside it is touched.",
            HelpName = "folder",
        };
        var draft = new Option<bool>("--draft") { Description = "Publish in spite of errors, with a banner on every page that says how many stand." };
        var attach = new Option<bool>("--attach-source") { Description = "Attach each notice's YAML to its PDF, which is then PDF/A-3a instead of 2a." };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Write nothing; say what would change." };
        var check = new Option<bool>("--check") { Description = "Write nothing; end with 1 if anything would change." };
        var command = new Command("build", "Check notices, then publish them as web pages, PDF and Word, in every edition.");
        options.AddTo(command);
        command.Add(format);
        command.Add(fragment);
        command.Add(output);
        command.Add(draft);
        command.Add(attach);
        command.Add(dryRun);
        command.Add(check);
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && result.GetValue(check))
            {
                result.AddError("--dry-run and --check do not go together: --check says the same and tells by its exit code");
            }
        });
        command.SetAction(parsed =>
        {
            var request = options.Read(parsed, global, surroundings, parsed.GetValue(format) ?? []);
            request = request with
            {
                Filters = request.Filters with { Fragment = parsed.GetValue(fragment) },
                Draft = parsed.GetValue(draft),
                AttachSource = parsed.GetValue(attach),
            };
            var mode = parsed.GetValue(check) ? BuildMode.Check : parsed.GetValue(dryRun) ? BuildMode.DryRun : BuildMode.Write;
            var work = Work.Open(surroundings, request);
            return new Build(work, mode, FolderFor(work, parsed.GetValue(output), work.Settings.Output)).Run();
        });
        return command;
    }

    /// <summary>The output folder: an option is meant from where the user stands, a setting from the workspace.</summary>
    /// <param name="usual">What the settings say, below the workspace.</param>
    internal static string FolderFor(Work work, string? given, string usual)
    {
        if (given is { Length: 0 })
        {
            throw new Refusal(ExitCode.BadInput, "--output is empty", "give a folder, such as `--output dist`");
        }
        var folder = given is null
            ? Path.Combine(work.Workspace.Root, usual.Replace('/', Path.DirectorySeparatorChar))
            : Path.GetFullPath(given, work.Surroundings.WorkingFolder);
        folder = Path.TrimEndingDirectorySeparator(folder);
        var inside = Path.GetRelativePath(work.Workspace.Root, folder).Replace('\\', '/');
        return inside == "." || Workspace.InputFolders.Any(own => inside == own || inside.StartsWith(own + "/", StringComparison.Ordinal))
            ? throw new Refusal(
                ExitCode.BadInput, $"documents cannot be written to `{folder}`, where the workspace keeps its own files", "give a folder of its own, such as `--output dist`")
            : folder;
    }
}
