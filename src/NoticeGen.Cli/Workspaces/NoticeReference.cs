using NoticeGen.Cli.Hosting;
using NoticeGen.Diagnostics;
using NoticeGen.Notices;

namespace NoticeGen.Cli.Workspaces;

/// <summary>
/// The words by which people name notices, the same in every command: <c>authority/notice</c>, <c>notice</c>, or the path
/// of the YAML file with either slash. <c>*</c> and <c>?</c> may be used in each of them.
/// </summary>
internal static class NoticeReference
{
    private const string AuthorityFile = "/authority.yaml";

    /// <summary>What help says of an argument or an option that takes such words.</summary>
    public const string Description = "by name, as authority/notice or by the path of their YAML; * and ? may be used";

    /// <summary>Whether a word is the path of a file of YAML, be it there or not.</summary>
    public static bool IsPath(string given) =>
        given.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || given.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The name or <c>authority/notice</c> that a word stands for, be there such a notice or not. What a notice says in a
    /// further language is the notice; an authority's own file stands for all of its notices. Null for the path of any other file.
    /// </summary>
    /// <param name="root">The folder of the workspace; paths may begin there or where the user stands.</param>
    public static string? IdOf(string given, string root, string workingFolder) =>
        IsPath(given) ? Candidates(given, root, workingFolder).Select(At).OfType<string>().FirstOrDefault() : given.Replace('\\', '/');

    /// <summary>The pattern that a word stands for.</summary>
    /// <exception cref="UserError">It is the path of a file that is not there, or that is no notice of the workspace.</exception>
    public static string PatternOf(string given, Workspace workspace, string workingFolder)
    {
        if (!IsPath(given))
        {
            return given.Replace('\\', '/');
        }
        return Candidates(given, workspace.Root, workingFolder).Select(At).OfType<string>()
            .FirstOrDefault(pattern => workspace.Notices.Any(notice => Glob.IsMatch(pattern, notice.Id))) ?? throw NoNotice(given, workspace, workingFolder);
    }

    /// <summary>Whether a word that is no path names a notice of the workspace.</summary>
    public static bool Matches(string given, Workspace workspace)
    {
        var pattern = given.Replace('\\', '/');
        return workspace.Notices.Any(notice => Glob.IsMatch(pattern, notice.Name) || Glob.IsMatch(pattern, notice.Id));
    }

    private static string? At(string path)
    {
        var own = NoticeFiles.OverlayAt(path)?.Of ?? path;
        return Workspace.Named(own)?.Id
            ?? (own.EndsWith(AuthorityFile, StringComparison.Ordinal) && own.Split('/') is [Workspace.NoticesFolder, [not '_', ..] authority, _] ? $"{authority}/*" : null);
    }

    /// <summary>The paths in the workspace that a word can be.</summary>
    private static IEnumerable<string> Candidates(string given, string root, string workingFolder)
    {
        var path = given.Replace('\\', '/');
        var full = Path.GetFullPath(path, workingFolder);
        yield return Below(root, full);
        // A folder of the path, or of the workspace, may be a link.
        if (Path.GetDirectoryName(full) is { } folder && RealPath.Of(folder) is { } real)
        {
            yield return Below(RealPath.Of(root) ?? root, Path.Combine(real, Path.GetFileName(full)));
        }
        yield return Below(root, Path.GetFullPath(path, root));
    }

    private static string Below(string root, string full) => Path.GetRelativePath(root, full).Replace('\\', '/');

    private static UserError NoNotice(string given, Workspace workspace, string workingFolder)
    {
        var path = given.Replace('\\', '/');
        var there = new[] { workingFolder, workspace.Root }.Select(folder => Path.GetFullPath(path, folder)).FirstOrDefault(File.Exists);
        if (there is null)
        {
            var nearest = Suggestion.Nearest(path, workspace.Notices.SelectMany(notice => new[] { notice.Path, Path.GetFileName(notice.Path) }));
            return new UserError(ExitCode.BadInput, $"there is no file `{given}`", nearest is not null ? $"did you mean `{nearest}`?" : "the notices are: " + Selection.Some(workspace.Notices.Select(notice => notice.Path)));
        }
        if (Below(RealPath.Of(workspace.Root) ?? workspace.Root, RealPath.Of(there) ?? there).StartsWith("..", StringComparison.Ordinal))
        {
            return new UserError(ExitCode.BadInput, $"`{given}` lies outside the workspace `{workspace.Root}`", "go to the folder of its own workspace, or name the settings of that with --config");
        }
        return there.EndsWith(".yaml", StringComparison.Ordinal)
            ? new UserError(ExitCode.BadInput, $"`{given}` is no notice: it is read with the notices that it counts for", $"name a notice, such as `{workspace.Notices[0].Path}`, or leave the name out for all of them")
            : new UserError(ExitCode.BadInput, $"`{given}` is not read: the name of a notice's file ends in `.yaml`", "rename it");
    }
}
