using NoticeGen.Cli.Hosting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Workspaces;

/// <summary>
/// Decides where may be written and removed, by the place that a path really leads to: for builds, exports, archives,
/// merges, corrections and the folders that the settings name. A link is never followed on the way, and never replaced or
/// removed.
/// </summary>
internal static class WriteGuard
{
    /// <summary>The topmost link on the way from a folder to a path below it, the path itself included; null when there is none.</summary>
    /// <param name="root">An absolute path, which may be a link itself: the user named it.</param>
    /// <param name="path">An absolute path below it.</param>
    public static string? LinkOn(string root, string path, IFileStore store)
    {
        string? link = null;
        for (var at = path; at.Length > root.Length; at = Path.GetDirectoryName(at)!)
        {
            link = store.IsLink(at) ? at : link;
        }
        return link;
    }

    /// <exception cref="UserError">A link stands on the way.</exception>
    public static void RefuseLink(string root, string path, IFileStore store)
    {
        if (LinkOn(root, path, store) is { } link)
        {
            throw DiskFault.Linked(link);
        }
    }

    /// <summary>Letters: more than any system takes, and enough to keep a check of each of its folders from taking long.</summary>
    private const int LongestPath = 4_096;

    /// <summary>
    /// The path below the workspace that a setting names, with forward slashes; null when it lies outside or a link leads it
    /// there, when it is the workspace itself, or too long for any disk.
    /// </summary>
    public static string? Inside(Workspace workspace, string named) =>
        named.Length <= LongestPath && WorkspacePath.Resolve(workspace.SettingsPath, named) is { Length: > 0 } inside && StaysInside(workspace.Root, Path.Combine(workspace.Root, inside.Replace('/', Path.DirectorySeparatorChar)))
            ? inside
            : null;

    /// <summary>Whether a path, which need not be there yet, lies in a folder when every link is followed.</summary>
    public static bool StaysInside(string root, string path) =>
        RealPath.Of(root) is { } realRoot && RealPath.Planned(path) is { } real
        && (real == realRoot || real.StartsWith(Path.TrimEndingDirectorySeparator(realRoot) + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>
    /// Whether a path is the workspace itself, or lies in one of the folders that it keeps its own files in, as it is written or
    /// as it really leads. Capital letters do not count: a colleague's disk may not tell them apart.
    /// </summary>
    public static bool IsAmongInputs(string root, string path) =>
        IsBelowInputs(root, path)
        || (RealPath.Of(root) is { } realRoot && RealPath.Planned(path) is { } real && IsBelowInputs(realRoot, real));

    /// <summary>
    /// Why a folder that somebody names is none to put documents into, whoever owns it, as it ends a sentence; null where it may be one.
    /// </summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="home">The user's own folder; null where there is none.</param>
    public static string? NotForDocuments(string root, string folder, string? home)
    {
        var real = RealPath.Planned(folder) ?? folder;
        return IsDevice(folder) ? "is a device: Windows keeps that name for one"
            // A share of a server can be a web site as a whole; a disk is none.
            : Path.GetPathRoot(real) == real && !real.StartsWith(@"\\", StringComparison.Ordinal) ? "is a whole disk"
            : home is { Length: > 0 } && RealPath.Planned(home) == real ? "is your own folder, with everything else of yours in it"
            : StaysInside(real, root) ? "holds the workspace itself"
            : null;
    }

    /// <summary>Whether Windows takes a path for a device: one of its names stands in it, such as <c>nul</c> or <c>con</c>.</summary>
    public static bool IsDevice(string path) => OperatingSystem.IsWindows() && path.StartsWith(@"\\.\", StringComparison.Ordinal);

    private static bool IsBelowInputs(string root, string path)
    {
        var below = Path.GetRelativePath(root, path).Replace('\\', '/');
        return below == "." || Workspace.InputFolders.Any(own =>
            string.Equals(below, own, StringComparison.OrdinalIgnoreCase) || below.StartsWith(own + "/", StringComparison.OrdinalIgnoreCase));
    }
}
