using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Notices;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>
/// The names of a notice and of its folder, which become names of folders, files and web pages: whether every system can hold
/// them ("Naming Files, Paths, and Namespaces", Windows documentation; RFC 3986, section 2.2).
/// </summary>
public static class FileNames
{
    /// <summary>A file system holds 255, and the names of documents grow by edition, language and ending.</summary>
    private const int MostBytes = 150;

    private static readonly SearchValues<char> NotOnWindows = SearchValues.Create("<>:\"/\\|?*");

    /// <summary>Signs that divide a web address.</summary>
    private const string NotOnTheWeb = "#%";

    private static readonly FrozenSet<string> Devices = new[] { "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$" }
        .Concat(from port in (string[])["COM", "LPT"] from digit in "0123456789¹²³" select port + digit)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="notice">The file of a notice.</param>
    internal static IEnumerable<Diagnostic> Check(InputFiles files, SourceText notice)
    {
        var place = Origin.Of(notice);
        if (NoticeFiles.NoticeAt(notice.Path) is not var (authority, own))
        {
            yield break;
        }
        foreach (var (name, noun) in new[] { (authority, "folder"), (own, "file") })
        {
            if (Impossible(name) is { } fault)
            {
                yield return ReadingProblems.FileName.At(place, $"`{name}` {fault}", $"rename the {noun}: use lower-case letters, digits and hyphens");
            }
            else if (Doubtful(name) is { } doubt)
            {
                yield return ReadingProblems.FileName.At(place, $"`{name}` {doubt}", $"rename the {noun}: use lower-case letters, digits and hyphens") with { Severity = Severity.Warning };
            }
        }
        foreach (var other in files.AlikeTo(notice.Path).Select(NoticeFiles.NoticeAt))
        {
            if (other is var (otherAuthority, otherName))
            {
                yield return ReadingProblems.OutputClash.At(
                    place, $"the notices `{authority}/{own}` and `{otherAuthority}/{otherName}` would write the same files", "rename one of them; capital letters do not count");
            }
        }
    }

    /// <summary>Other files of a workspace: it cannot be copied to Windows with them, and nothing is published under their names.</summary>
    public static IEnumerable<Diagnostic> CheckOthers(IEnumerable<string> paths)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths.Where(path => NoticeFiles.NoticeAt(path) is null))
        {
            for (var (start, end) = (0, 0); end < path.Length; start = end + 1)
            {
                end = path.IndexOf('/', start) is >= 0 and var slash ? slash : path.Length;
                var name = path[start..end];
                if (known.Add(path[..end]) && name.Length > 0 && Impossible(name) is { } fault)
                {
                    yield return ReadingProblems.FileName.At(Origin.Of(new SourceText(path, "")), $"`{name}` {fault}", "rename it") with { Severity = Severity.Warning };
                }
            }
        }
    }

    /// <summary>Why a name cannot be that of a file or folder on Windows, macOS and the web, as it ends a sentence; null where it can.</summary>
    public static string? Impossible(string name)
    {
        var at = name.AsSpan().IndexOfAny(NotOnWindows);
        var stem = name.Split('.')[0].TrimEnd(' ');
        return at >= 0 ? $"holds a `{name[at]}`, which no name on Windows may hold"
            : Devices.Contains(stem) ? $"is a name that Windows keeps for a device{(stem.Length < name.Length ? $" (`{stem}`)" : "")}"
            : name[^1] is '.' or ' ' ? $"ends with a {(name[^1] == '.' ? "full stop" : "space")}, which Windows takes away from names"
            : name[0] == ' ' ? "begins with a space, which Windows and web servers take away from names"
            : Encoding.UTF8.GetByteCount(name) > MostBytes ? "is too long: the names of its documents would be longer than a disk can hold"
            : null;
    }

    private static string? Doubtful(string name)
    {
        var at = name.AsSpan().IndexOfAny(NotOnTheWeb);
        return at >= 0 ? $"holds a `{name[at]}`, which means something else in a web address"
            : OddCharacters.First(name) is var (odd, _) ? $"holds {OddCharacters.Name(name[odd])}, which nobody can see or type"
            // One letter, written as a letter and a mark: some systems take it for the same name as the letter in one, others do not.
            : name.AsSpan().IndexOfAnyInRange('\u0300', '\u036f') is > 0 and var mark ? $"writes `{name.AsSpan(mark - 1, 2)}` as a letter and a mark (U+{(int)name[mark]:X4}), which macOS and Windows do not take for the letter in one"
            : null;
    }
}
