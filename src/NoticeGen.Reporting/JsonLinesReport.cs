using System.Text.Json;

namespace NoticeGen.Reporting;

/// <summary>A JSON object on a line for each finding, as in <see cref="JsonReport"/>, for programs that read as they go.</summary>
internal static class JsonLinesReport
{
    public static void Write(TextWriter to, Report report)
    {
        foreach (var finding in report.Findings)
        {
            to.Write(JsonSerializer.Serialize(FindingJson.Of(finding), ReportJson.Lines.FindingJson));
            to.Write('\n');
        }
    }
}
