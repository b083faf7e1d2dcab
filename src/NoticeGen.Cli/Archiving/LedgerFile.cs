using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Source;
using NoticeGen.Versions;

namespace NoticeGen.Cli.Archiving;

/// <summary>The ledger on the disk. Lines are only ever added to it.</summary>
internal sealed class LedgerFile
{
    /// <summary>Room for some hundred thousand lines; a larger file is none of ours.</summary>
    private const long MaxBytes = 128L << 20;

    private readonly IFileStore _store;
    private readonly byte[] _content;

    private LedgerFile(IFileStore store, string path, string name, byte[] content)
    {
        (_store, _content) = (store, content);
        (Path, Name) = (path, name);
        Ledger = Read(name, content);
    }

    /// <summary>An absolute path.</summary>
    public string Path { get; }

    /// <summary>As a user would name it.</summary>
    public string Name { get; }

    public Ledger Ledger { get; }

    /// <summary>As it was read.</summary>
    public ReadOnlySpan<byte> Content => _content;

    /// <summary>The ledger of a workspace; an empty one when there is no file yet.</summary>
    /// <exception cref="UserError">The file cannot be read, or a line of it cannot be right.</exception>
    public static LedgerFile Open(Host host, Workspace workspace, Settings settings)
    {
        var store = host.Store;
        var path = System.IO.Path.Combine(workspace.Root, settings.Ledger.Replace('/', System.IO.Path.DirectorySeparatorChar));
        if (store.IsLink(path) || !WriteGuard.StaysInside(workspace.Root, path))
        {
            throw DiskFault.Linked(path);
        }
        if (store.FolderExists(path))
        {
            throw new UserError(ExitCode.BadInput, $"the ledger `{settings.Ledger}` is a folder", $"name a file with `ledger:` in {workspace.SettingsPath}");
        }
        byte[] content = [];
        try
        {
            if (store.FileExists(path))
            {
                content = store.Length(path) <= MaxBytes ? store.Read(path) : throw new UserError(ExitCode.BadInput, $"the ledger `{settings.Ledger}` is too large to be read");
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserError(DiskFault.CodeOf(problem), $"the ledger `{settings.Ledger}` cannot be read: your account has no right to it, or another program holds it open");
        }
        return new LedgerFile(store, path, settings.Ledger, content);
    }

    /// <summary>A ledger out of its bytes.</summary>
    /// <param name="name">As a user would name it.</param>
    public static Ledger Read(string name, ReadOnlySpan<byte> content)
    {
        if (SourceText.Decode(name, content, out var badOffset) is not { } text)
        {
            throw new UserError(ExitCode.BadInput, FormattableString.Invariant($"the ledger `{name}` is not UTF-8 text: byte {badOffset + 1} is wrong"), HowToMend);
        }
        return Ledger.Read(text, out var fault)
            ?? throw new UserError(ExitCode.BadInput, FormattableString.Invariant($"{name}:{fault!.Line}: this line of the ledger {fault.Message}"), HowToMend);
    }

    /// <summary>What the file will hold with more entries at its end.</summary>
    public byte[] With(IEnumerable<LedgerEntry> entries)
    {
        var added = ArchivedLedger.Write(entries);
        // A file that an editor saved without the last line's end would take the next line for a part of it.
        return _content.Length > 0 && _content[^1] != (byte)'\n' ? [.. _content, (byte)'\n', .. added] : [.. _content, .. added];
    }

    /// <exception cref="UserError">The file cannot be written, or has changed since it was read.</exception>
    public void Write(byte[] content)
    {
        var temporary = Path + ".noticegen-new";
        try
        {
            var now = _store.FileExists(Path) ? _store.Read(Path) : [];
            if (!now.AsSpan().SequenceEqual(_content))
            {
                throw new UserError(ExitCode.TryAgain, $"the ledger `{Name}` was changed by another program during the run", "run the same again");
            }
            _store.CreateFolder(System.IO.Path.GetDirectoryName(Path)!);
            _store.Write(temporary, content);
            _store.Move(temporary, Path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserError(DiskFault.CodeOf(problem), $"the ledger could not be written to `{Path}`", "see that the disk has room and that the file is not protected");
        }
    }

    /// <summary>What to do about a ledger that cannot be right.</summary>
    public const string HowToMend = "lines of the ledger are never changed: take the file back as it was from git; the newest archive holds all lines but those that it added";
}
