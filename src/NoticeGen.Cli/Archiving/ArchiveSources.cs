using System.Collections.Immutable;
using System.Text;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Source;

namespace NoticeGen.Cli.Archiving;

/// <summary>
/// The files of a workspace that notices are made of. Files that only lie among them are left out: an archive is given to
/// others, and must not carry what was never published.
/// </summary>
internal static class ArchiveSources
{
    public static ImmutableArray<InputFile> Of(Workspace workspace, IReadOnlyCollection<NoticeName> notices)
    {
        var folders = notices.Select(notice => notice.Authority).Append("_base").ToHashSet(StringComparer.Ordinal);
        var elsewhere = workspace.Notices.Except(notices)
            .SelectMany(notice => new[] { notice.Path, AcceptedFacts.PathFor(notice.Authority, notice.Name) })
            .ToHashSet(StringComparer.Ordinal);
        var own = workspace.Own
            .Where(file => file.Fault is null && !elsewhere.Contains(NoticeFiles.OverlayAt(AcceptedFacts.OverlayOf(file.Path))?.Of ?? file.Path) && IsOfOneOf(folders, file.Path.Split('/')))
            .ToList();
        var texts = own.Where(file => file.Path == workspace.SettingsPath || IsAlwaysRead(file.Path)).ToHashSet();
        var words = string.Concat(own.Where(texts.Contains).Select(file => Encoding.UTF8.GetString(file.Content.AsSpan())));
        return [.. own.Where(file => texts.Contains(file) || IsNamed(file.Path, words))];
    }

    private static bool IsOfOneOf(HashSet<string> folders, string[] path) => path[0] != "notices" || (path.Length > 2 && folders.Contains(path[1]));

    /// <summary>What is read without being named: YAML and templates in their places, and the records of accepted facts.</summary>
    private static bool IsAlwaysRead(string path)
    {
        var parts = path.Split('/');
        return parts[0] switch
        {
            "law" or Snippets.Folder => path.EndsWith(".yaml", StringComparison.Ordinal),
            "templates" => path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".scriban", StringComparison.Ordinal),
            "notices" => path == PictureBanks.PathOf(parts[1])
                || (path.EndsWith(".yaml", StringComparison.Ordinal) && (parts.Length == 3 || parts[1] == "_base"))
                || (path.EndsWith(".lock", StringComparison.Ordinal) && parts.Length == 3 && !NoticeFiles.IsOfImport(path)),
            _ => false,
        };
    }

    /// <summary>Whether a picture, font or house document is named in any of the texts.</summary>
    private static bool IsNamed(string path, string words) => words.Contains(path[(path.LastIndexOf('/') + 1)..], StringComparison.Ordinal);
}
