using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Source;

namespace NoticeGen.Cli.Auditing;

/// <summary>The published files that a command line names: paths, patterns for names, or <c>-</c> for the standard input.</summary>
internal static class PublishedFiles
{
    /// <summary>Bytes; far above any notice.</summary>
    private const int LargestFile = 32 << 20;

    private const string StandardInput = "-";

    /// <summary>Of documents; some cannot be read, and are told with what to do rather than passed over.</summary>
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".docx", ".html", ".htm", ".pdf", ".txt", ".md", ".docm", ".doc", ".dotx", ".rtf", ".odt", ".xhtml", ".mht", ".mhtml", ".markdown", ".text",
    };

    /// <summary>In the order given, those of a pattern in ordinal order; each once.</summary>
    /// <exception cref="UserError">A path does not exist, or a pattern matches nothing.</exception>
    public static ImmutableArray<InputFile> Read(IEnumerable<string> named, Host host)
    {
        var paths = named.SelectMany(name => Expand(name, host.WorkingFolder)).Distinct(StringComparer.Ordinal).ToList();
        return [.. paths.Select(path => path == StandardInput ? ReadInput() : ReadFile(path, host.WorkingFolder))];
    }

    private static List<string> Expand(string name, string folder)
    {
        if (name == StandardInput || File.Exists(Path.GetFullPath(name, folder)))
        {
            return [name];
        }
        var full = Path.GetFullPath(name, folder);
        if (Directory.Exists(full))
        {
            throw new UserError(ExitCode.BadInput, $"`{name}` is a folder", $"name its files, such as `{name.TrimEnd('/', '\\')}/*.html`; notices in YAML are named as `authority/notice`, or all of an authority with --authority");
        }
        var pattern = Path.GetFileName(name);
        var parent = Path.GetDirectoryName(name) ?? "";
        var files = !pattern.AsSpan().ContainsAny('*', '?') || !Directory.Exists(Path.GetFullPath(parent.Length == 0 ? "." : parent, folder))
            ? []
            : Directory.EnumerateFiles(Path.GetFullPath(parent.Length == 0 ? "." : parent, folder))
                .Select(Path.GetFileName).OfType<string>()
                .Where(file => file[0] != '.' && Glob.IsMatch(pattern, file))
                .Order(StringComparer.Ordinal)
                .Select(file => Path.Combine(parent, file))
                .ToList();
        return files.Count > 0 ? files : throw new UserError(
            pattern.AsSpan().ContainsAny('*', '?') ? ExitCode.NothingMatched : ExitCode.BadInput,
            pattern.AsSpan().ContainsAny('*', '?') ? $"no file matches `{name}`" : $"there is no file `{name}`");
    }

    /// <summary>The documents in a folder and in the folders below it, in ordinal order, by paths that begin as the folder was named.</summary>
    public static IEnumerable<string> In(string folder, string workingFolder)
    {
        var full = Path.GetFullPath(folder, workingFolder);
        return Directory.EnumerateFiles(full, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint })
            .Where(file => Endings.Contains(Path.GetExtension(file)) && !Path.GetFileName(file).StartsWith('~'))
            .Select(file => Path.Combine(folder, Path.GetRelativePath(full, file)))
            .Order(StringComparer.Ordinal);
    }

    private static InputFile ReadFile(string path, string folder)
    {
        var shown = path.Replace('\\', '/');
        try
        {
            var full = Path.GetFullPath(path, folder);
            var length = OrdinaryFile.LengthOf(full);
            return length == 0 ? new InputFile(shown, [], "is empty, or is no plain file, such as a pipe or a device")
                : length > LargestFile
                ? new InputFile(shown, [], "is too large to be a notice")
                : new InputFile(shown, ImmutableCollectionsMarshal.AsImmutableArray(OrdinaryFile.Read(full)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new InputFile(shown, [], problem is UnauthorizedAccessException ? "may not be read: your account has no right to it" : "cannot be read: another program holds it open, or the disk reports a fault");
        }
    }

    private static InputFile ReadInput()
    {
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = input.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LargestFile)
            {
                return new InputFile("(standard input)", [], "is too large to be a notice");
            }
        }
        return new InputFile("(standard input)", [.. bytes.ToArray()]);
    }
}
