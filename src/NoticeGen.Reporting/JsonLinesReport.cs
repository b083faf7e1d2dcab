using System.Text.Json;

namespace NoticeGen.Reporting;

/// <summary>A JSON object on a line for each finding, as in <see cref="JsonReport"/>, for programs that read as they go.</summary>
internal static class JsonLinesReport
{
    public static string Write(Report report) =>
        string.Concat(report.Findings.Select(finding => JsonSerializer.Serialize(FindingJson.Of(finding), ReportJson.Lines.FindingJson) + "\n"));
}
