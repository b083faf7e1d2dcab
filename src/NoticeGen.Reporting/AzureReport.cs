using System.Globalization;
using System.Text;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>
/// Logging commands of Azure Pipelines, which list findings on the page of a run. It knows errors and warnings only; notes
/// are plain lines of the log.
/// </summary>
internal static class AzureReport
{
    public static string Write(Report report)
    {
        var text = new StringBuilder();
        foreach (var finding in report.WorstFirst())
        {
            if (finding.Severity == Severity.Note)
            {
                text.Append(ConciseReport.Line(finding)
                    .Replace("##[", "# #[", StringComparison.Ordinal)
                    .Replace("##vso[", "# #vso[", StringComparison.OrdinalIgnoreCase)).Append('\n');
                continue;
            }
            var place = report.PlaceInRepository(finding.Origin);
            text.Append(CultureInfo.InvariantCulture, $"##vso[task.logissue type={TextReport.Word(finding.Severity)};sourcepath={Property(place.Path)};")
                .Append(CultureInfo.InvariantCulture, $"linenumber={place.Line};columnnumber={place.Column};code={finding.Rule.Code};]")
                .Append(Data($"{finding.Rule.Code} {finding.Rule.Name}: {Sentence.WithHelp(finding)}")).Append('\n');
        }
        return text.ToString();
    }

    private static string Data(string text) => DisplayWidth.Shown(text.ReplaceLineEndings("\n"))
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);
}
