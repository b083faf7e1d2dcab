using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary>
/// Findings for programs. The envelope carries a version; within it members are only ever added. Lines and columns count
/// from 1, columns in UTF-16 units; the end is just after the last character.
/// </summary>
public static class JsonReport
{
    public const int SchemaVersion = 1;

    /// <summary>How all JSON of the tool is written: indented, <c>\n</c> at line ends, letters of any language as they are.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // The output is a file or a stream of its own, never part of a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="more">Writes further members of the envelope; null where a command has none.</param>
    public static string Write(Report report, Action<Utf8JsonWriter>? more = null) => Text(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteStartObject("tool");
        json.WriteString("name", "noticegen");
        json.WriteString("version", report.ToolVersion);
        json.WriteEndObject();
        json.WriteString("asAt", Day(report.AsAt));
        var summary = report.Summary;
        json.WriteStartObject("summary");
        json.WriteNumber("errors", summary.Errors);
        json.WriteNumber("warnings", summary.Warnings);
        json.WriteNumber("notes", summary.Notes);
        json.WriteNumber("known", report.Known.Length);
        json.WriteNumber("prunable", report.Prunable);
        json.WriteNumber("notices", summary.Notices);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            WriteFinding(json, finding);
        }
        json.WriteEndArray();
        if (!report.Audits.IsEmpty)
        {
            AuditReport.WriteJson(json, report.Audits);
        }
        more?.Invoke(json);
        json.WriteEndObject();
    });

    /// <summary>What a writer writes, as text with a line break at its end.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to, Options))
        {
            write(json);
        }
        to.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(to.GetBuffer(), 0, (int)to.Length);
    }

    private static string Day(DateOnly day) => day.ToIso();

    /// <summary>One finding as an object.</summary>
    public static void WriteFinding(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Rule.Code);
        json.WriteString("name", diagnostic.Rule.Name);
        json.WriteString("severity", TextReport.Word(diagnostic.Severity));
        json.WriteString("confidence", TextReport.Word(diagnostic.Confidence));
        json.WriteString("message", diagnostic.Message);
        WritePlace(json, diagnostic.Origin, diagnostic.Label);
        WriteIfGiven(json, "field", diagnostic.Field);
        if (!diagnostic.Items.IsEmpty)
        {
            json.WriteStartArray("items");
            foreach (var item in diagnostic.Items)
            {
                json.WriteStringValue(item);
            }
            json.WriteEndArray();
        }
        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteStartArray("related");
            foreach (var related in diagnostic.Related)
            {
                json.WriteStartObject();
                WritePlace(json, related.Origin, related.Label);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        WriteIfGiven(json, "help", diagnostic.Help);
        if (diagnostic.ToPaste() is { } fix)
        {
            json.WriteStartObject("fix");
            json.WriteString("title", fix.Title);
            json.WriteString("yaml", fix.Yaml);
            json.WriteEndObject();
        }
        WriteIfGiven(json, "law", diagnostic.Rule.Law);
        WriteIfGiven(json, "lawLink", diagnostic.Rule.LawLink);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Origin origin, string? label)
    {
        var place = Place.Of(origin);
        json.WriteString("path", place.Path);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        WriteIfGiven(json, "place", origin.Source.PlaceName(origin.Span.Start));
        WriteIfGiven(json, "label", label);
    }

    private static void WriteIfGiven(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
