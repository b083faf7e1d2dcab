using NoticeGen.Source;

namespace NoticeGen.Cli.Workspaces;

/// <summary>
/// Paths by which a file may name one in the folder of an authority that is not its own. If none does, no authority's notice
/// can show a picture of another's, nor be set in its fonts.
/// </summary>
internal static class PathsUpward
{
    /// <summary>Whether a file may hold such a path. Lines of comment, which name the schema, do not count.</summary>
    public static bool AreIn(InputFile file)
    {
        if (!IsYaml(file.Path))
        {
            return false;
        }
        // From a folder of `notices` one step leads to its neighbours; from another one as many as lead out of the folder at the top.
        var steps = file.Path.StartsWith(Workspace.NoticesFolder + "/", StringComparison.Ordinal) ? 1 : Math.Max(1, file.Path.AsSpan().Count('/'));
        var text = file.Content.AsSpan();
        for (var at = text.IndexOf(".."u8); at >= 0; )
        {
            var start = text[..at].LastIndexOf((byte)'\n') + 1;
            var end = text[at..].IndexOf((byte)'\n') is >= 0 and var rest ? at + rest : text.Length;
            var line = text[start..end];
            if (line.Count("../"u8) + line.Count("..\\"u8) >= steps && !line.TrimStart((byte)' ').StartsWith("#"u8))
            {
                return true;
            }
            var next = text[end..].IndexOf(".."u8);
            at = next < 0 ? -1 : end + next;
        }
        return false;
    }

    /// <summary>Whether it may lead to a file: what an authority says in YAML is for itself.</summary>
    public static bool MayLeadTo(string path) => !IsYaml(path);

    private static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.Ordinal);
}
