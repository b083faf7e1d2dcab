using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Diagnostics;

namespace NoticeGen.Auditing;

/// <summary>Old notices are made of long sentences: one finding with their number says more than forty.</summary>
public static class LongSentences
{
    private const string Code = "NG401";

    /// <summary>How many of them the finding shows.</summary>
    private const int Shown = 3;

    public static ImmutableArray<Diagnostic> AsOne(ImmutableArray<Diagnostic> findings)
    {
        var found = findings.Where(finding => finding.Rule.Code == Code).OrderByDescending(finding => finding.Origin.Span.Length).ThenBy(finding => finding.Origin.Span.Start).ToList();
        if (found.Count < 2)
        {
            return findings;
        }
        var one = found[0] with
        {
            Message = string.Create(CultureInfo.InvariantCulture, $"{found.Count} sentences have more than 25 words; in the longest, {found[0].Message}"),
            Related = [.. found.Skip(1).Take(Shown - 1).Select(finding => new Related(finding.Origin, finding.Message))],
        };
        return [.. findings.Where(finding => finding.Rule.Code != Code), one];
    }
}
