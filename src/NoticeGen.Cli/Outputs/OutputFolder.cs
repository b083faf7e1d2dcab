using System.Collections.Immutable;
using System.Security.Cryptography;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Source;
using static NoticeGen.Cli.Hosting.DiskFault;

namespace NoticeGen.Cli.Outputs;

/// <summary>
/// The folder that a build writes to. Files are staged under a temporary name beside their place and moved there at the
/// end, all or none: whatever goes wrong before that, the folder is as it was, and when a move fails those before it are
/// taken back. A file whose bytes are the same is left alone. Only files that an earlier manifest lists are replaced or
/// removed, and nothing outside the folder is touched.
/// </summary>
/// <remarks><see cref="Stage"/> may be called from several threads at once, for different paths.</remarks>
internal sealed class OutputFolder : IDisposable
{
    private const string TemporaryEnding = OutputClaim.TemporaryEnding;

    /// <summary>The manifest of old files and new, until it is in its place.</summary>
    private const string BothName = Manifest.FileName + ".both";

    private readonly IFileStore _store;
    private readonly bool _writes;
    private readonly Lock _gate = new();
    private readonly Lazy<Manifest> _previous;
    private readonly Lazy<HashSet<string>> _own;
    private readonly List<string> _madeFolders = [];
    private readonly HashSet<string> _checkedFolders = [];
    private readonly List<string> _staged = [];
    private readonly List<FileChange> _changes = [];
    private readonly List<string> _others = [];
    private Stream? _aside;
    private OutputClaim? _claim;

    private OutputFolder(string root, IFileStore store, bool writes)
    {
        Root = root;
        _store = store;
        _writes = writes;
        _previous = new Lazy<Manifest>(() => Settled(ReadManifest()));
        _own = new Lazy<HashSet<string>>(() => Previous.Files.Select(file => file.Path).Append(Manifest.FileName).ToHashSet(StringComparer.Ordinal));
    }

    public string Root { get; }

    /// <summary>What stands in the folder's manifest; empty when there is none.</summary>
    /// <exception cref="UserError">A file of that name is something else.</exception>
    public Manifest Previous => _previous.Value;

    /// <summary>Whether an earlier run was ended in its midst; what it left under temporary names is gone now.</summary>
    public bool WasLeftUnfinished => _claim?.WasLeftUnfinished ?? false;

    /// <summary>What was done, or with a folder opened for looking only what would be done, by path.</summary>
    public ImmutableArray<FileChange> Changes => [.. _changes.OrderBy(change => change.Path, StringComparer.Ordinal)];

    /// <summary>What the new manifest names no more and was all the same left alone, by path.</summary>
    public ImmutableArray<KeptFile> Kept { get; private set; } = [];

    /// <param name="root">An absolute path.</param>
    /// <param name="writes">False for a build that only says what it would do.</param>
    /// <exception cref="UserError">The path cannot be an output folder, or another build is writing to it.</exception>
    public static OutputFolder Open(string root, IFileStore store, bool writes)
    {
        root = Path.TrimEndingDirectorySeparator(root);
        for (var folder = root; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (store.FileExists(folder))
            {
                throw new UserError(
                    ExitCode.BadInput, $"the output folder cannot be `{root}`: `{folder}` is a file", "give another folder with --output");
            }
        }
        if (store.IsLink(root) && !store.FolderExists(root))
        {
            throw DiskFault.Linked(root);
        }
        var output = new OutputFolder(root, store, writes);
        if (writes)
        {
            output.Claim();
        }
        return output;
    }

    /// <summary>Puts a file ready beside its place, unless the place holds the same bytes.</summary>
    /// <exception cref="UserError">The disk refuses, or a file that noticegen did not make stands there.</exception>
    public StagedFile Stage(string path, ReadOnlyMemory<byte> content) => Stage(
        path,
        new StagedFile(Convert.ToHexStringLower(SHA256.HashData(content.Span)), content.Length),
        temporary => _store.Write(temporary, content.Span));

    /// <summary>Does so with a file that is too large to be held as a whole. It is written twice, first for its digest alone.</summary>
    private StagedFile Stage(string path, Action<Stream> write) => Stage(path, DigestStream.Of(write), temporary => Create(temporary, write));

