using System.CommandLine;
using NoticeGen.Cli.Building;
using NoticeGen.Cli.Caching;
using NoticeGen.Cli.Exporting;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Verifying;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Rendering;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen build</c>: lint, then publish all formats of all editions of those without errors.</summary>
internal static class BuildCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var options = new NoticeOptions();
        var format = NoticeOptions.Pattern("--format", $"Only formats that match: {string.Join(", ", Format.All.Select(known => known.Name))}; html, pdf and docx if left out.", "-f");
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
        var failFast = new Option<bool>("--fail-fast") { Description = "Stop at the first notice that has an error or cannot be made, and publish nothing." };
        var force = new Option<bool>("--force") { Description = "Build every notice, also those that have not changed since the last build." };
        var untrusted = new Option<bool>("--untrusted-cache")
        {
            Description = "Believe nothing that the output folder remembers of earlier builds, and build every notice: for a folder to which others can write.",
        };
        var verify = new Option<bool>("--verify") { Description = "Read the published files before the build, to see whether they are as the last one left them, and after it, as `noticegen verify` does." };
        var explain = new Option<bool>("--explain-cache") { Description = "Say of each notice that is built why it is." };
        var shard = new Option<Shard?>("--shard")
        {
            Description = "Build only one part of the notices, such as 2/4, so that several machines share the work; `merge-manifests` joins the parts.",
            HelpName = "i/n",
            CustomParser = Parsed.Shard,
        };
        var command = new Command("build", "Check notices, then publish them as web pages, PDF and Word, in every edition.");
        options.AddTo(command);
        command.Add(format);
        command.Add(fragment);
        command.Add(output);
        command.Add(draft);
        command.Add(attach);
        command.Add(dryRun);
        command.Add(check);
        foreach (var option in (ReadOnlySpan<Option>)[failFast, force, untrusted, verify, explain, shard])
        {
            command.Add(option);
        }
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && result.GetValue(check))
            {
                result.AddError("--dry-run and --check do not go together: --check says the same and tells by its exit code");
            }
        });
        command.SetAction(parsed =>
        {
            var request = options.Read(parsed, global, host, parsed.GetValue(format) ?? []);
            request = request with
            {
                Filters = request.Filters with { Fragment = parsed.GetValue(fragment), Shard = parsed.GetValue(shard) },
                Draft = parsed.GetValue(draft),
                AttachSource = parsed.GetValue(attach),
            };
            var mode = parsed.GetValue(check) ? BuildMode.Check : parsed.GetValue(dryRun) ? BuildMode.DryRun : BuildMode.Write;
            var opened = OpenedWorkspace.Open(host, request);
            var folder = FolderFor(opened, parsed.GetValue(output));
            JobFolder.Refuse(folder, opened);
            var code = new Build(opened, new BuildPlan(folder)
            {
                Mode = mode,
                Trust = mode == BuildMode.Check || parsed.GetValue(force) || parsed.GetValue(untrusted) ? CacheTrust.None
                    : parsed.GetValue(verify) ? CacheTrust.ByContent
                    : CacheTrust.BySizeAndTime,
                FailsFast = parsed.GetValue(failFast),
                Explains = parsed.GetValue(explain),
            }).Run();
            return code == ExitCode.Clean && mode == BuildMode.Write && parsed.GetValue(verify) ? Verified(host, request, folder) : code;
        });
        return command;
    }

    /// <summary>Reads what was published; the report of the build is whole without it, so that differences go where its problems go.</summary>
    private static int Verified(Host host, RunOptions request, string folder)
    {
        // A build of one edition leaves the others of the notice published.
        var opened = OpenedWorkspace.Open(host, request with { Filters = new Filters(request.Filters.Authorities, request.Filters.Notices, [], []) { Shard = request.Filters.Shard }, ReportFiles = [] });
        var proof = new VerifyRun(opened, new VerifyRequest(folder)).Run();
        foreach (var finding in proof.Findings.Where(finding => finding.Severity == Severity.Error))
        {
            opened.Terminal.Problem(finding.Severity, $"{finding.Rule.Code} {finding.Message}", finding.Help);
        }
        opened.Terminal.Remark(proof.Summary);
        return proof.Holds ? ExitCode.Clean : ExitCode.Findings;
    }

    /// <summary>The output folder: an option is meant from where the user stands, a setting from the workspace.</summary>
    /// <param name="usual">The folder below the workspace where the option is silent; null for the one of the settings.</param>
    public static string FolderFor(OpenedWorkspace opened, string? given, string? usual = null)
    {
        if (given is { Length: 0 })
        {
            throw new UserError(ExitCode.BadInput, "--output is empty", "give a folder, such as `--output dist`");
        }
        var folder = given is null
            ? Path.Combine(opened.Workspace.Root, (usual ?? opened.Settings.Output).Replace('/', Path.DirectorySeparatorChar))
            : Path.GetFullPath(given, opened.Host.WorkingFolder);
        folder = Path.TrimEndingDirectorySeparator(folder);
        if (given is null && !WriteGuard.StaysInside(opened.Workspace.Root, folder))
        {
            throw new UserError(
                ExitCode.BadInput, $"`{opened.Shown(folder)}` leads outside the workspace through a link, and nothing is written there", "remove the link, or name the folder that you mean with --output");
        }
        return WriteGuard.IsAmongInputs(opened.Workspace.Root, folder)
            ? throw new UserError(
                ExitCode.BadInput, $"documents cannot be written to `{folder}`, where the workspace keeps its own files", "give a folder of its own, such as `--output dist`")
            : folder;
    }
}
