using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;

using NoticeGen.Source;

namespace NoticeGen.Cli.Caching;

/// <summary>How far a build trusts what earlier ones remember.</summary>
internal enum CacheTrust
{
    /// <summary>A file of the right size and time is taken for the one that was written.</summary>
    BySizeAndTime,

    /// <summary>Every file is read and its digest compared.</summary>
    ByContent,

    /// <summary>
    /// Nothing is skipped: the record of the last build is a file that anybody may write who may write the folder, and
    /// whoever checks what others made must not believe it.
    /// </summary>
    None,
}

/// <summary>Either what is known of a notice, or why it is to be built.</summary>
internal readonly record struct Known(CachedNotice? Notice, string Reason);

/// <summary>Decides which notices a build can leave alone: those whose inputs and files are what they were.</summary>
internal sealed class BuildCache
{
    private const int MostNamed = 3;

    private readonly OpenedWorkspace _opened;
    private readonly OutputFolder _output;
    private readonly CacheTrust _trust;
    private readonly string _options;
    private readonly string _asAt;
    private readonly string? _reasonForAll;
    private readonly Lazy<ImmutableArray<(string Path, string Verb)>> _changed;

    public BuildCache(OpenedWorkspace opened, OutputFolder output, CacheTrust trust, InputDigests inputs)
    {
        (_opened, _output, _trust) = (opened, output, trust);
        Inputs = inputs;
        File = new CacheFile(new StoredFindings(opened.Workspace.Files), new PackedTexts(output, opened.Host.KeptTexts / 4));
        _asAt = opened.Options.AsAt.ToIso();
        _options = OptionsOf(opened);
        (Before, _reasonForAll) = opened.Timings.Measure("cache", Read);
        _changed = new Lazy<ImmutableArray<(string, string)>>(FindChanged);
    }

    public InputDigests Inputs { get; }

    public CacheFile File { get; }

    /// <summary>What earlier builds remember; empty when it is not to be used.</summary>
    public CacheContent Before { get; }

    /// <summary>A sentence when the file of the cache is there and cannot be used.</summary>
    public string? Remark { get; private set; }

    /// <summary>What the files that all notices share are judged by.</summary>
    public string SharedKey => InputDigests.Joined(Tool.Identity, _options, _asAt, Inputs.Shared, Inputs.Ids);

    public NoticeKey KeyOf(NoticeName name) =>
        new(Tool.Identity, _options, _asAt, Inputs.Shared, Inputs.OfAuthority(name.Authority), Inputs.OfNotice(name));

    /// <summary>What the notices of an authority show together follows from all of them, and from which of them were chosen.</summary>
    public string TogetherKey(string authority, IEnumerable<string> chosen) =>
        InputDigests.Joined([SharedKey, Inputs.EverythingOf(authority), .. chosen]);

    public Known Of(NoticeName name)
    {
        if (_reasonForAll is { } reason)
        {
            return new Known(null, reason);
        }
        if (!Before.Notices.TryGetValue(name.Id, out var entry))
        {
            return new Known(null, "it was not built here before");
        }
        if (Difference(entry.Key, KeyOf(name), name) is { } difference)
        {
            return new Known(null, difference);
        }
        foreach (var file in entry.Files)
        {
            if (Fault(file) is { } fault)
            {
                return new Known(null, $"`{file.Path}` {fault}");
            }
        }
        return File.NoticeOf(entry, name) is { } notice ? new Known(notice, "") : new Known(null, "what was remembered of it cannot be read");
    }

    /// <summary>Whether the manifest and the lists of notices are as they were and follow from the same.</summary>
    public bool AreListsSame() => _reasonForAll is null && Before.ListsKey == ListsKey && !Before.Lists.Any(file => Fault(file) is not null);

    /// <summary>What the lists of notices and the head of the manifest follow from, besides the notices in them.</summary>
    public string ListsKey => InputDigests.Joined(Tool.Identity, Inputs.Shared);

    /// <summary>Whether a file had another time and was the same all the same, as after a copy.</summary>
    public bool SawOtherTimes { get; private set; }

