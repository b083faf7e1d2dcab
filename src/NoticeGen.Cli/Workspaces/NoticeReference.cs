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
    /// <summary>What help says of an argument or an option that takes such words.</summary>
    public const string Description = "by name, as authority/notice or by the path of their YAML; * and ? may be used";

    /// <summary>Whether a word is the path of a file of YAML, be it there or not.</summary>
    public static bool IsPath(string given) =>
        given.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || given.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The name or <c>authority/notice</c> that a word stands for, be there such a notice or not. What a notice says in a
    /// further language is the notice. Null for the path of any other file.
    /// </summary>
    /// <param name="root">The folder of the workspace; paths may begin there or where the user stands.</param>
    public static string? IdOf(string given, string root, string workingFolder) =>
        IsPath(given) ? Candidates(given, root, workingFolder).Select(At).OfType<string>().FirstOrDefault() ?? Stem(given)
        : NamesFolder(given, root, workingFolder) is { } folder && folder != Everything ? folder
        : given.Replace('\\', '/');

    /// <summary>The pattern that a word stands for; a file that notices share stands for all that may share it.</summary>
    /// <exception cref="UserError">It is the path of a file that is not there, or that the workspace does not read.</exception>
    public static string PatternOf(string given, Workspace workspace, string workingFolder)
    {
        if (workspace.Notices.IsEmpty)
        {
            return given.Replace('\\', '/');
        }
        if (!IsPath(given))
        {
            return Matches(given, workspace) ? given.Replace('\\', '/') : NamesFolder(given, workspace.Root, workingFolder) ?? given.Replace('\\', '/');
        }
        var candidates = Candidates(given, workspace.Root, workingFolder).ToList();
        return candidates.Select(At).OfType<string>().FirstOrDefault(pattern => workspace.Notices.Any(notice => Glob.IsMatch(pattern, notice.Id)))
            ?? candidates.Where(path => workspace.Own.Any(file => file.Path == path) && Workspace.Overlooked(path) is null).Select(SharedBy).FirstOrDefault()
            ?? (Matches(Stem(given), workspace) && !File.Exists(Path.GetFullPath(given, workingFolder)) ? Stem(given) : throw NoNotice(given, workspace, workingFolder));
    }

    private const string Everything = "*/*";

    /// <summary>
    /// The pattern of the notices that a path stands for which has no ending: the folder of all notices or one around it, the
    /// folder of an authority, or a notice's own path without <c>.yaml</c>. Null where it leads to no such place.
    /// </summary>
    public static string? NamesFolder(string given, string root, string workingFolder)
    {
        if (given.Length == 0 || given.AsSpan().ContainsAny('*', '?'))
        {
            return null;
        }
        foreach (var path in Candidates(given.TrimEnd('/', '\\') is { Length: > 0 } bare ? bare : given, root, workingFolder))
        {
            var pattern = path.Split('/') switch
            {
                ["."] or [Workspace.NoticesFolder] => Everything,
                [Workspace.NoticesFolder, [not '_', ..] authority] when Directory.Exists(Path.Combine(root, path)) => $"{authority}/*",
                [Workspace.NoticesFolder, [not '_', ..] authority, var notice] when File.Exists(Path.Combine(root, path + ".yaml")) => $"{authority}/{notice}",
                _ => null,
            };
            if (pattern is not null)
            {
                return pattern;
            }
        }
        return null;
    }

    /// <summary><c>authority/notice</c> or <c>notice</c>, of a word that is one of them with the ending of its file.</summary>
    private static string Stem(string given) => Path.ChangeExtension(given, null).Replace('\\', '/');

    private static string SharedBy(string path) =>
        path.Split('/') is [Workspace.NoticesFolder, [not '_', ..] authority, _, ..] ? $"{authority}/*" : "*/*";

    /// <summary>Whether a word that is no path names a notice of the workspace.</summary>
    public static bool Matches(string given, Workspace workspace)
    {
        var pattern = given.Replace('\\', '/');
        return workspace.Notices.Any(notice => Glob.IsMatch(pattern, notice.Name) || Glob.IsMatch(pattern, notice.Id));
    }

    private static string? At(string path) => Workspace.Named(NoticeFiles.OverlayAt(path)?.Of ?? path)?.Id;

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
        return new UserError(
            ExitCode.BadInput,
            Candidates(given, workspace.Root, workingFolder).Select(Workspace.Overlooked).OfType<string>().FirstOrDefault() ?? $"`{given}` is no notice of the workspace",
            $"name a notice, such as `{workspace.Notices[0].Path}`");
    }
}
