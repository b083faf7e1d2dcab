using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>
/// Marks by which a host knows a finding again after lines have moved: made of the rule, the file and the text of the
/// line, with a number where these are the same, so that no two findings of a report share one.
/// </summary>
internal static class Fingerprints
{
    /// <summary>One for each finding, in their order: 16 hexadecimal digits, a colon, a number from 1.</summary>
    public static ImmutableArray<string> Of(IReadOnlyCollection<Diagnostic> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var marks = ImmutableArray.CreateBuilder<string>(findings.Count);
        foreach (var finding in findings)
        {
            var source = finding.Origin.Source;
            var line = source.Line(finding.Origin.Start.Line).Trim();
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Rule.Code}\n{source.Path}\n{line}"));
            var mark = Convert.ToHexStringLower(digest.AsSpan(0, 8));
            var count = seen.GetValueOrDefault(mark) + 1;
            seen[mark] = count;
            marks.Add(string.Create(CultureInfo.InvariantCulture, $"{mark}:{count}"));
        }
        return marks.MoveToImmutable();
    }
}
