using System.Collections.Immutable;
using NoticeGen.Cli.Caching;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Publishing;

/// <summary>Joins the parts of an estate into the folder that one build of the whole would have made, byte for byte.</summary>
internal sealed class Merge(Work work, ImmutableArray<PartFolder> parts, string folder)
{
    private IFileStore Store => work.Surroundings.Store;

    public int Run()
    {
        if (parts.FirstOrDefault(part => part.Root == folder) is { } same)
        {
            throw new Refusal(ExitCode.BadInput, $"`{same.Named}` is a part and cannot hold the whole too", "give another folder with --output");
        }
        if (work.Pipeline is not { } pipeline || work.Shared.Any(BuildAnswer.IsError))
        {
            throw new Refusal(ExitCode.BadInput, "the templates or the reference data of this workspace cannot be used", "`noticegen lint` says what is wrong with them");
        }
        using var output = OutputFolder.Open(folder, Store, writes: true);
        var files = Join(output);
        var lists = NoticeLists.Stage(files, pipeline.Templates, work.Request.AsAt, output);
        if (lists.Found.FirstOrDefault(BuildAnswer.IsError) is { } fault)
        {
            throw new Refusal(ExitCode.NotRendered, $"the lists of notices cannot be made: {fault.Message}", fault.Help);
        }
        var manifest = new Manifest([.. files, .. lists.Files]);
        work.Surroundings.Cancelled.ThrowIfCancellationRequested();
        var asFile = output.Commit(manifest, Tool.Version);
        if (!Remember(output, manifest, asFile))
        {
            work.Terminal.Problem(Severity.Warning, $"`{BuildCache.FileName}` could not be written: the next build will not know what it can leave alone");
        }
        var notices = files.Select(file => file.Notice!.Id).Distinct(StringComparer.Ordinal).Count();
        work.Terminal.Say($"joined {ReportSummary.Count(parts.Length, "part")}: {ReportSummary.Count(notices, "notice")}, {ReportSummary.Count(files.Length, "document")}; "
            + $"{ReportSummary.Count(output.Changes.Count(change => change.Change != Change.Same), "file")} changed");
        return ExitCode.Clean;
    }

    private ImmutableArray<ManifestFile> Join(OutputFolder output)
    {
        var files = new SortedDictionary<string, ManifestFile>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var file in part.Manifest.Files.Where(file => file.Notice is not null && !files.ContainsKey(file.Path)))
            {
                work.Surroundings.Cancelled.ThrowIfCancellationRequested();
                var from = Path.Combine(part.Root, file.Path.Replace('/', Path.DirectorySeparatorChar));
                if (output.Stage(file.Path, Read(from)).Sha256 != file.Sha256)
                {
                    throw new Refusal(ExitCode.BadInput, $"`{from}` is not as its part left it", "build the part again");
                }
                files.Add(file.Path, file);
            }
        }
        return [.. files.Values];
    }

    private byte[] Read(string path)
    {
        try
        {
            return Store.Read(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new Refusal(ExitCode.BadInput, $"`{path}` cannot be read", "build the part again, or see that the folder was copied whole");
        }
    }

    /// <summary>The whole knows what its parts know, so that the next build leaves alone what has not changed.</summary>
    private bool Remember(OutputFolder output, Manifest manifest, StagedFile asFile)
    {
        var freshness = new Freshness(work, output, CacheTrust.None);
        var published = manifest.Files.ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal);
        var notices = new SortedDictionary<string, CacheEntry>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var path = Path.Combine(part.Root, BuildCache.FileName);
            if (!Store.FileExists(path) || freshness.File.Read(Read(path)) is not { } cache)
            {
                continue;
            }
            foreach (var (id, entry) in cache.Notices.Where(known => known.Value.Files.All(file => published.GetValueOrDefault(file.Path) == file.Sha256)))
            {
                if (freshness.Remember(entry.Files.Select(file => (file.Path, file.Sha256))) is { } files)
                {
                    notices[id] = entry with { Files = files };
                }
            }
        }
        var lists = manifest.Files.Where(file => file.Notice is null).Select(file => (file.Path, file.Sha256)).Append((Manifest.FileName, asFile.Sha256));
        var whole = new BuildCache
        {
            Inputs = freshness.Inputs.Files,
            Shared = new CachedFindings(freshness.SharedKey, work.Shared),
            Lists = freshness.Remember(lists) ?? [],
            ListsKey = freshness.ListsKey,
            Documents = manifest.Files.Count(file => file.Notice is not null),
        };
        return output.WriteOwn(BuildCache.FileName, to => freshness.File.Write(to, whole, notices.Select(known => (known.Key, known.Value))));
    }
}
