using System.Text;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Linting;

namespace NoticeGen.Cli.Runs;

/// <summary>What is to become of the baseline in this run.</summary>
internal enum BaselineUse
{
    /// <summary>It is read.</summary>
    Read,

    /// <summary>It takes in everything that is found.</summary>
    Write,

    /// <summary>It loses what is found no more.</summary>
    Prune,
}

/// <summary>The file of the baseline: the one that was named, in an option or in the settings.</summary>
internal sealed class BaselineFile
{
    /// <summary>Where one for published files is written when nothing names it: a baseline of its own, as a run knows only what it looked at.</summary>
    public const string UsualNameForFiles = "noticegen-audit-baseline.json";

    private readonly IFileStore _store;

    private BaselineFile(IFileStore store, string path, Baseline baseline)
    {
        _store = store;
        Path = path;
        Baseline = baseline;
    }

    /// <summary>An absolute path.</summary>
    public string Path { get; }

    public Baseline Baseline { get; private set; }

    /// <summary>The baseline of a run; null when it has none.</summary>
    /// <exception cref="UserError">It is not there, or it is no baseline: then it is not written over either.</exception>
    public static BaselineFile? Open(Host host, string? given, Settings settings, Workspace workspace) =>
        Open(host, given, BaselineUse.Read, settings, workspace);

    /// <inheritdoc cref="Open(Host, string?, BaselineUse, Settings, Workspace)"/>
    public static BaselineFile? Open(Host host, string? asked, BaselineUse use, Settings settings, Workspace workspace)
    {
        var named = asked ?? settings.Baseline;
        if (named is null && use == BaselineUse.Read)
        {
            return null;
        }
        var path = asked is { } given
            ? System.IO.Path.GetFullPath(given, host.WorkingFolder)
            : System.IO.Path.Combine(workspace.Root, (settings.Baseline ?? Settings.DefaultBaseline).Replace('/', System.IO.Path.DirectorySeparatorChar));
        return Open(host, named ?? Settings.DefaultBaseline, path, use);
    }

    /// <summary>The baseline of a run over published files; null when it has none.</summary>
    /// <inheritdoc cref="Open(Host, string?, BaselineUse, Settings, Workspace)"/>
    public static BaselineFile? OpenForFiles(Host host, string? given, BaselineUse use)
    {
        if (given is null && use == BaselineUse.Read)
        {
            return null;
        }
        var named = given ?? UsualNameForFiles;
        return Open(host, named, System.IO.Path.GetFullPath(named, host.WorkingFolder), use);
    }

    private static BaselineFile Open(Host host, string named, string path, BaselineUse use)
    {
        if (host.Store.FolderExists(path))
        {
            throw new UserError(ExitCode.BadInput, $"the baseline `{named}` is a folder", "name a file in it");
        }
        if (!host.Store.FileExists(path))
        {
            return use == BaselineUse.Write
                ? System.IO.Path.GetDirectoryName(path) is { } folder && host.Store.FolderExists(folder)
                    ? new BaselineFile(host.Store, path, Baseline.Empty)
                    : throw new UserError(ExitCode.BadInput, $"the folder of the baseline `{named}` does not exist", "make the folder first")
                : throw new UserError(ExitCode.BadInput, $"there is no baseline `{named}`", "write one with `noticegen lint --write-baseline`");
        }
        var baseline = Baseline.Read(Text(host.Store, path, named), out var fault)
            ?? throw new UserError(ExitCode.BadInput, $"the baseline `{named}` cannot be used: {fault}", "put it right, or delete the file and write it again with `noticegen lint --write-baseline`");
        return new BaselineFile(host.Store, path, baseline);
    }

    /// <summary>Replaces the file, unless nothing changes.</summary>
    /// <exception cref="UserError">The file cannot be written.</exception>
    public void Write(Baseline baseline)
    {
        Baseline = baseline;
        var content = Encoding.UTF8.GetBytes(baseline.Write());
        var temporary = Path + ".noticegen-new";
        if (_store.IsLink(Path))
        {
            throw DiskFault.Linked(Path);
        }
        try
        {
            if (_store.FileExists(Path) && _store.Read(Path).AsSpan().SequenceEqual(content))
            {
                return;
            }
            _store.Write(temporary, content);
            _store.Move(temporary, Path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserError(DiskFault.CodeOf(problem), $"the baseline could not be written to `{Path}`", "see that the disk has room and that the file is not protected");
        }
    }

    private static string Text(IFileStore store, string path, string named)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(store.Read(path)).TrimStart('\uFEFF');
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserError(DiskFault.CodeOf(problem), $"the baseline `{named}` cannot be read");
        }
        catch (DecoderFallbackException)
        {
            throw new UserError(ExitCode.BadInput, $"the baseline `{named}` is not UTF-8 text", "write it again with `noticegen lint --write-baseline`");
        }
    }
}
