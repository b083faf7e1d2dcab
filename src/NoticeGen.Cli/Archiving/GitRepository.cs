using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using NoticeGen.Cli.Hosting;

namespace NoticeGen.Cli.Archiving;

/// <summary>A file of a commit.</summary>
/// <param name="Path">Below the workspace, with forward slashes.</param>
/// <param name="Blob">The name of its content.</param>
internal sealed record GitFile(string Path, string Blob);

/// <summary>A commit and the day on which it was made, in UTC.</summary>
internal sealed record GitCommit(string Id, DateOnly Day)
{
    public string Short => Id[..Math.Min(10, Id.Length)];
}

/// <summary>
/// Reads the history of a workspace with the user's own git, and writes nothing. Only commands that no configuration
/// changes are used; git is started without a shell, and every path comes after <c>--</c> and means itself.
/// </summary>
internal sealed class GitRepository
{
    /// <summary>Commits that are looked through, the newest first; more than a notice has in decades.</summary>
    private const int MaxCommits = 2000;

    /// <summary>Far above any picture or font.</summary>
    private const long MaxBytes = 64L << 20;

    private readonly string _program;
    private readonly string _folder;

    private GitRepository(string program, string folder) => (_program, _folder) = (program, folder);

    /// <param name="folder">The folder of the workspace.</param>
    /// <param name="why">Why there is none, as a clause.</param>
    public static GitRepository? Open(Host host, string folder, out string why)
    {
        if (Program(host.Variable("PATH")) is not { } program)
        {
            why = "git is not installed";
            return null;
        }
        var repository = new GitRepository(program, folder);
        why = "the workspace is not kept in git";
        return repository.Run(["rev-parse", "--is-inside-work-tree"], []) is { } answer && answer.AsSpan().StartsWith("true"u8) ? repository : null;
    }

    /// <summary>The commits that changed any of these files or folders, the newest first.</summary>
    public IReadOnlyList<GitCommit> Commits(IReadOnlyList<string> paths)
    {
        var lines = Run(["rev-list", "--all", "--full-history", "--date-order", "--timestamp", $"--max-count={MaxCommits}", "--", .. paths], []);
        return lines is null ? [] : [.. Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReadCommit).OfType<GitCommit>()];
    }

    /// <summary>The files of a commit at or below these paths; links and what is far too large are left out.</summary>
    public IReadOnlyList<GitFile> Files(GitCommit commit, IReadOnlyList<string> paths)
    {
        var list = Run(["ls-tree", "-r", "-l", "-z", "--", commit.Id, .. paths], []);
        return list is null ? [] : [.. Encoding.UTF8.GetString(list).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(ReadFile).OfType<GitFile>()];
    }

    /// <summary>The contents of blobs, by their names.</summary>
    public Dictionary<string, byte[]> Contents(IReadOnlyCollection<string> blobs)
    {
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (blobs.Count == 0 || Run(["cat-file", "--batch"], Encoding.ASCII.GetBytes(string.Concat(blobs.Select(blob => blob + "\n")))) is not { } answer)
        {
            return contents;
        }
        // For each: its name, its kind and its size on a line, the content, and a line end.
        for (var at = 0; at < answer.Length;)
        {
            var end = Array.IndexOf(answer, (byte)'\n', at);
            if (end < 0)
            {
                break;
            }
            var head = Encoding.ASCII.GetString(answer, at, end - at).Split(' ');
            at = end + 1;
            if (head is [var name, "blob", var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size <= answer.Length - at)
            {
                contents[name] = answer[at..(at + size)];
                at += size + 1;
            }
        }
        return contents;
    }

    private static GitCommit? ReadCommit(string line) =>
        line.Split(' ') is [var seconds, var id] && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time < 253_402_300_800
            ? new GitCommit(id, DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(time).UtcDateTime))
            : null;

    private static GitFile? ReadFile(string entry)
    {
        var tab = entry.IndexOf('\t', StringComparison.Ordinal);
        return tab > 0 && entry[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["100644" or "100755", "blob", var blob, var digits]
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size <= MaxBytes
            ? new GitFile(entry[(tab + 1)..], blob)
            : null;
    }

    /// <summary>The answer of git; null when it reports a failure.</summary>
    private byte[]? Run(IReadOnlyList<string> arguments, byte[] input)
    {
        var start = new ProcessStartInfo(_program)
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (IEnumerable<string>)["--no-pager", "--literal-pathspecs", "--no-optional-locks", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }
        // What a hook or a user set for another repository is not meant for this one.
        foreach (var name in (ReadOnlySpan<string>)["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE"])
        {
            start.Environment.Remove(name);
        }
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            // Both ends at once: either could fill the pipe that the other waits for.
            var fed = Task.Run(() => Feed(process, input));
            var complaints = process.StandardError.ReadToEndAsync();
            using var answer = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(answer);
            process.WaitForExit();
            Task.WaitAll(fed, complaints);
            return process.ExitCode == 0 ? answer.ToArray() : null;
        }
        catch (Exception problem) when (problem is Win32Exception or IOException or AggregateException)
        {
            return null;
        }
    }

    private static void Feed(Process process, byte[] input)
    {
        using var to = process.StandardInput.BaseStream;
        to.Write(input);
    }

    /// <summary>
    /// Git on the path, by its full name: systems that look into the working folder first would run a program that lies
    /// among the notices.
    /// </summary>
    private static string? Program(string? path)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => folder.Trim('"'))
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
