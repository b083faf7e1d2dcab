using System.Globalization;
using System.Text;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>
/// Workflow commands of GitHub Actions, which show findings beside the lines of a pull request. GitHub shows ten of each
/// severity from a step, so the worst come first, one line says how many more there are, and all follow as plain lines.
/// </summary>
internal static class GitHubReport
{
    /// <summary>How many annotations of one severity a step may show.</summary>
    public const int MostOfOneSeverity = 10;

    public static string Write(Report report)
    {
        var text = new StringBuilder();
        var rest = 0;
        foreach (var group in report.WorstFirst().GroupBy(finding => finding.Severity))
        {
            // One place among the notices is kept for the line that counts the rest.
            var most = group.Key == Severity.Note ? MostOfOneSeverity - 1 : MostOfOneSeverity;
            var all = group.ToList();
            rest += Math.Max(0, all.Count - most);
            foreach (var finding in all.Take(most))
            {
                WriteAnnotation(text, report, finding);
            }
        }
        if (rest > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"::notice title=NoticeGen::{ReportSummary.Count(rest, "more finding")}: see the log of this step, or its summary\n");
            text.Append("::group::All findings\n");
            foreach (var finding in report.Findings)
            {
                text.Append(ConciseReport.Line(finding).Replace("##[", "# #[", StringComparison.Ordinal)).Append('\n');
            }
            text.Append("::endgroup::\n");
        }
        return text.ToString();
    }

    private static void WriteAnnotation(StringBuilder text, Report report, Diagnostic finding)
    {
        var place = report.PlaceInRepository(finding.Origin);
        var rule = finding.Rule;
        var command = finding.Severity == Severity.Note ? "notice" : TextReport.Word(finding.Severity);
        text.Append(CultureInfo.InvariantCulture, $"::{command} file={Property(place.Path)},line={place.Line},endLine={place.EndLine}");
        // GitHub refuses columns of a range over several lines.
        if (place.IsOnOneLine)
        {
            text.Append(CultureInfo.InvariantCulture, $",col={place.Column},endColumn={place.EndColumn}");
        }
        text.Append(CultureInfo.InvariantCulture, $",title={Property($"{rule.Code} {rule.Name}")}::{Data(Sentence.InFull(finding))}\n");
    }

    private static string Data(string text) => DisplayWidth.Shown(text.ReplaceLineEndings("\n"))
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
