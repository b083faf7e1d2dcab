namespace NoticeGen.Source;

/// <summary>Paths inside the workspace, always with forward slashes.</summary>
public static class WorkspacePath
{
    /// <summary>
    /// What <paramref name="named"/> means when a file at <paramref name="from"/> names it; null when it is absolute, names a
    /// drive, or climbs out of the workspace.
    /// </summary>
    public static string? Resolve(string from, string named)
    {
        if (named.Length == 0 || named[0] is '/' or '\\' || named.Contains(':', StringComparison.Ordinal) || named.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }
        var parts = new List<string>(Folder(from).Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in named.Replace('\\', '/').Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case "..":
                    if (parts.Count == 0)
                    {
                        return null;
                    }
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }
        return string.Join('/', parts);
    }

    /// <summary>
    /// Whether a path means itself, seen from the top: it has no part that is empty, <c>.</c> or <c>..</c>, and
    /// <see cref="Resolve"/> would give it back.
    /// </summary>
    public static bool IsPlain(string path)
    {
        if (path.AsSpan().ContainsAny('\\', ':', '\0'))
        {
            return false;
        }
        foreach (var part in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(part) is "" or "." or "..")
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The folder part of a path; empty for a file at the top.</summary>
    public static string Folder(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    /// <summary>The file's name without folder and ending.</summary>
    public static string Stem(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot <= 0 ? name : name[..dot];
    }
}
