using System.Collections.Immutable;
using System.Security.Cryptography;
using NoticeGen.Source;

namespace NoticeGen.Cli.Publishing;

/// <summary>What became of a file of the output folder.</summary>
internal enum Change
{
    Same,
    Added,
    Replaced,
    Removed,
}

/// <summary>A file of the output folder and what became, or would become, of it.</summary>
internal sealed record FileChange(string Path, Change Change);

/// <summary>A file as it will be published: its digest and size.</summary>
internal readonly record struct StagedFile(string Sha256, long Bytes);

/// <summary>
/// The folder that a build writes to. Files are staged under a temporary name beside their place and moved there at the
/// end, all or none: whatever goes wrong before that, the folder is as it was. A file whose bytes are the same is left
/// alone. Only files that an earlier manifest lists are replaced or removed, and nothing outside the folder is touched.
/// </summary>
/// <remarks><see cref="Stage"/> may be called from several threads at once, for different paths.</remarks>
internal sealed class OutputFolder : IDisposable
{
    private const string TemporaryEnding = ".noticegen-tmp";

    private readonly IFileStore _store;
    private readonly bool _writes;
    private readonly Lock _gate = new();
    private readonly HashSet<string> _own;
    private readonly List<string> _madeFolders = [];
    private readonly HashSet<string> _checkedFolders = [];
    private readonly List<(string Temporary, string Final)> _staged = [];
    private readonly List<string> _temporary = [];
    private readonly List<FileChange> _changes = [];

    private OutputFolder(string root, IFileStore store, bool writes, Manifest previous)
    {
        Root = root;
        _store = store;
        _writes = writes;
        Previous = previous;
        _own = previous.Files.Select(file => file.Path).Append(Manifest.FileName).ToHashSet(StringComparer.Ordinal);
    }

    public string Root { get; }

    /// <summary>What stands in the folder's manifest; empty when there is none.</summary>
    public Manifest Previous { get; }

    /// <summary>What was done, or with a folder opened for looking only what would be done, by path.</summary>
    public ImmutableArray<FileChange> Changes => [.. _changes.OrderBy(change => change.Path, StringComparer.Ordinal)];

    /// <param name="root">An absolute path.</param>
    /// <param name="writes">False for a build that only says what it would do.</param>
    /// <exception cref="Refusal">The path cannot be an output folder.</exception>
    public static OutputFolder Open(string root, IFileStore store, bool writes)
    {
        root = Path.TrimEndingDirectorySeparator(root);
        for (var folder = root; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (store.FileExists(folder))
            {
                throw new Refusal(
                    ExitCode.BadInput, $"the output folder cannot be `{root}`: `{folder}` is a file", "give another folder with --output");
            }
        }
        var path = Path.Combine(root, Manifest.FileName);
        var previous = Manifest.Empty;
        if (store.FileExists(path))
        {
            previous = Guard(path, () => Manifest.Read(store.Read(path))) ?? throw new Refusal(
                ExitCode.BadInput,
                $"`{path}` is not a manifest of noticegen, so it is not known which files here may be replaced",
                "give another folder with --output, or delete this one if everything in it came from noticegen");
        }
        return new OutputFolder(root, store, writes, previous);
    }

    /// <summary>Puts a file ready beside its place, unless the place holds the same bytes.</summary>
    /// <exception cref="Refusal">The disk refuses, or a file that noticegen did not make stands there.</exception>
    public StagedFile Stage(string path, ReadOnlySpan<byte> content)
    {
        var final = Resolve(path);
        var staged = new StagedFile(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);
        var change = Compare(path, final, content);
        lock (_gate)
        {
            _changes.Add(new FileChange(path, change));
        }
        if (change == Change.Same || !_writes)
        {
            return staged;
        }
        var temporary = final + TemporaryEnding;
        lock (_gate)
        {
            MakeFolder(Path.GetDirectoryName(final)!);
            _staged.Add((temporary, final));
            _temporary.Add(temporary);
        }
        try
        {
            _store.Write(temporary, content);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Explain(problem, final);
        }
        return staged;
    }

    /// <summary>
    /// Moves everything that was staged to its place, removes what the earlier manifest lists and the new one does not,
    /// and writes the new manifest last.
    /// </summary>
    public void Commit(Manifest manifest, string toolVersion)
    {
        var kept = manifest.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
        {
            // There a name that differs only in capital letters is the same file.
            kept = kept.ToHashSet(StringComparer.OrdinalIgnoreCase);
        }
        var gone = Previous.Files.Select(file => file.Path).Where(path => !kept.Contains(path) && IsInside(path)).ToList();
        _changes.AddRange(gone.Where(path => _store.FileExists(Resolve(path))).Select(path => new FileChange(path, Change.Removed)));
        Stage(Manifest.FileName, manifest.Write(toolVersion));
        if (!_writes)
        {
            return;
        }
        foreach (var path in _staged.Select(file => file.Final).Concat(gone.Select(Resolve)).Where(path => _store.FileExists(path) && !_store.IsLink(path)))
        {
            Guard(path, () => _store.Probe(path));
        }
        // Until the very end the folder's manifest lists the old files and the new, so that a machine that stops half-way
        // leaves none of them without an owner.
        ListBoth(manifest, toolVersion);
        var manifestPath = Resolve(Manifest.FileName);
        MoveStaged(final => final != manifestPath);
        foreach (var path in gone.Select(Resolve))
        {
            Guard(path, () => _store.Delete(path));
            RemoveEmptyFolders(Path.GetDirectoryName(path)!);
        }
        MoveStaged(final => final == manifestPath);
        _temporary.Clear();
        _madeFolders.Clear();
    }

