using System.Collections.Immutable;
using NoticeGen.Cli.Caching;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Building;

/// <summary>
/// Joins the parts of an estate into the folder that one build of the whole would have made, byte for byte. Like such a build
/// it takes nothing away that failed or was not looked at: the folder's last good documents of these stay.
/// </summary>
/// <param name="isDryRun">Write nothing; say what would change.</param>
internal sealed class Merge(OpenedWorkspace opened, ImmutableArray<PartFolder> parts, string folder, bool isDryRun)
{
    private readonly ImmutableArray<FailedNotice> _failed = [.. parts.SelectMany(part => part.Part.Failed).OrderBy(failed => failed.Notice, StringComparer.Ordinal)];

    private IFileStore Store => opened.Host.Store;

    public int Run()
    {
        if (parts.FirstOrDefault(part => RealPath.Planned(part.Root) == RealPath.Planned(folder)) is { } same)
        {
            throw new UserError(ExitCode.BadInput, $"`{same.Named}` is a part and cannot hold the whole too", "give another folder with --output");
        }
        if (parts.FirstOrDefault(part => part.Part.IsStopped) is { } stopped)
        {
            throw new UserError(
                WorstCode,
                $"part {stopped.Part.Name} was stopped at its first failure, as --fail-fast asks: nothing was joined, and the documents of the last build are as they were",
                "put right what failed, or build the parts without --fail-fast");
        }
        var shared = opened.ReadShared();
        var inputs = InputDigests.Of(opened);
        PartCover.Require(parts, opened, shared, inputs);
        if (shared.Pipeline is not { } pipeline || shared.Findings.Any(ExitStatus.IsError))
        {
            throw new UserError(ExitCode.BadInput, "the templates or the reference data of this workspace cannot be used", "`noticegen lint` says what is wrong with them");
        }
        using var output = OutputFolder.Open(folder, Store, writes: !isDryRun);
        var records = new PartRecords(opened, parts, output, inputs);
        var report = opened.Options.ReportFiles.Count > 0 ? records.Report(shared) : new Findings(opened).Report([], shared);
        if (_failed.Length > 0 && _failed.Length == parts.Sum(part => part.Part.Units.Sum(unit => unit.Notices)))
        {
            // One build of the whole would have published nothing either.
            return Finish(new MergeResult(parts, _failed, opened.Workspace, output.Previous.Files), report, output);
        }
        var files = Join(output);
        var lists = NoticeLists.Stage(files, pipeline, output);
        if (lists.Found.FirstOrDefault(ExitStatus.IsError) is { } fault)
        {
            throw new UserError(ExitCode.NotRendered, $"the lists of notices cannot be made: {fault.Message}", fault.Help);
        }
        var manifest = new Manifest([.. files, .. lists.Files]);
        opened.Host.Cancelled.ThrowIfCancellationRequested();
        var asFile = output.Commit(manifest, Tool.Version);
        if (!isDryRun && !Remember(shared, records, output, manifest, asFile))
        {
            opened.Terminal.Problem(Severity.Warning, $"`{CacheContent.FileName}` could not be written: the next build will not know what it can leave alone");
        }
        return Finish(new MergeResult(parts, _failed, opened.Workspace, files), report, output);
    }

    private int WorstCode => _failed.Select(failed => failed.Code).DefaultIfEmpty(ExitCode.Clean).Max();

    private int Finish(MergeResult result, Report report, OutputFolder output)
    {
        if (opened.Options.Report != ReportKind.Text)
        {
            opened.Write(report, () => result.Json(opened.Shown(folder), !isDryRun, output));
        }
        else
        {
            opened.WriteFiles(report);
            foreach (var change in output.Changes.Where(change => change.Change != Change.Same && (isDryRun || opened.Terminal.Loudness == Loudness.Verbose)))
            {
                opened.Terminal.Say($"{FileChange.Word(change.Change)} {change.Path}");
            }
        }
        if (opened.Options.Report.IsForPeople)
        {
            opened.Terminal.Say(result.Summary(output, isDryRun));
        }
        result.Tell(opened.Terminal);
        KeptFile.Tell(output.Kept, opened.Shown(folder), opened.Terminal);
        return WorstCode;
    }