    /// <summary>Puts a file ready that lies elsewhere: on the same disk it only gets a second name.</summary>
    /// <param name="from">An absolute path.</param>
    /// <param name="staged">What it holds.</param>
    public void StageFrom(string path, string from, StagedFile staged) => Stage(path, staged, temporary => _store.LinkOrCopy(from, temporary));

    private StagedFile Stage(string path, StagedFile staged, Action<string> write)
    {
        var final = Resolve(path);
        WriteGuard.RefuseLink(Root, final, _store);
        var change = Compare(path, final, staged);
        lock (_gate)
        {
            _changes.Add(new FileChange(path, change));
        }
        if (change == Change.Same || !_writes)
        {
            return staged;
        }
        lock (_gate)
        {
            MakeFolder(Path.GetDirectoryName(final)!);
            _staged.Add(path);
        }
        try
        {
            write(final + TemporaryEnding);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Explain(problem, final);
        }
        return staged;
    }

    /// <summary>Takes back files that were staged: what is in their place stays.</summary>
    public void Discard(IReadOnlySet<string> paths)
    {
        RemoveTemporary(_staged.Where(paths.Contains));
        _staged.RemoveAll(paths.Contains);
        _changes.RemoveAll(change => paths.Contains(change.Path));
    }

    /// <summary>Staged files whose places cannot be written now, because another program holds what is there; each with the reason.</summary>
    public ImmutableArray<(string Path, UserError Reason)> FindHeld()
    {
        var held = ImmutableArray.CreateBuilder<(string, UserError)>();
        foreach (var path in _staged)
        {
            try
            {
                CheckReplaceable(Resolve(path));
            }
            catch (UserError reason)
            {
                held.Add((path, reason));
            }
        }
        return held.ToImmutable();
    }

    /// <summary>
    /// Moves everything that was staged to its place, removes what the earlier manifest lists and the new one does not,
    /// and writes the new manifest last. When one step fails, those before it are taken back. A file is removed only when it
    /// is what the earlier manifest says; others, and what lies behind a link, are <see cref="Kept"/>.
    /// </summary>
    /// <returns>The manifest as a file.</returns>
    /// <exception cref="UserError">A place cannot be written.</exception>
    public StagedFile Commit(Manifest manifest, string toolVersion)
    {
        var gone = FindGone(manifest);
        _changes.AddRange(gone.Select(path => new FileChange(path, Change.Removed)));
        var asFile = Stage(Manifest.FileName, to => manifest.Write(to, toolVersion));
        if (!_writes)
        {
            return asFile;
        }
        foreach (var path in _staged.Concat(gone).Select(Resolve))
        {
            CheckReplaceable(path);
            WriteGuard.RefuseLink(Root, path + Replacement.AsideEnding, _store);
        }
        var done = new Replacement(_store);
        try
        {
            // Until the very end the folder's manifest lists the old files and the new, so that a machine that stops half-way
            // leaves none of them without an owner.
            ListBoth(done, manifest, toolVersion);
            foreach (var final in _staged.Where(path => path != Manifest.FileName).Select(Resolve))
            {
                Explained(final, () => done.Put(final + TemporaryEnding, final));
            }
            foreach (var path in gone.Select(Resolve))
            {
                Explained(path, () => done.Remove(path));
            }
            foreach (var final in _staged.Where(path => path == Manifest.FileName).Select(Resolve))
            {
                // The last step needs no way back.
                Explained(final, () => _store.Move(final + TemporaryEnding, final));
            }
        }
        catch (UserError)
        {
            LeaveUnfinishedUnless(done.Undo());
            throw;
        }
        LeaveUnfinishedUnless(done.Forget());
        foreach (var path in gone.Select(Resolve))
        {
            RemoveEmptyFolders(Path.GetDirectoryName(path)!);
        }
        _staged.Clear();
        _madeFolders.Clear();
        return asFile;
    }