    /// <summary>Takes away what was staged and not published.</summary>
    public void Dispose()
    {
        foreach (var temporary in _temporary)
        {
            Forgive(() => _store.Delete(temporary));
        }
        for (var i = _madeFolders.Count - 1; i >= 0; i--)
        {
            var folder = _madeFolders[i];
            Forgive(() => _store.DeleteFolderIfEmpty(folder));
        }
        _temporary.Clear();
        _madeFolders.Clear();
    }

    private void MoveStaged(Predicate<string> which)
    {
        foreach (var (temporary, final) in _staged.Where(file => which(file.Final)))
        {
            Guard(final, () => _store.Move(temporary, final));
        }
    }

    private void ListBoth(Manifest manifest, string toolVersion)
    {
        var added = manifest.Files.Where(file => !_own.Contains(file.Path)).ToList();
        if (added.Count == 0)
        {
            return;
        }
        var path = Resolve(Manifest.FileName);
        var both = new Manifest([.. Previous.Files, .. added]).Write(toolVersion);
        var temporary = path + ".both" + TemporaryEnding;
        _temporary.Add(temporary);
        Guard(path, () =>
        {
            _store.Write(temporary, both);
            _store.Move(temporary, path);
        });
    }

    private Change Compare(string path, string final, ReadOnlySpan<byte> content)
    {
        if (!_store.FileExists(final))
        {
            return _store.FolderExists(final)
                ? throw new Refusal(ExitCode.BadInput, $"`{final}` cannot be written: a folder of that name is there")
                : Change.Added;
        }
        try
        {
            if (!_store.IsLink(final) && _store.Length(final) == content.Length && content.SequenceEqual(_store.Read(final)))
            {
                return Change.Same;
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Explain(problem, final);
        }
        return _own.Contains(path) ? Change.Replaced : throw new Refusal(
            ExitCode.BadInput,
            $"`{final}` is there already and was not made by noticegen",
            "move it away, or give another folder with --output");
    }

    /// <summary>The absolute path of a file of the folder.</summary>
    private string Resolve(string path) =>
        IsInside(path)
            ? Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar))
            : throw new Refusal(ExitCode.BadInput, $"`{path}` would be written outside the output folder");

    private static bool IsInside(string path) => WorkspacePath.Resolve("", path) == path;

    /// <summary>Makes a folder and those above it, noting each, and refuses to go through a link below the root.</summary>
    private void MakeFolder(string folder)
    {
        if (!_checkedFolders.Add(folder))
        {
            return;
        }
        if (folder.Length > Root.Length)
        {
            MakeFolder(Path.GetDirectoryName(folder)!);
            if (_store.FolderExists(folder) && _store.IsLink(folder))
            {
                throw new Refusal(
                    ExitCode.BadInput, $"`{folder}` is a link to another place; nothing outside the output folder is written", "remove the link");
            }
        }
        if (_store.FolderExists(folder))
        {
            return;
        }
        NoteMissing(folder);
        Guard(folder, () => _store.CreateFolder(folder));
    }

    private void NoteMissing(string folder)
    {
        var missing = new Stack<string>();
        for (string? above = folder; above is not null && !_store.FolderExists(above); above = Path.GetDirectoryName(above))
        {
            missing.Push(above);
        }
        _madeFolders.AddRange(missing);
    }

    private void RemoveEmptyFolders(string folder)
    {
        for (var above = folder; above.Length > Root.Length; above = Path.GetDirectoryName(above)!)
        {
            var one = above;
            Forgive(() => _store.DeleteFolderIfEmpty(one));
        }
    }

    private static void Guard(string path, Action work) => Guard(path, () =>
    {
        work();
        return true;
    });

    private static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Explain(problem, path);
        }
    }

    /// <summary>Tidying up must not hide the problem that made it necessary.</summary>
    private static void Forgive(Action work)
    {
        try
        {
            work();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static Refusal Explain(Exception problem, string path) => DiskFault.Of(problem) switch
    {
        DiskFaultKind.Full => new Refusal(
            ExitCode.BadInput, $"the disk is full: `{path}` could not be written", "make room; the files of the last build are as they were"),
        DiskFaultKind.InUse => new Refusal(
            ExitCode.BadInput, $"`{path}` is open in another program", "close it and build again; the files of the last build are as they were"),
        DiskFaultKind.Denied => new Refusal(
            ExitCode.BadInput, $"`{path}` may not be written: it or its folder is read-only", "ask for the right to write there, or give another folder with --output"),
        DiskFaultKind.NameTooLong => new Refusal(
            ExitCode.BadInput, $"the path `{path}` is too long for this disk", "give a folder with a shorter path with --output"),
        _ => new Refusal(ExitCode.BadInput, $"`{path}` could not be written: the disk reported a fault"),
    };
}
