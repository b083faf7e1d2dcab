using System.Diagnostics;

namespace NoticeGen.Cli.Workspaces;

/// <summary>
/// Waits until somebody saves a file of a workspace, in whatever program. It looks again and again, for what a system tells of
/// changes is not told of shared drives and of containers; the larger the workspace, the longer it rests in between.
/// </summary>
internal sealed class WorkspaceWatch(string settingsPath, CancellationToken cancelled)
{
    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(25);

    /// <summary>So much longer than a look it rests at the least.</summary>
    private const int RestForLook = 10;

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private long _seen = Stamp(settingsPath);

    private TimeSpan _rest = ShortestRest;

    /// <summary>Returns when a file of the workspace is another than at the last return, and all has been still for a moment.</summary>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    public void Wait()
    {
        var stamp = Look();
        while (stamp == _seen)
        {
            stamp = Look();
        }
        while (stamp != _seen)
        {
            _seen = stamp;
            stamp = Look();
        }
    }

    /// <summary>Rests before it looks, so that what it sees is told of at once.</summary>
    private long Look()
    {
        cancelled.WaitHandle.WaitOne(_rest);
        cancelled.ThrowIfCancellationRequested();
        var before = Stopwatch.GetTimestamp();
        var stamp = Stamp(settingsPath);
        var rest = Stopwatch.GetElapsedTime(before) * RestForLook;
        _rest = rest > ShortestRest ? rest : ShortestRest;
        return stamp;
    }

    /// <summary>A number that is another when a file is new, gone, of another size or of another time.</summary>
    private static long Stamp(string settingsPath)
    {
        var root = Path.GetDirectoryName(settingsPath)!;
        var stamp = Of(new FileInfo(settingsPath));
        foreach (var folder in Workspace.InputFolders.Where(folder => folder != Workspace.SchemaFolder))
        {
            try
            {
                foreach (var file in new DirectoryInfo(Path.Combine(root, folder)).EnumerateFiles("*", Everything))
                {
                    stamp += Of(file);
                }
            }
            catch (IOException)
            {
                // The folder is not there, or goes away while it is read: the next look sees what is left.
            }
        }
        return stamp;
    }

    private static long Of(FileInfo file) => file.Exists ? HashCode.Combine(file.FullName, file.Length, file.LastWriteTimeUtc) : 0;
}