    /// <summary>Takes away what was staged and not published.</summary>
    public void Dispose()
    {
        Try(() => _aside?.Dispose());
        RemoveTemporary(_staged.Concat(_others));
        _staged.Clear();
        _claim?.Dispose();
        _claim = null;
        for (var i = _madeFolders.Count - 1; i >= 0; i--)
        {
            var folder = _madeFolders[i];
            Try(() => _store.DeleteFolderIfEmpty(folder));
        }
        _madeFolders.Clear();
    }

    /// <summary>Size and time of one of its files; null when it is not there.</summary>
    public FileState? State(string path) => IsInside(path) ? Explained(path, () => _store.State(Absolute(path))) : null;

    /// <summary>Whether a file has the content of a digest; a link is never what a build made, and what cannot be read counts as changed.</summary>
    public bool Holds(string path, string sha256)
    {
        var final = Resolve(path);
        var holds = false;
        return Try(() => holds = !_store.IsLink(final) && DigestOf(final) == sha256) && holds;
    }

    /// <summary>Reads a file that noticegen keeps beside the documents for itself; null when it is not there or cannot be read.</summary>
    public T? ReadOwn<T>(string name, Func<Stream, T?> read)
        where T : class
    {
        var path = Resolve(name);
        T? value = null;
        Try(() =>
        {
            if (_store.FileExists(path) && !_store.IsLink(path))
            {
                using var from = _store.Open(path);
                value = read(from);
            }
        });
        return value;
    }

    /// <summary>Whether there is such a file.</summary>
    public bool HasOwn(string name) => _store.FileExists(Resolve(name));

    /// <summary>Replaces such a file; false when the disk refuses.</summary>
    public bool WriteOwn(string name, Action<Stream> write)
    {
        var path = Resolve(name);
        if (_store.IsLink(path))
        {
            return false;
        }
        var temporary = path + TemporaryEnding;
        var isWritten = false;
        try
        {
            return Try(() =>
            {
                Create(temporary, write);
                _store.Move(temporary, path);
                isWritten = true;
            });
        }
        finally
        {
            if (!isWritten)
            {
                Try(() => _store.Delete(temporary));
            }
        }
    }

    /// <summary>A file to be written and read during this run and gone after it; in memory where nothing is to be written.</summary>
    public Stream Aside(string name)
    {
        _others.Add(name);
        return _aside = _writes ? _store.Create(Resolve(name) + TemporaryEnding) : new MemoryStream();
    }

    private void Claim()
    {
        try
        {
            if (!_store.FolderExists(Root))
            {
                NoteMissing(Root);
                _store.CreateFolder(Root);
            }
            _claim = OutputClaim.Take(Root, _store);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Where no lock can be made nothing can be written either; a build that changes nothing may still pass.
            if (DiskFault.Of(problem) != DiskFaultKind.Denied)
            {
                Dispose();
                throw Explain(problem, Root);
            }
        }
    }

    private void LeaveUnfinishedUnless(bool isWhole)
    {
        if (!isWhole && _claim is { } claim)
        {
            claim.IsUnfinished = true;
        }
    }

    private Manifest ReadManifest()
    {
        var path = Path.Combine(Root, Manifest.FileName);
        return !_store.FileExists(path) ? Manifest.Empty : Explained(path, () => Manifest.Read(path, _store)) ?? throw new UserError(
            ExitCode.BadInput,
            $"`{path}` is not a manifest of noticegen, so it is not known which files here may be replaced",
            "give another folder with --output, or delete this one if everything in it came from noticegen");
    }

    /// <summary>
    /// The manifest of a build that was ended in its midst names a file twice that it was replacing: the entry stays that tells
    /// what is there.
    /// </summary>
    private Manifest Settled(Manifest read)
    {
        var paths = read.Files.GroupBy(file => file.Path, StringComparer.Ordinal).ToList();
        return paths.Count == read.Files.Length ? read : read with
        {
            Files = [.. paths.Select(same => same.FirstOrDefault(file => same.Skip(1).Any() && IsInside(file.Path) && IsAsRecorded(file)) ?? same.First())],
        };
    }

