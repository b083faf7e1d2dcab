using NoticeGen.Cli.Hosting;
using static NoticeGen.Cli.Hosting.DiskFault;

namespace NoticeGen.Cli.Outputs;

/// <summary>
/// The right to write to an output folder, held by one build at a time. It is a locked file; one that is there though
/// nobody holds it was left by a build that was ended in its midst, and what that build left is taken away.
/// </summary>
internal sealed class OutputClaim : IDisposable
{
    public const string LockName = ".noticegen.lock";
    public const string TemporaryEnding = ".noticegen-tmp";

    private readonly string _root;
    private readonly IFileStore _store;
    private readonly IDisposable _lock;

    private OutputClaim(string root, IFileStore store, IDisposable held)
    {
        _root = root;
        _store = store;
        _lock = held;
    }

    /// <summary>Whether an earlier build was ended in its midst.</summary>
    public bool WasLeftUnfinished { get; private init; }

    /// <summary>Set when files under temporary names could not be removed: the next build is to try again.</summary>
    public bool IsUnfinished { get; set; }

    /// <exception cref="UserError">Another build holds it.</exception>
    public static OutputClaim Take(string root, IFileStore store)
    {
        var path = Path.Combine(root, LockName);
        var wasLeft = store.FileExists(path);
        IDisposable held;
        try
        {
            held = store.Lock(path);
        }
        catch (IOException problem) when (Of(problem) == DiskFaultKind.InUse)
        {
            throw new UserError(ExitCode.TryAgain, $"another build is writing to `{root}`", "wait until it has ended, or give another folder with --output");
        }
        var claim = new OutputClaim(root, store, held) { WasLeftUnfinished = wasLeft };
        if (wasLeft)
        {
            claim.IsUnfinished = !Try(claim.TidyUp);
        }
        return claim;
    }

    public void Dispose()
    {
        Try(_lock.Dispose);
        if (IsUnfinished)
        {
            Try(() => _store.Write(Path.Combine(_root, LockName), []));
        }
    }

    private void TidyUp()
    {
        // While it is not done the manifest lists the old files too; once it lists them no more, what was set aside is withdrawn.
        var manifest = Path.Combine(_root, Manifest.FileName);
        var listed = _store.FileExists(manifest) && !_store.IsLink(manifest) ? Manifest.Read(manifest, _store)?.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal) : null;
        foreach (var aside in _store.Below(_root, Replacement.AsideEnding))
        {
            var place = aside[..^Replacement.AsideEnding.Length];
            if (_store.IsLink(place))
            {
                continue;
            }
            if (_store.FileExists(place) || (listed is not null && !listed.Contains(Path.GetRelativePath(_root, place).Replace('\\', '/'))))
            {
                _store.Delete(aside);
            }
            else
            {
                _store.Move(aside, place);
            }
        }
        foreach (var temporary in _store.Below(_root, TemporaryEnding))
        {
            _store.Delete(temporary);
            for (var folder = Path.GetDirectoryName(temporary)!; folder.Length > _root.Length; folder = Path.GetDirectoryName(folder)!)
            {
                var one = folder;
                Try(() => _store.DeleteFolderIfEmpty(one));
            }
        }
    }
}