    /// <summary>Files as they are after a build, for the cache; null when one of them is not there.</summary>
    public ImmutableArray<CachedFile>? Remember(IEnumerable<(string Path, string Sha256)> files)
    {
        var all = ImmutableArray.CreateBuilder<CachedFile>();
        foreach (var (path, sha256) in files)
        {
            if (_output.State(path) is not { } state)
            {
                return null;
            }
            all.Add(new CachedFile(path, sha256, state));
        }
        return all.ToImmutable();
    }

    private (CacheContent Cache, string? ReasonForAll) Read()
    {
        if (_trust == CacheTrust.None)
        {
            return (new CacheContent(), "nothing that earlier builds remember is believed, with --force, --untrusted-cache or --check");
        }
        if (!_output.HasOwn(CacheContent.FileName))
        {
            return (new CacheContent(), "the output folder has no record of an earlier build");
        }
        if (_output.ReadOwn(CacheContent.FileName, File.Read) is not { } cache)
        {
            Remark = $"`{CacheContent.FileName}` in the output folder is damaged or of another version and was not used; everything is built again";
            return (new CacheContent(), "the record of the earlier build cannot be read");
        }
        return cache.Lists.FirstOrDefault(file => file.Path == Manifest.FileName) is { } manifest && Fault(manifest) is null
            ? (cache, null)
            : (new CacheContent { Inputs = cache.Inputs }, $"`{Manifest.FileName}` is not as the last build left it");
    }

    private string? Fault(CachedFile file)
    {
        if (_output.State(file.Path) is not { } state)
        {
            return "is missing";
        }
        if (state.Bytes == file.State.Bytes)
        {
            if (_trust == CacheTrust.BySizeAndTime && state.Changed == file.State.Changed)
            {
                return null;
            }
            // As a version control system does: a file that was copied has another time and may still be the same.
            if (_output.Holds(file.Path, file.Sha256))
            {
                SawOtherTimes |= state.Changed != file.State.Changed;
                return null;
            }
        }
        return "was changed by something else than a build";
    }

    private string? Difference(NoticeKey before, NoticeKey now, NoticeName name) =>
        before == now ? null
        : before.Tool != now.Tool ? "it was built by another version of the program"
        : before.Options != now.Options ? $"it was built with other options ({before.Options}; now {now.Options})"
        : before.AsAt != now.AsAt ? $"the day is {now.AsAt}, and was {before.AsAt}"
        : before.Shared != now.Shared ? "a file that all notices share changed: " + Named(path => Workspace.AuthorityOf(path) is null)
        : before.Authority != now.Authority ? "a file of its authority changed: " + Named(path => Workspace.AuthorityOf(path) == name.Authority && Workspace.Named(path) is null)
        : $"its own file changed: " + Named(path => path == name.Path || path.StartsWith($"notices/{name.Id}.", StringComparison.Ordinal));

    private string Named(Predicate<string> which)
    {
        var all = _changed.Value.Where(change => which(change.Path)).ToList();
        return all.Count == 0
            ? "since it was last built"
            : string.Join(", ", all.Take(MostNamed).Select(change => $"`{change.Path}`{change.Verb}"))
                + (all.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {all.Count - MostNamed} more") : "");
    }

    private ImmutableArray<(string Path, string Verb)> FindChanged() =>
    [
        .. from path in Before.Inputs.Keys.Union(Inputs.Files.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
           let before = Before.Inputs.GetValueOrDefault(path)
           let now = Inputs.Files.GetValueOrDefault(path)
           where before != now
           select (path, before is null ? " is new" : now is null ? " is gone" : ""),
    ];

    /// <summary>What the command line asks for, in words.</summary>
    public static string OptionsOf(OpenedWorkspace opened)
    {
        var selection = opened.Selection;
        return "editions " + (selection.Variants.IsEmpty ? "all" : string.Join(", ", selection.Variants))
            + "; formats " + string.Join(", ", selection.Formats.Select(format => format.Name)) + (selection.FormatsAreUsual ? "" : " alone")
            + (selection.Languages.IsEmpty ? "" : "; languages " + string.Join(", ", selection.Languages))
            + (opened.Options.Draft ? "; drafts" : "")
            + (opened.Options.Strict ? "; strict" : "")
            + (opened.Options.AttachSource ? "; source attached" : "");
    }
}