    /// <summary>What is to be removed: files that the earlier manifest lists, the new one does not, and nobody has touched since.</summary>
    private List<string> FindGone(Manifest manifest)
    {
        var named = manifest.Files.Select(file => file.Path).ToHashSet(IsCaseBlind ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        var gone = new List<string>();
        var kept = ImmutableArray.CreateBuilder<KeptFile>();
        foreach (var file in Previous.Files.Where(file => !named.Contains(file.Path) && IsInside(file.Path)))
        {
            var final = Absolute(file.Path);
            if (WriteGuard.LinkOn(Root, final, _store) is { } link)
            {
                kept.Add(new KeptFile(file.Path, Path.GetRelativePath(Root, link).Replace('\\', '/')));
            }
            else if (IsAsRecorded(file))
            {
                gone.Add(file.Path);
            }
            else if (_store.FileExists(final))
            {
                kept.Add(new KeptFile(file.Path, null));
            }
        }
        Kept = kept.ToImmutable();
        return gone;
    }

    private bool IsAsRecorded(ManifestFile file)
    {
        var final = Absolute(file.Path);
        return WriteGuard.LinkOn(Root, final, _store) is null && _store.FileExists(final)
            && Explained(final, () => _store.Length(final) == file.Bytes && DigestOf(final) == file.Sha256);
    }

    /// <summary>Whether names that differ only in capital letters are one file here.</summary>
    private bool IsCaseBlind =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() || _store.FileExists(Path.Combine(Root, Manifest.FileName.ToUpperInvariant()));

    private void CheckReplaceable(string final)
    {
        if (_store.FileExists(final) && !_store.IsLink(final))
        {
            Explained(final, () => _store.CheckReplaceable(final));
        }
    }

    private void ListBoth(Replacement done, Manifest manifest, string toolVersion)
    {
        var before = Previous.Files.ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal);
        var added = manifest.Files.Where(file => before.GetValueOrDefault(file.Path) != file.Sha256).ToList();
        if (added.Count == 0)
        {
            return;
        }
        var path = Resolve(Manifest.FileName);
        var both = Previous with { Files = [.. Previous.Files, .. added] };
        var temporary = Resolve(BothName) + TemporaryEnding;
        _others.Add(BothName);
        Explained(path, () =>
        {
            Create(temporary, to => both.Write(to, toolVersion));
            done.Put(temporary, path);
        });
    }

    private Change Compare(string path, string final, StagedFile staged)
    {
        if (!_store.FileExists(final))
        {
            return _store.FolderExists(final)
                ? throw new UserError(ExitCode.BadInput, $"`{final}` cannot be written: a folder of that name is there")
                : Change.Added;
        }
        try
        {
            if (_store.Length(final) == staged.Bytes && DigestOf(final) == staged.Sha256)
            {
                return Change.Same;
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Another program may hold it for itself; whether it can be replaced is asked before anything is.
            if (DiskFault.Of(problem) != DiskFaultKind.InUse)
            {
                throw Explain(problem, final);
            }
        }
        return _own.Value.Contains(path) ? Change.Replaced : throw new UserError(
            ExitCode.BadInput,
            $"`{final}` is there already and was not made by noticegen",
            "move it away, or give another folder with --output");
    }

    private void RemoveTemporary(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            Try(() => _store.Delete(Absolute(path) + TemporaryEnding));
        }
    }

    private void Create(string path, Action<Stream> write)
    {
        using var to = _store.Create(path);
        write(to);
    }

    private string DigestOf(string final)
    {
        using var content = _store.Open(final);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    /// <summary>The absolute path of a file of the folder.</summary>
    private string Resolve(string path) =>
        IsInside(path) ? Absolute(path) : throw new UserError(ExitCode.BadInput, $"`{path}` would be written outside the output folder");

    private string Absolute(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    private static bool IsInside(string path) => WorkspacePath.IsPlain(path);

    /// <summary>Makes a folder and those above it, noting each.</summary>
    private void MakeFolder(string folder)
    {
        if (!_checkedFolders.Add(folder) || _store.FolderExists(folder))
        {
            return;
        }
        NoteMissing(folder);
        Explained(folder, () => _store.CreateFolder(folder));
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
            Try(() => _store.DeleteFolderIfEmpty(one));
        }
    }
}
