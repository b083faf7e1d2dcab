using System.Text;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;

namespace NoticeGen.Cli.Runs;

/// <summary>
/// A file that an option names for the program to write: checked before anything is done, never one of the workspace's own nor
/// behind a link, and written under a temporary name first.
/// </summary>
/// <param name="Path">Absolute, links of its folder followed.</param>
/// <param name="Named">As the user gave it.</param>
internal sealed record NamedFile(string Path, string Named)
{
    public static StringComparer PathComparer => OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    public string Temporary => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, $".{System.IO.Path.GetFileName(Path)}.noticegen-new");

    /// <param name="option">As given, with its value, to begin a message.</param>
    /// <param name="inputs">Further files that must not be replaced, by their absolute paths.</param>
    /// <exception cref="UserError">It cannot be written there.</exception>
    public static NamedFile Of(Host host, string option, string named, Workspace? workspace, IReadOnlyCollection<string> inputs)
    {
        if (named.Length == 0)
        {
            throw new UserError(ExitCode.BadInput, $"`{option}` names no file", "give the name of a file");
        }
        var path = System.IO.Path.GetFullPath(named, host.WorkingFolder);
        var folder = System.IO.Path.GetDirectoryName(path) is { } parent && host.Store.FolderExists(parent) ? RealPath.Of(parent) : null;
        if (folder is null)
        {
            throw new UserError(ExitCode.BadInput, $"`{option}`: the folder of `{named}` does not exist", "make the folder first, or name a file in one that is there");
        }
        if (host.Store.FolderExists(path))
        {
            throw new UserError(ExitCode.BadInput, $"`{option}`: `{named}` is a folder", "name a file in it");
        }
        // A link would be followed to a file that nobody named.
        var at = RealPath.Of(path) ?? System.IO.Path.Combine(folder, System.IO.Path.GetFileName(path));
        if ((workspace is not null && IsInput(at, workspace)) || inputs.Any(input => PathComparer.Equals(RealPath.Of(input) ?? input, at)))
        {
            throw new UserError(ExitCode.BadInput, $"`{option}`: `{named}` is one of the workspace's own files, or lies among them", "name a file elsewhere");
        }
        return host.Store.IsLink(path) ? throw DiskFault.Linked(path) : new NamedFile(at, named);
    }

    /// <inheritdoc cref="Write(IFileStore, byte[])"/>
    public void Write(IFileStore store, string text) => Write(store, Encoding.UTF8.GetBytes(text));

    /// <exception cref="UserError">The disk refuses; what stood there is as it was.</exception>
    public void Write(IFileStore store, byte[] content)
    {
        try
        {
            Do("", () => store.Write(Temporary, content));
            Do("", () => store.Move(Temporary, Path));
        }
        catch (UserError)
        {
            DiskFault.Try(() => store.Delete(Temporary));
            throw;
        }
    }

    /// <param name="what">What it is, to stand before its name; with a blank at its end.</param>
    /// <exception cref="UserError">The disk refuses.</exception>
    public void Do(string what, Action act)
    {
        try
        {
            act();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var reason = DiskFault.Of(problem) switch
            {
                DiskFaultKind.Full => "the disk is full",
                DiskFaultKind.InUse => "another program holds it open",
                DiskFaultKind.Denied => "it is protected",
                DiskFaultKind.NameTooLong => "its name is too long",
                _ => "the disk refused",
            };
            throw new UserError(DiskFault.CodeOf(problem), $"{what}`{Named}` could not be written: {reason}");
        }
    }

    private static bool IsInput(string path, Workspace workspace)
    {
        var root = RealPath.Of(workspace.Root) ?? workspace.Root;
        return System.IO.Path.GetRelativePath(root, path) == workspace.SettingsPath || WriteGuard.IsAmongInputs(root, path);
    }
}
