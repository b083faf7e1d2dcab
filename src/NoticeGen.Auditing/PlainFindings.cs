using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Diagnostics;

namespace NoticeGen.Auditing;

/// <summary>
/// Old notices are made of long sentences and notice words: one finding with their number says more than sixty. And one
/// phrase that two rules know is reported by one of them.
/// </summary>
public static class PlainFindings
{
    private const string LongSentence = "NG401";
    private const string Jargon = "NG402";

    /// <summary>How many places a finding shows.</summary>
    private const int Shown = 3;

    public static ImmutableArray<Diagnostic> Of(ImmutableArray<Diagnostic> findings) =>
    [
        .. Distinct(findings.Where(finding => finding.Rule.Code is not (LongSentence or Jargon))),
        .. AsOne(findings, LongSentence, count => $"{count} sentences have more than 25 words"),
        .. AsOne(findings, Jargon, count => $"{count} notice words have a plain word"),
    ];

    /// <summary>Without findings that begin where a longer one begins.</summary>
    private static IEnumerable<Diagnostic> Distinct(IEnumerable<Diagnostic> findings) =>
        from same in findings.GroupBy(finding => finding.Origin.Span.Start)
        select same.OrderByDescending(finding => finding.Origin.Span.Length).ThenBy(finding => finding.Rule.Code, StringComparer.Ordinal).First();

    private static List<Diagnostic> AsOne(ImmutableArray<Diagnostic> findings, string code, Func<string, string> message)
    {
        var found = findings.Where(finding => finding.Rule.Code == code)
            .OrderByDescending(finding => finding.Origin.Span.Length).ThenBy(finding => finding.Origin.Span.Start).ToList();
        if (found.Count < 2)
        {
            return found;
        }
        return
        [
            found[0] with
            {
                Message = message(found.Count.ToString(CultureInfo.InvariantCulture)),
                Label = Told(found[0]),
                Help = code == LongSentence ? found[0].Help : "use the plain words where they mean the same",
                Related = [.. found.Skip(1).Take(Shown - 1).Select(finding => new Related(finding.Origin, Told(finding)))],
            },
        ];
    }

    private static string Told(Diagnostic finding) => finding.Rule.Code == LongSentence ? finding.Message : finding.Help ?? finding.Message;
}
