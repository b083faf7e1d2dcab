using System.Security.Cryptography;
using System.Text;
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
    private const string NoticesFolder = "notices/";

    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _authorities;
    private readonly Dictionary<string, string> _everythingOf;

    private InputDigests(List<InputFile> files, string[] digests)
    {
        var notices = files.Select(file => NoticeOf(file.Path)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var shared = new JoinedDigest();
        var everything = new JoinedDigest();
        var ids = new JoinedDigest();
        var authorities = new Dictionary<string, JoinedDigest>(StringComparer.Ordinal);
        var wholes = new Dictionary<string, JoinedDigest>(StringComparer.Ordinal);
        var isApart = !files.Exists(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) && Climbs(file.Content.AsSpan()));
        for (var i = 0; i < files.Count; i++)
        {
            var (path, digest) = (files[i].Path, digests[i]);
            Files.Add(path, digest);
            everything.Add(path, digest);
            if (AuthorityOf(path) is not { } authority)
            {
                shared.Add(path, digest);
                continue;
            }
            Of(wholes, authority).Add(path, digest);
            if (OwnerOf(path, notices) is { } notice)
            {
                _own[notice] = _own.TryGetValue(notice, out var before) ? $"{before} {digest}" : digest;
                if (NoticeOf(path) is not null)
                {
                    ids.Add(notice, "");
                }
            }
            else if (isApart || path.EndsWith(".yaml", StringComparison.Ordinal))
            {
                Of(authorities, authority).Add(path, digest);
            }
            else
            {
                shared.Add(path, digest);
            }
        }
        Shared = shared.Finish();
        Everything = everything.Finish();
        Ids = ids.Finish();
        _authorities = Finished(authorities);
        _everythingOf = Finished(wholes);
    }

    /// <summary>Each file's digest by its path.</summary>
    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>What every notice depends on.</summary>
    public string Shared { get; }

    public string Everything { get; }

    /// <summary>Which notices there are, whatever they say.</summary>
    public string Ids { get; }

    /// <summary>What the notices of an authority have in common beyond that.</summary>
    public string OfAuthority(string authority) => _authorities.GetValueOrDefault(authority, "");

    /// <summary>Every file of an authority, its notices among them.</summary>
    public string EverythingOf(string authority) => _everythingOf.GetValueOrDefault(authority, "");

    /// <summary>A notice's own files.</summary>
    public string OfNotice(NoticeName name) => _own.GetValueOrDefault(name.Id, "");

    /// <param name="jobs">How many files are read through at once.</param>
    public static InputDigests Of(InputFiles inputs, int jobs)
    {
        var files = inputs.All.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var digests = new string[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, index => digests[index] = DigestOf(files[index]));
        return new InputDigests(files, digests);
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

    /// <summary>The authority in whose folder a file lies; null for files of all.</summary>
    public static string? AuthorityOf(string path)
    {
        if (!path.StartsWith(NoticesFolder, StringComparison.Ordinal) || path.IndexOf('/', NoticesFolder.Length) is not (> 0 and var slash))
        {
            return null;
        }
        return path[NoticesFolder.Length] == '_' ? null : path[NoticesFolder.Length..slash];
    }

    /// <summary>
    /// Whether a file may name a file outside its folder; if none does, no authority's notice can show another's picture.
    /// Lines of comment, which name the schema, do not count.
    /// </summary>
    private static bool Climbs(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf(".."u8); at >= 0 && at + 2 < text.Length;)
        {
            var line = text[..at];
            line = line[(line.LastIndexOf((byte)'\n') + 1)..].TrimStart((byte)' ');
            if (text[at + 2] is (byte)'/' or (byte)'\\' && !line.StartsWith("#"u8))
            {
                return true;
            }
            var next = text[(at + 1)..].IndexOf(".."u8);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    private static string? NoticeOf(string path) => Workspace.Named(path)?.Id;

    /// <summary>The notice that a file belongs to alone: its YAML, what it says in further languages, and the facts that its Easy Read words were accepted for.</summary>
    private static string? OwnerOf(string path, HashSet<string> notices)
    {
        if (NoticeOf(path) is { } own)
        {
            return own;
        }
        if (NoticeFiles.OverlayAt(path) is { } overlay)
        {
            return NoticeOf(overlay.Of) is { } translated && notices.Contains(translated) ? translated : null;
        }
        var parts = path.Split('/');
        return parts.Length == 3 && parts[2].IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            && notices.Contains($"{parts[1]}/{parts[2][..dot]}") && AcceptedFacts.PathFor(parts[1], parts[2][..dot]) == path
            ? $"{parts[1]}/{parts[2][..dot]}"
            : null;
    }

    private static string DigestOf(InputFile file)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(file.Content.AsSpan()));
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
