using System.Security.Cryptography;
using System.Text;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Notices;
using NoticeGen.Source;

namespace NoticeGen.Cli.Caching;

/// <summary>
/// What the files of a workspace were when this run read them, as digests of their content: of each file, and joined for
/// what notices have in common. A notice depends on its own files, on those of its authority that are no other notice's,
/// and on everything that lies in no authority's folder.
/// </summary>
internal sealed class InputDigests
{
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _authorities;
    private readonly Dictionary<string, string> _everythingOf;
    private readonly HashSet<string> _lookingUpward = new(StringComparer.Ordinal);
    private readonly bool _allLookUpward;
    private readonly string _others;

    private InputDigests(List<InputFile> files, string[] digests, IReadOnlyCollection<NoticeName> names)
    {
        var notices = names.Select(name => name.Id).ToHashSet(StringComparer.Ordinal);
        var shared = new JoinedDigest();
        var others = new JoinedDigest();
        var ids = new JoinedDigest();
        var authorities = new Dictionary<string, JoinedDigest>(StringComparer.Ordinal);
        var wholes = new Dictionary<string, JoinedDigest>(StringComparer.Ordinal);
        for (var i = 0; i < files.Count; i++)
        {
            var (path, digest) = (files[i].Path, digests[i]);
            Files.Add(path, digest);
            if (Workspace.AuthorityOf(path) is not { } authority)
            {
                shared.Add(path, digest);
                _allLookUpward |= PathsUpward.AreIn(files[i]);
                continue;
            }
            Of(wholes, authority).Add(path, digest);
            if (PathsUpward.AreIn(files[i]))
            {
                _lookingUpward.Add(authority);
            }
            if (OwnerOf(path, notices) is { } notice)
            {
                _own[notice] = _own.TryGetValue(notice, out var before) ? $"{before} {digest}" : digest;
                _owners.Add(path, notice);
                continue;
            }
            Of(authorities, authority).Add(path, digest);
            if (PathsUpward.MayLeadTo(path))
            {
                others.Add(path, digest);
            }
        }
        foreach (var name in names)
        {
            ids.Add(name.Id, "");
        }
        Shared = shared.Finish();
        Ids = ids.Finish();
        _others = others.Finish();
        _authorities = Finished(authorities);
        _everythingOf = Finished(wholes);
    }

    /// <summary>Whether notices of an authority may show pictures, or be set in fonts, that lie in the folder of another.</summary>
    public bool LooksUpward(string authority) => _allLookUpward || _lookingUpward.Contains(authority);

    /// <summary>Each file's digest by its path.</summary>
    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>What every notice depends on.</summary>
    public string Shared { get; }

    /// <summary>Which notices there are, whatever they say.</summary>
    public string Ids { get; }

    /// <summary>What the notices of an authority have in common beyond that.</summary>
    public string OfAuthority(string authority) => LooksUpward(authority) ? Joined(_authorities.GetValueOrDefault(authority, ""), _others) : _authorities.GetValueOrDefault(authority, "");

    /// <summary>The id of the notice that a file belongs to alone; null for what several share.</summary>
    public string? OwnerOf(string path) => _owners.GetValueOrDefault(path);

    /// <summary>Every file of an authority, its notices among them.</summary>
    public string EverythingOf(string authority) => _everythingOf.GetValueOrDefault(authority, "");

    /// <summary>A notice's own files.</summary>
    public string OfNotice(NoticeName name) => _own.GetValueOrDefault(name.Id, "");

    public static InputDigests Of(OpenedWorkspace opened) => opened.Timings.Measure("digests", () => Of(opened.Workspace, opened.Options.Jobs));

    /// <param name="jobs">How many files are read through at once.</param>
    private static InputDigests Of(Workspace workspace, int jobs)
    {
        var files = workspace.Files.All.Where(file => !file.IsNameOnly && !NoticeFiles.IsOfImport(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var digests = new string[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, index => digests[index] = DigestOf(files[index]));
        return new InputDigests(files, digests, workspace.Notices);
    }

    /// <summary>A digest of several words, each apart from the next.</summary>
    public static string Joined(params ReadOnlySpan<string> words)
    {
        var all = new JoinedDigest();
        foreach (var word in words)
        {
            all.Add(word, "");
        }
        return all.Finish();
    }

    private static string? NoticeOf(string path) => Workspace.Named(path)?.Id;

    /// <summary>The notice that a file belongs to alone: its YAML, what it says in further languages, and the facts that its Easy Read words were accepted for.</summary>
    private static string? OwnerOf(string path, HashSet<string> notices)
    {
        if (NoticeOf(path) is { } own)
        {
            return own;
        }
        if (NoticeFiles.OverlayAt(AcceptedFacts.OverlayOf(path)) is { } overlay)
        {
            return NoticeOf(overlay.Of) is { } translated && notices.Contains(translated) ? translated : null;
        }
        var parts = path.Split('/');
        return parts.Length == 3 && parts[2].IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            && notices.Contains($"{parts[1]}/{parts[2][..dot]}") && AcceptedFacts.PathFor(parts[1], parts[2][..dot]) == path
            ? $"{parts[1]}/{parts[2][..dot]}"
            : null;
    }

    public static string DigestOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static string DigestOf(InputFile file)
    {
        var digest = DigestOf(file.Content.AsSpan());
        return file.Fault is null ? digest : $"{digest} {file.Fault}";
    }

    private static JoinedDigest Of(Dictionary<string, JoinedDigest> all, string key)
    {
        if (!all.TryGetValue(key, out var joined))
        {
            all.Add(key, joined = new JoinedDigest());
        }
        return joined;
    }

    private static Dictionary<string, string> Finished(Dictionary<string, JoinedDigest> all) =>
        all.ToDictionary(entry => entry.Key, entry => entry.Value.Finish(), StringComparer.Ordinal);

    private sealed class JoinedDigest
    {
        private readonly StringBuilder _text = new();

        public void Add(string name, string digest) => _text.Append(name).Append('\0').Append(digest).Append('\n');

        public string Finish() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_text.ToString())));
    }
}
