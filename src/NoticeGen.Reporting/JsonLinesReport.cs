using System.Text;
using System.Text.Json;

namespace NoticeGen.Reporting;

/// <summary>A JSON object on a line for each finding, as in <see cref="JsonReport"/>, for programs that read as they go.</summary>
internal static class JsonLinesReport
{
    private static readonly JsonWriterOptions Options = JsonReport.Options with { Indented = false };

    public static string Write(Report report)
    {
        using var to = new MemoryStream();
        foreach (var finding in report.Findings)
        {
            using (var json = new Utf8JsonWriter(to, Options))
            {
                JsonReport.WriteFinding(json, finding);
            }
            to.WriteByte((byte)'\n');
        }
        return Encoding.UTF8.GetString(to.GetBuffer(), 0, (int)to.Length);
    }
}
