using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;

namespace NoticeGen.Testing;

/// <summary>Does what a report prints above lines to paste, and nothing else: puts them where its words say.</summary>
internal static partial class PlainPaster
{
    /// <param name="files">The texts of files by their paths.</param>
    /// <returns>The files with the lines in their place.</returns>
    /// <exception cref="FormatException">The words do not say where the lines belong.</exception>
    public static ImmutableDictionary<string, string> Paste(ImmutableDictionary<string, string> files, Diagnostic finding, Fix fix)
    {
        var match = Where().Match(fix.Title);
        if (!match.Success)
        {
            throw new FormatException($"“{fix.Title}” does not say where to paste");
        }
        var path = match.Groups["path"] is { Success: true } named ? named.Value : finding.Origin.Path;
        var lines = files[path].ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        var pasted = fix.Yaml.Split('\n');
        if (match.Groups["end"].Success)
        {
            lines.AddRange(pasted);
        }
        else if (match.Groups["below"] is { Success: true } below)
        {
            lines.InsertRange(Number(below), pasted);
        }
        else
        {
            var (first, last) = (Number(match.Groups["first"]), Number(match.Groups["last"] is { Success: true } to ? to : match.Groups["first"]));
            lines.RemoveRange(first - 1, last - first + 1);
            lines.InsertRange(first - 1, pasted);
        }
        return files.SetItem(path, string.Join('\n', lines) + "\n");
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:add this (?:at the (?<end>end)|below line (?<below>\d+))|in place of lines? (?<first>\d+)(?: to (?<last>\d+))?)(?: of `(?<path>[^`]+)`)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Where();
}
