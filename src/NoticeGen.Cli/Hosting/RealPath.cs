namespace NoticeGen.Cli.Hosting;

/// <summary>Where a path really leads, with every link on the way followed.</summary>
internal static class RealPath
{
    /// <summary>As many links as systems follow in one path before they give up.</summary>
    private const int MaxLinks = 40;

    /// <summary>The real path; null when a link leads nowhere or in a circle.</summary>
    public static string? Of(string path) => Planned(path) is { } real && (File.Exists(real) || Directory.Exists(real)) ? real : null;

    /// <summary>The same for a path at which nothing may be yet; null when links lead in a circle.</summary>
    public static string? Planned(string path)
    {
        var links = 0;
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var waiting = new Stack<string>(Parts(full[real.Length..]));
        while (waiting.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            var target = new FileInfo(next).LinkTarget;
            if (target is null)
            {
                real = next;
                continue;
            }
            if (++links > MaxLinks)
            {
                return null;
            }
            full = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(full)!;
            foreach (var above in Parts(full[real.Length..]))
            {
                waiting.Push(above);
            }
        }
        return real;
    }

    /// <summary>The parts of a path, the last one first, as a stack takes them.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Reverse();
}
