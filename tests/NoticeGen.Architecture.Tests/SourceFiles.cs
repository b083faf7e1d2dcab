using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NoticeGen.Tests.Architecture;

/// <summary>The source files of the project, for rules about the text of the code.</summary>
internal static partial class SourceFiles
{
    /// <summary>The source files of the libraries of NoticeGen.</summary>
    public static IEnumerable<(string Path, string Text)> OfLibraries() =>
        House.Libraries.SelectMany(library => Under(System.IO.Path.Combine(House.Source, library.Name)).Select(file => ($"{library.Name}/{file.Path}", file.Text)));

    /// <summary>Every C# file below a folder of the project, without what the build made, by its path from there.</summary>
    public static IEnumerable<(string Path, string Text)> Under(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(System.IO.Path.Combine(folder, path))));

    /// <summary>The code without comments and without the words in quotes, so that only names are left.</summary>
    public static string NamesOnly(string code) => CommentOrText().Replace(code, match => match.Value.StartsWith('/') ? " " : "\"\"");

    /// <summary>Every file that the repository holds; null where there is no repository to ask, as in an unpacked archive.</summary>
    public static IReadOnlyList<string>? Tracked()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Repository.Root, "ls-files", "-z"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var names = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? names.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(""""
        //[^\n]*
        | /\*.*?\*/
        | \$*"""+.*?"""+
        | @"(?:[^"]|"")*"
        | "(?:[^"\\\n]|\\.)*"
        | '(?:[^'\\\n]|\\.[^']*)'
        """", RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentOrText();
}
