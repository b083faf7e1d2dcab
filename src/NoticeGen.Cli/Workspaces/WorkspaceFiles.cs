using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NoticeGen.Cli.Hosting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Workspaces;

/// <summary>A folder that may not be entered, with the reason as it ends a sentence.</summary>
internal sealed record ClosedFolder(string Path, string Fault);

/// <summary>
/// Lists the files of a workspace, then reads those that are wanted as they are at that moment. Links are followed to files inside the workspace
/// only, and never to folders, so that nothing outside can be published by mistake and no circle is walked.
/// </summary>
/// <param name="followsLinks">Follow links of files to wherever they lead: each of them names one input, and nothing beside it is read.</param>
internal sealed class WorkspaceFiles(string root, bool followsLinks)
{
    /// <summary>Far above any picture or font; a larger file is a mistake and is not taken into memory.</summary>
    private const long MaxBytes = 64L << 20;

    private const string NotFollowed = "is a link; links to folders are not followed";

    public const string Unnamable = "is not read: its name holds a control character, shown as `\ufffd`";

    public const string LeadsOutside = "leads outside the workspace through a link";

    private readonly string _realRoot = RealPath.Of(root) ?? root;
    private readonly SortedDictionary<string, FileInfo> _listed = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, InputFile> _read = new(StringComparer.Ordinal);
    private readonly List<ClosedFolder> _closed = [];
    private long _kept;

    /// <summary>How much of the texts of notices is kept in memory; those beyond are read again when they are needed.</summary>
    public long KeptBytes { get; init; } = long.MaxValue;

    /// <summary>The paths of all files, in ordinal order.</summary>
    public IEnumerable<string> Listed => _listed.Keys;

    /// <summary>What was read so far, and the names of all other files, in ordinal order of their paths.</summary>
    public ImmutableArray<InputFile> All => [.. _read.Values.Concat(_listed.Keys.Where(path => !_read.ContainsKey(path)).Select(InputFile.NameOf)).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>What was read so far.</summary>
    public IEnumerable<InputFile> Read => _read.Values;

    /// <summary>Folders that were not entered. They stand among the files too, so that a path below one has its fault.</summary>
    public ImmutableArray<ClosedFolder> Closed => [.. _closed.OrderBy(folder => folder.Path, StringComparer.Ordinal)];

    /// <summary>Reads the files of those paths.</summary>
    public void ReadThose(Predicate<string> wanted)
    {
        foreach (var (path, file) in _listed.Where(file => !_read.ContainsKey(file.Key) && wanted(file.Key)))
        {
            _read[path] = ReadFile(path, file);
        }
    }

    /// <summary>Lists every file below a folder of the workspace; a folder that does not exist adds none.</summary>
    public void AddFolder(string path)
    {
        var folder = new DirectoryInfo(Path.Combine(root, path));
        if (!folder.Exists)
        {
            return;
        }
        if (folder.LinkTarget is not null)
        {
            _read[path] = Close(path, IsInside(folder.FullName) ? NotFollowed : LeadsOutside);
            return;
        }
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                if (IsOverlooked(entry.Name))
                {
                    continue;
                }
                if (entry.Name.Any(char.IsControl))
                {
                    var shown = $"{path}/{string.Concat(entry.Name.Select(c => char.IsControl(c) ? '\ufffd' : c))}";
                    _read[shown] = entry is DirectoryInfo ? Close(shown, Unnamable) : new InputFile(shown, [], Unnamable);
                }
                else if (entry is DirectoryInfo)
                {
                    AddFolder($"{path}/{entry.Name}");
                }
                else
                {
                    _listed[$"{path}/{entry.Name}"] = (FileInfo)entry;
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _read[path] = Close(path, Reason(problem));
        }
    }

    public void AddFile(string path) => _listed[path] = new FileInfo(Path.Combine(root, path));

    private InputFile ReadFile(string path, FileInfo file)
    {
        try
        {
            // What kind of file it is has been asked with its length; only of a link is it asked where it leads.
            if (file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.LinkTarget is not null)
            {
                if (RealPath.Of(file.FullName) is not { } target)
                {
                    return new InputFile(path, [], "is a link that leads nowhere");
                }
                if (!followsLinks && !IsInside(target))
                {
                    return new InputFile(path, [], LeadsOutside);
                }
                file = new FileInfo(target);
            }
            if (file.Length == 0)
            {
                // A pipe has no length either, and to open one waits until somebody writes to it.
                return new InputFile(path, []);
            }
            return file.Length > MaxBytes
                ? new InputFile(path, [], string.Create(CultureInfo.InvariantCulture, $"is too large to be read: it holds {file.Length >> 20:N0} MB"))
                : Keep(path, ImmutableCollectionsMarshal.AsImmutableArray(OrdinaryFile.Read(file.FullName)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new InputFile(path, [], Reason(problem));
        }
    }

    private InputFile Keep(string path, ImmutableArray<byte> content)
    {
        if (!path.StartsWith(Workspace.NoticesFolder + "/", StringComparison.Ordinal) || !(path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".lock", StringComparison.Ordinal)))
        {
            return new InputFile(path, content);
        }
        _kept += content.Length;
        return _kept <= KeptBytes ? new InputFile(path, content) : InputFile.ReadAgain(path, new UnkeptFile(root, path, SHA256.HashData(content.AsSpan())).Read);
    }

    /// <summary>A file whose content is known by its digest alone.</summary>
    private sealed class UnkeptFile(string root, string path, byte[] digest)
    {
        /// <exception cref="UserError">It is not what it was.</exception>
        public ImmutableArray<byte> Read()
        {
            byte[]? content = null;
            return DiskFault.Try(() => content = OrdinaryFile.Read(Path.Combine(root, path))) && SHA256.HashData(content!).AsSpan().SequenceEqual(digest)
                ? ImmutableCollectionsMarshal.AsImmutableArray(content!)
                : throw new UserError(ExitCode.TryAgain, $"`{path}` was changed while noticegen was at work", "run the same again");
        }
    }

    private InputFile Close(string path, string fault)
    {
        _closed.Add(new ClosedFolder(path, fault));
        return new InputFile(path, [], fault);
    }

    private bool IsInside(string path) =>
        RealPath.Of(path) is { } real
        && (real == _realRoot || real.StartsWith(Path.TrimEndingDirectorySeparator(_realRoot) + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>Hidden files, and the lock files that office programs leave beside an open document.</summary>
    private static bool IsOverlooked(string name) => name[0] == '.' || name.StartsWith("~$", StringComparison.Ordinal) || name is "Thumbs.db" or "desktop.ini";

    private static string Reason(Exception problem) => problem switch
    {
        UnauthorizedAccessException => "may not be read: your account has no right to it",
        FileNotFoundException or DirectoryNotFoundException => "is gone: another program removed it",
        _ => "cannot be read: another program holds it open, or the disk reports a fault",
    };
}
