using System.Text.Encodings.Web;
using System.Text.Json;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary>
/// Findings for programs. The envelope carries a version; within it members are only ever added. Lines and columns count
/// from 1, columns in UTF-16 units; the end is just after the last character.
/// </summary>
public sealed class JsonReport(string toolVersion)
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
    public void Write(Stream to, IReadOnlyCollection<Diagnostic> diagnostics, int notices, Action<Utf8JsonWriter>? more = null)
    {
        using (var json = new Utf8JsonWriter(to, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteStartObject("tool");
            json.WriteString("name", "noticegen");
            json.WriteString("version", toolVersion);
            json.WriteEndObject();
            var summary = ReportSummary.Of(diagnostics, notices);
            json.WriteStartObject("summary");
            json.WriteNumber("errors", summary.Errors);
            json.WriteNumber("warnings", summary.Warnings);
            json.WriteNumber("notes", summary.Notes);
            json.WriteNumber("notices", summary.Notices);
            json.WriteEndObject();
            json.WriteStartArray("findings");
            foreach (var diagnostic in diagnostics)
            {
                WriteFinding(json, diagnostic);
            }
            json.WriteEndArray();
            more?.Invoke(json);
            json.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
    }

    private static void WriteFinding(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Rule.Code);
        json.WriteString("name", diagnostic.Rule.Name);
        json.WriteString("severity", TextReport.Word(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        WritePlace(json, diagnostic.Origin, diagnostic.Label);
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
        if (diagnostic.Fix is { } fix)
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
        var (line, column) = origin.Start;
        var (endLine, endColumn) = origin.End;
        json.WriteString("path", origin.Path);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteNumber("endLine", endLine);
        json.WriteNumber("endColumn", endColumn);
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
