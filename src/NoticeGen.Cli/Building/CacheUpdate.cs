using System.Collections.Immutable;
using NoticeGen.Cli.Caching;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Runs;
using NoticeGen.Diagnostics;

namespace NoticeGen.Cli.Building;

/// <summary>What a build learns and the next one is to know: it becomes the new cache.</summary>
internal sealed class CacheUpdate(BuildCache cache)
{
    private readonly SortedDictionary<string, CachedFindings> _together = new(StringComparer.Ordinal);
    private bool _isChanged;
    private (Manifest Manifest, string Sha256)? _published;

    public BuildCache Cache { get; } = cache;

    /// <summary>What was found about the files that all notices share.</summary>
    public ImmutableArray<Diagnostic> Shared { get; set; } = [];

    /// <summary>Notes what was put in place.</summary>
    public void Published(Manifest manifest, StagedFile asFile) => _published = (manifest, asFile.Sha256);

    /// <summary>What the notices of an authority show together: as remembered, or as found now. May be asked from several threads, for different authorities.</summary>
    public ImmutableArray<Diagnostic> Together(string authority, IEnumerable<string> chosen, Func<ImmutableArray<Diagnostic>> find)
    {
        lock (_together)
        {
            if (_together.TryGetValue(authority, out var now))
            {
                return now.Findings;
            }
        }
        var key = Cache.TogetherKey(authority, chosen);
        var isKnown = Cache.Before.Together.TryGetValue(authority, out var known) && known.Key == key;
        var found = isKnown ? known! : new CachedFindings(key, find());
        lock (_together)
        {
            _isChanged |= !isKnown;
            _together[authority] = found;
        }
        return found.Findings;
    }

    /// <summary>Writes the new cache, unless it says what the old one says; false when the disk refuses.</summary>
    public bool Save(OutputFolder output, OpenedWorkspace opened, NoticeResult[] results)
    {
        var isSame = !_isChanged && _published is null && !Cache.SawOtherTimes && Cache.Before.Shared?.Key == Cache.SharedKey
            && Cache.Before.Failed.Count == 0 && Array.TrueForAll(results, result => result.Unchanged is not null);
        if (isSame)
        {
            return true;
        }
        Memory.CollectAtTheEnd(results.Length);
        var content = new CacheContent
        {
            Inputs = Inputs(opened, results),
            Shared = new CachedFindings(Cache.SharedKey, Shared),
            Together = opened.Options.Filters.AreEmpty ? _together : Joined(Cache.Before.Together, _together),
            Lists = Lists(),
            Failed = results.Where(result => result.Fails && result.Unchanged is null).ToDictionary(
                result => result.Name.Id, result => new CacheEntry(Cache.KeyOf(result.Name), [], result.Found), StringComparer.Ordinal),
            ListsKey = Cache.ListsKey,
            Documents = _published is { } now ? now.Manifest.Files.Count(file => file.Notice is not null) : Cache.Before.Documents,
        };
        return output.WriteOwn(CacheContent.FileName, to => Cache.File.Write(to, content, Notices(opened, results)));
    }

    /// <summary>Files of notices that this build did not look at stay as the last one that did saw them.</summary>
    private Dictionary<string, string> Inputs(OpenedWorkspace opened, NoticeResult[] results)
    {
        var all = new Dictionary<string, string>(Cache.Inputs.Files, StringComparer.Ordinal);
        if (opened.Options.Filters.AreEmpty)
        {
            return all;
        }
        var looked = results.Select(result => result.Name.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in opened.Workspace.Notices.Select(name => name.Path).Where(path => !looked.Contains(path)))
        {
            if (Cache.Before.Inputs.TryGetValue(path, out var before))
            {
                all[path] = before;
            }
        }
        return all;
    }

    /// <summary>In the order of their ids; those that this build did not look at too.</summary>
    private IEnumerable<(string Id, CacheEntry Entry)> Notices(OpenedWorkspace opened, NoticeResult[] results)
    {
        var before = Cache.Before.Notices;
        var now = results.ToDictionary(result => result.Name.Id, StringComparer.Ordinal);
        foreach (var id in now.Keys.Union(opened.Options.Filters.AreEmpty ? [] : before.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if ((now.TryGetValue(id, out var result) ? EntryOf(result) : before[id]) is { } entry)
            {
                yield return (id, entry);
            }
        }
    }

    private CacheEntry? EntryOf(NoticeResult result)
    {
        if (result.Unchanged is null && !result.Fails)
        {
            return Cache.Remember(result.Files.Select(file => (file.Path, file.Sha256))) is { } files
                ? new CacheEntry(Cache.KeyOf(result.Name), files, result.Found)
                : null;
        }
        // The files of one that failed are those of its last good build, which it may return to.
        var entry = Cache.Before.Notices.GetValueOrDefault(result.Name.Id);
        return entry is not null && Cache.SawOtherTimes
            ? entry with { Files = Cache.Remember(entry.Files.Select(file => (file.Path, file.Sha256))) ?? entry.Files }
            : entry;
    }

    private ImmutableArray<CachedFile> Lists()
    {
        var files = _published is { } now
            ? now.Manifest.Files.Where(file => file.Notice is null).Select(file => (file.Path, file.Sha256)).Append((Manifest.FileName, now.Sha256))
            : Cache.Before.Lists.Select(file => (file.Path, file.Sha256));
        return Cache.Remember(files) ?? [];
    }

    private static SortedDictionary<string, T> Joined<T>(SortedDictionary<string, T> before, SortedDictionary<string, T> now)
    {
        var all = new SortedDictionary<string, T>(before, StringComparer.Ordinal);
        foreach (var (key, value) in now)
        {
            all[key] = value;
        }
        return all;
    }
}
