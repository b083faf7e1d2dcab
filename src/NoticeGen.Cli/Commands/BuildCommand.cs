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
        var options = new Options(host);
        var command = new Command("build", "Check notices, then publish them as web pages, PDF and Word, in every edition.");
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(options.Watch) && (result.GetValue(options.Check) || result.GetValue(options.DryRun)))
            {
                result.AddError("--watch writes what changes: it goes neither with --check nor with --dry-run");
            }
            if (result.GetValue(options.ExitZero) && (result.GetValue(options.Check) || result.GetValue(options.FailFast)))
            {
                result.AddError("--exit-zero makes little of findings: it goes neither with --check nor with --fail-fast, which tell of them by the exit code");
            }
            if (result.GetValue(options.DryRun) && result.GetValue(options.Check))
            {
                result.AddError("--dry-run and --check do not go together: --check says the same and tells by its exit code");
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(options.Shard.Part) is not null && result.GetResult(options.Unit) is not null)
            {
                result.AddError("--shard and --unit do not go together: each names a part by itself");
            }
        });
        command.SetAction(parsed => parsed.GetValue(options.Watch) ? Watched(parsed, global, host, () => Once(parsed)) : Once(parsed));
        return command;

        int Once(ParseResult parsed)
        {
            var request = options.Documents.Read(parsed, global, host);
            request = request with { Filters = request.Filters with { Part = options.Part(parsed) } };
            var mode = parsed.GetValue(options.Check) ? BuildMode.Check : parsed.GetValue(options.DryRun) ? BuildMode.DryRun : BuildMode.Write;
            var opened = OpenedWorkspace.Open(host, request);
            var folder = FolderFor(opened, parsed.GetValue(options.Output));
            JobFolder.Refuse(folder, opened);
            var code = new Build(opened, new BuildPlan(folder)
            {
                Mode = mode,
                Trust = mode == BuildMode.Check || parsed.GetValue(options.Force) || parsed.GetValue(options.UntrustedCache) ? CacheTrust.None
                    : parsed.GetValue(options.Verify) ? CacheTrust.ByContent
                    : CacheTrust.BySizeAndTime,
                FailsFast = parsed.GetValue(options.FailFast),
                Explains = parsed.GetValue(options.ExplainCache),
            }).Run();
            return code == ExitCode.Clean && mode == BuildMode.Write && parsed.GetValue(options.Verify) ? Verified(host, request, folder)
                : ExitStatus.Shown(code, parsed.GetValue(options.ExitZero));
        }
    }

    /// <summary>Builds with each save of a file until Ctrl-C is pressed.</summary>
    private static int Watched(ParseResult parsed, GlobalOptions global, Host host, Func<int> build)
    {
        var terminal = global.Terminal(parsed, host);
        var watch = new WorkspaceWatch(Workspace.SettingsFile(host.WorkingFolder, parsed.GetValue(global.Config)), host.Cancelled);
        try
        {
            while (true)
            {
                try
                {
                    build();
                }
                catch (UserError error)
                {
                    terminal.Problem(Severity.Error, error.Message, error.Help);
                }
                terminal.Remark("waiting for the next save; Ctrl-C ends it");
                watch.Wait();
            }
        }
        catch (OperationCanceledException) when (host.Cancelled.IsCancellationRequested)
        {
            return ExitCode.Clean;
        }
    }

    /// <summary>Reads what was published; the report of the build is whole without it, so that differences go where its problems go.</summary>
    private static int Verified(Host host, RunOptions request, string folder)
    {
        // A build of one edition leaves the others of the notice published.
        var opened = OpenedWorkspace.Open(host, request with { Filters = new Filters(request.Filters.Authorities, request.Filters.Notices, [], []) { Part = request.Filters.Part }, ReportFiles = [] });
        var proof = new VerifyRun(opened, new VerifyRequest(folder)).Run();
        foreach (var finding in proof.Findings.Where(finding => finding.Severity == Severity.Error))
        {
            opened.Terminal.Problem(finding.Severity, $"{finding.Rule.Code} {finding.Message}", finding.Help);
        }
        opened.Terminal.Remark(proof.Summary);
        return proof.Holds ? ExitCode.Clean : ExitCode.Findings;
    }

    private const string FolderOfItsOwn = "give a folder of its own, such as `--output dist`";

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
        if (WriteGuard.IsAmongInputs(opened.Workspace.Root, folder))
        {
            throw new UserError(
                ExitCode.BadInput, $"documents cannot be written to `{folder}`, where the workspace keeps its own files", FolderOfItsOwn);
        }
        return WriteGuard.NotForDocuments(opened.Workspace.Root, folder, opened.Host.Home) is { } reason
            ? throw new UserError(ExitCode.BadInput, $"documents cannot be written to `{given ?? folder}`: it {reason}", FolderOfItsOwn)
            : folder;
    }

    /// <summary>The options of the command.</summary>
    private sealed class Options(Host host)
    {
        public DocumentOptions Documents { get; } = new();

        public Option<string?> Output { get; } = new("--output", "-o")
        {
            Description = "The folder to write to; the one in the settings, or dist, if left out. Nothing outside it is touched.",
            HelpName = "folder",
        };

        public Option<bool> DryRun { get; } = new("--dry-run", "-n") { Description = "Write nothing; say what would change." };

        public Option<bool> Check { get; } = new("--check") { Description = "Write nothing; end with 1 if anything would change." };

        public Option<bool> Watch { get; } = new("--watch") { Description = "Build again with each save of a file, until Ctrl-C." };

        public Option<bool> FailFast { get; } = new("--fail-fast") { Description = "Stop at the first notice that has an error or cannot be made, and publish nothing." };

        public Option<bool> Force { get; } = new("--force") { Description = "Build every notice, also those that have not changed since the last build." };

        public Option<bool> UntrustedCache { get; } = new("--untrusted-cache")
        {
            Description = "Believe nothing that the output folder remembers of earlier builds, and build every notice: for a folder to which others can write.",
        };

        public Option<bool> Verify { get; } = new("--verify") { Description = "Read the published files before the build, to see whether they are as the last one left them, and after it, as `noticegen verify` does." };

        public Option<bool> ExplainCache { get; } = new("--explain-cache") { Description = "Say of each notice that is built why it is." };

        public Option<bool> ExitZero { get; } = new("--exit-zero") { Description = "End with 0 even when findings keep notices from being published; faults of files and options still tell." };

        public ShardOptions Shard { get; } = new(host);

        public Option<string?> Unit { get; } = new("--unit")
        {
            Description = "Build only this unit of `noticegen plan`; `merge-manifests` joins units as it joins parts.",
            HelpName = "id",
        };

        public Part? Part(ParseResult parsed) => parsed.GetValue(Unit) is { } unit ? new OneUnit(unit) : parsed.GetValue(Shard.Part);

        public void AddTo(Command command)
        {
            Documents.AddTo(command);
            foreach (var option in (ReadOnlySpan<Option>)[Output, DryRun, Check, Watch, FailFast, Force, UntrustedCache, Verify, ExplainCache, ExitZero, Shard.Part, Shard.First, Unit])
            {
                command.Add(option);
            }
        }
    }
}