    /// <summary>
    /// The documents of the whole: those that the parts made; of what failed those of the last good build; and with filters all
    /// others that the folder holds, for the parts say nothing of them.
    /// </summary>
    private ImmutableArray<ManifestFile> Join(OutputFolder output)
    {
        var failed = _failed.Select(one => one.Notice).ToHashSet(StringComparer.Ordinal);
        var isNew = output.Previous.Files.IsEmpty;
        var files = new SortedDictionary<string, ManifestFile>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            // A part folder that is used again holds older documents of what failed: better than none in a new folder; one that is
            // there knows what of them was withdrawn since.
            foreach (var file in part.Manifest.Files.Where(file => file.Notice is { } notice && (isNew || !failed.Contains(notice.Id)) && !files.ContainsKey(file.Path)))
            {
                opened.Host.Cancelled.ThrowIfCancellationRequested();
                Stage(output, part, file);
                files.Add(file.Path, file);
            }
        }
        if (files.Count == 0 && failed.Count == 0)
        {
            throw new UserError(ExitCode.NothingMatched, "the parts hold no documents", "see that the filters of the parts leave something");
        }
        var keepsAll = !parts[0].Part.Filters.IsEmpty;
        return
        [
            .. files.Values,
            .. output.Previous.Files.Where(file => file.Notice is { } notice && (keepsAll || failed.Contains(notice.Id)) && !files.ContainsKey(file.Path)),
        ];
    }

    private void Stage(OutputFolder output, PartFolder part, ManifestFile file)
    {
        if (!WorkspacePath.IsPlain(file.Path))
        {
            throw new UserError(ExitCode.BadInput, $"the manifest of `{part.Named}` names `{file.Path}`, which is not a file of the part", "build the part again");
        }
        var from = Path.Combine(part.Root, file.Path.Replace('/', Path.DirectorySeparatorChar));
        WriteGuard.RefuseLink(part.Root, from, Store);
        var staged = part.Read(from, Store, held => DigestStream.Of(to => held.CopyTo(to)));
        if (staged != new StagedFile(file.Sha256, file.Bytes))
        {
            throw new UserError(ExitCode.BadInput, $"`{from}` is not as its part left it", "build the part again");
        }
        output.StageFrom(file.Path, from, staged);
    }

    /// <summary>The whole knows what its parts know, so that the next build leaves alone what has not changed.</summary>
    private static bool Remember(SharedFiles shared, PartRecords records, OutputFolder output, Manifest manifest, StagedFile asFile)
    {
        var cache = records.Cache;
        var published = manifest.Files.ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal);
        var notices = new SortedDictionary<string, CacheEntry>(StringComparer.Ordinal);
        foreach (var content in records.All)
        {
            foreach (var (id, entry) in content.Notices.Where(known => known.Value.Files.All(file => published.GetValueOrDefault(file.Path) == file.Sha256)))
            {
                if (cache.Remember(entry.Files.Select(file => (file.Path, file.Sha256))) is { } files)
                {
                    notices[id] = entry with { Files = files };
                }
            }
        }
        var lists = manifest.Files.Where(file => file.Notice is null).Select(file => (file.Path, file.Sha256)).Append((Manifest.FileName, asFile.Sha256));
        var whole = new CacheContent
        {
            Inputs = cache.Inputs.Files,
            Shared = new CachedFindings(cache.SharedKey, shared.Findings),
            Lists = cache.Remember(lists) ?? [],
            ListsKey = cache.ListsKey,
            Documents = manifest.Files.Count(file => file.Notice is not null),
        };
        return output.WriteOwn(CacheContent.FileName, to => cache.File.Write(to, whole, notices.Select(known => (known.Key, known.Value))));
    }
}
