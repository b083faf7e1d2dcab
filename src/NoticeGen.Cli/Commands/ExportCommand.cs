using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using NoticeGen.Cli.Archiving;
using NoticeGen.Cli.Building;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Exporting;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Jobs;
using TaggedPdf.Imposition;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen export</c>: what a profile asks for, such as print files with a job ticket, into a folder of its own.</summary>
internal static class ExportCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var options = new Options();
        var command = new Command("export", "Make what a profile asks for, such as print files with a job ticket, in a folder of its own.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(options.List))
            {
                host.Output.Write(List(host, parsed.GetValue(global.Config)));
                return ExitCode.Clean;
            }
            var asked = options.Read(parsed);
            ExportProfile? found = null;
            var request = options.Notices.Read(parsed, global, host, []);
            var opened = OpenedWorkspace.Open(host, request with
            {
                Draft = parsed.GetValue(options.Draft),
                Refine = (settings, unrefined) => asked.Refine(found = asked.Find(settings), unrefined),
            });
            // Settings that cannot be used stop either of the two with their faults.
            return Run(opened, found ?? new ExportProfile(asked.Profile), asked, parsed.GetValue(options.Output));
        });
        return command;
    }

    private static int Run(OpenedWorkspace opened, ExportProfile profile, ExportRequest request, string? output)
    {
        if (profile.IsArchive)
        {
            return Archive(opened, profile, request, output);
        }
        var folder = BuildCommand.FolderFor(opened, output, profile.Output);
        var published = BuildCommand.FolderFor(opened, null, opened.Settings.Output);
        if (folder == published)
        {
            throw new UserError(ExitCode.BadInput, $"`{opened.Shown(folder)}` is where `noticegen build` publishes", "give a folder of its own, such as `--output exports`");
        }
        if (!profile.IsPrint)
        {
            JobFolder.Refuse(folder, opened);
            return new Build(opened, new BuildPlan(folder) { Mode = request.Mode }).Run();
        }
        var batch = request.Batch is { Length: > 0 } given ? Path.GetFullPath(given, opened.Host.WorkingFolder)
            : profile.Batch is { } own ? Path.Combine(opened.Workspace.Root, own.Replace('/', Path.DirectorySeparatorChar))
            : null;
        return new PrintExport(opened, PressProfile.Read(opened, profile), new PrintExportPlace(folder, batch, request.Mode)).Run();
    }

    private static int Archive(OpenedWorkspace opened, ExportProfile profile, ExportRequest request, string? output)
    {
        if (opened.Options.Draft || opened.Options.Filters.Editions.Count + opened.Options.Filters.Languages.Count > 0)
        {
            throw new UserError(
                ExitCode.BadInput,
                "an archive holds what was published, in every edition and language",
                "leave out --draft, --edition and --language");
        }
        // A folder, in which the archive gets its usual name.
        var path = output ?? BuildCommand.FolderFor(opened, null, profile.Output) + Path.DirectorySeparatorChar;
        return new ArchiveRun(opened, new ArchiveRequest(path, Force: false, DryRun: request.Mode != BuildMode.Write)).Run();
    }

    /// <summary>The profiles of the workspace, or where there is none the ready-made ones.</summary>
    private static string List(Host host, string? config)
    {
        var profiles = ExportProfile.ReadyMade;
        if (config is not null || Workspace.Find(host.WorkingFolder) is not null)
        {
            profiles = Settings.Read(Workspace.Open(host.WorkingFolder, config)).Value?.Exports ?? profiles;
        }
        var text = new StringBuilder();
        var widest = profiles.Max(profile => profile.Name.Length);
        foreach (var profile in profiles)
        {
            text.Append($"{profile.Name.PadRight(widest)}  {profile.Description ?? "(no description)"}\n");
            text.Append($"{new string(' ', widest)}  {string.Join("; ", Details(profile))}\n");
        }
        return text.Append("\n`noticegen export NAME` makes one. `exports:` in the settings adds profiles and changes these: `noticegen explain export`.\n").ToString();
    }

    private static IEnumerable<string> Details(ExportProfile profile)
    {
        var setup = profile.Setup;
        yield return profile.IsArchive ? "PDF/A-3a, web pages, texts, sources, ledger" : profile.Formats.IsEmpty ? "the usual formats" : string.Join(", ", profile.Formats) + (profile.AttachSource ? " with the source attached" : "");
        foreach (var (noun, words) in new[] { ("authorities", profile.Authorities), ("notices", profile.Notices), ("editions", profile.Editions), ("languages", profile.Languages) })
        {
            if (!words.IsEmpty)
            {
                yield return $"{noun} {string.Join(", ", words)}";
            }
        }
        if (profile.IsPrint)
        {
            var bleed = setup.BleedMillimetres > 0 ? string.Create(CultureInfo.InvariantCulture, $", bleed {setup.BleedMillimetres:0.##} mm") : "";
            yield return $"{setup.Paper.Title} {(setup.Fold == Fold.Booklet ? JobWords.Booklet : SetupWords.Of(setup.Sides))}, {SetupWords.Colour(setup)}{bleed}{(setup.Marks ? ", marks" : "")}{(profile.IsForPress ? ", PDF/X-4" : "")}";
            yield return profile.Copies == 1 ? "1 copy" : $"{profile.Copies.ToString("N0", CultureInfo.InvariantCulture)} copies";
        }
        if (profile.Pack != Pack.None)
        {
            yield return profile.Pack == Pack.All ? "one pack" : "a pack for each authority";
        }
        if (profile.Batch is { } batch)
        {
            yield return $"list {batch}";
        }
        yield return $"to {profile.Output}";
    }

    private static Option<string?> Word(string name, string description, ImmutableArray<string> words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.CustomParser = result =>
        {
            var word = result.Tokens[0].Value.ToLowerInvariant();
            if (words.Contains(word))
            {
                return word;
            }
            result.AddError($"`{result.Tokens[0].Value}` is not a choice: give {string.Join(", ", words)}");
            return null;
        };
        option.CompletionSources.Add([.. words]);
        return option;
    }

    private static int? Copies(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var copies) && copies is >= 1 and <= JobWords.MostCopies)
        {
            return copies;
        }
        result.AddError($"`{text}` copies cannot be printed: give a whole number from 1 to {JobWords.MostCopies}");
        return null;
    }

    /// <summary>The options of the command.</summary>
    private sealed class Options
    {
        public NoticeOptions Notices { get; } = new();

        public Option<bool> List { get; } = new("--list") { Description = "List the profiles and what they make." };

        public Option<string?> Output { get; } = new("--output", "-o")
        {
            Description = $"The folder to write to; the profile's own, such as {ExportProfile.UsualFolder}/print, if left out. Nothing outside it is touched.",
            HelpName = "folder",
        };

        public Option<bool> Draft { get; } = new("--draft") { Description = "Export in spite of errors, with a banner on every page that says how many stand." };

        private Argument<string?> Profile { get; } = new("profile")
        {
            HelpName = "profile",
            Description = $"{string.Join(", ", ExportProfile.ReadyMade.Select(known => known.Name))}, or one of `exports:` in the settings.",
            Arity = ArgumentArity.ZeroOrOne,
        };

        private Option<string?> Batch { get; } = new("--batch")
        {
            Description = "A CSV file with a row for each notice that is wanted: notice, edition, language, copies and more.",
            HelpName = "file",
        };

        private Option<int?> Copies { get; } = new("--copies")
        {
            Description = "Copies of each document, where the batch list does not say.",
            HelpName = "number",
            CustomParser = ExportCommand.Copies,
        };

        private Option<string?> Paper { get; } = Word("--paper", "What goes into the printer; a booklet on A4 has A5 pages.", JobWords.Papers);

        private Option<string?> Sides { get; } = Word("--sides", "Whether sheets are printed on one side or on both.", JobWords.Sides);

        private Option<string?> Fold { get; } = Word("--fold", "booklet puts pages in the order in which sheets are folded and stapled.", JobWords.Folds);

        private Option<bool> Grey { get; } = new("--grey") { Description = "Print with black alone." };

        private Option<string?> Pack { get; } = Word("--pack", "Bind notices into one file with a cover and contents.", ExportProfile.Packs);

        private Option<bool> DryRun { get; } = new("--dry-run", "-n") { Description = "Write nothing; show the job ticket, or what would change." };

        public void AddTo(Command command)
        {
            Profile.CompletionSources.Add([.. ExportProfile.ReadyMade.Select(known => known.Name)]);
            command.Add(Profile);
            Notices.AddTo(command);
            foreach (var option in (ReadOnlySpan<Option>)[List, Batch, Copies, Paper, Sides, Fold, Grey, Pack, Output, Draft, DryRun])
            {
                command.Add(option);
            }
        }

        /// <exception cref="UserError">No profile is named.</exception>
        public ExportRequest Read(ParseResult parsed) => new()
        {
            Profile = parsed.GetValue(Profile) ?? throw new UserError(ExitCode.BadInput, "say which profile to export, such as `noticegen export print`", "`noticegen export --list` shows all"),
            Batch = parsed.GetValue(Batch),
            Copies = parsed.GetValue(Copies),
            Paper = parsed.GetValue(Paper),
            Sides = parsed.GetValue(Sides),
            Fold = parsed.GetValue(Fold),
            Grey = parsed.GetValue(Grey),
            Pack = parsed.GetValue(Pack),
            Mode = parsed.GetValue(DryRun) ? BuildMode.DryRun : BuildMode.Write,
        };
    }
}
