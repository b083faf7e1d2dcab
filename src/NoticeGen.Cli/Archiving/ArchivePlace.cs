using System.Globalization;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Source;

namespace NoticeGen.Cli.Archiving;

/// <summary>Where archives lie.</summary>
internal static class ArchivePlace
{
    private const string Ending = ".zip";

    /// <summary>The file of a new archive, absolute: an option is meant from where the user stands.</summary>
    /// <exception cref="UserError">It cannot be there.</exception>
    public static string For(OpenedWorkspace opened, string? given)
    {
        var usualName = string.Create(CultureInfo.InvariantCulture, $"archive-{opened.Options.AsAt.ToIso()}{Ending}");
        if (given is { Length: 0 })
        {
            throw new UserError(ExitCode.BadInput, "--output is empty", $"give a file, such as `--output {usualName}`");
        }
        var path = given is null
            ? Path.Combine(opened.Workspace.Root, Settings.DefaultArchives, usualName)
            : Path.GetFullPath(given, opened.Host.WorkingFolder);
        if (WriteGuard.IsDevice(path))
        {
            throw new UserError(ExitCode.BadInput, $"the archive cannot be `{given}`: it is a device: Windows keeps that name for one", $"give another file, such as `--output {usualName}`");
        }
        if (given is not null && (Path.EndsInDirectorySeparator(path) || opened.Host.Store.FolderExists(path)))
        {
            path = Path.Combine(path, usualName);
        }
        if (given is null && !WriteGuard.StaysInside(opened.Workspace.Root, path))
        {
            throw new UserError(ExitCode.BadInput, $"`{Settings.DefaultArchives}` leads outside the workspace through a link, and nothing is written there", "remove the link, or name the file that you mean with --output");
        }
        if (opened.Host.Store.IsLink(path))
        {
            throw DiskFault.Linked(path);
        }
        if (WriteGuard.IsAmongInputs(opened.Workspace.Root, path))
        {
            throw new UserError(ExitCode.BadInput, $"an archive cannot be written to `{path}`, where the workspace keeps its own files", $"give another file, such as `--output {Settings.DefaultArchives}/{usualName}`");
        }
        if (!path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
        {
            throw new UserError(ExitCode.BadInput, $"`{given}` does not end in {Ending}, and would not be found again", $"give a name such as `{usualName}`");
        }
        for (var above = Path.GetDirectoryName(path); !string.IsNullOrEmpty(above); above = Path.GetDirectoryName(above))
        {
            if (opened.Host.Store.FileExists(above))
            {
                throw new UserError(ExitCode.BadInput, $"the archive cannot be `{path}`: `{above}` is a file", "give another file with --output");
            }
        }
        return path;
    }

    /// <summary>A path as the user would name it: from where they stand, if it lies below.</summary>
    public static string Shown(string path, string workingFolder)
    {
        var relative = Path.GetRelativePath(workingFolder, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative).Replace('\\', '/');
    }
}
