using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>
/// Findings for programs. The envelope carries a version; within it members are only ever added. Lines and columns count
/// from 1, columns in UTF-16 units; the end is just after the last character.
/// </summary>
public static class JsonReport
{
    public const int SchemaVersion = 1;

    /// <summary>How all JSON of the tool is written: indented, <c>\n</c> at line ends, letters of any language as they are, days as <c>2026-11-22</c>.</summary>
    public static JsonSerializerOptions Values { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        // The output is a file or a stream of its own, never part of a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same for what is written member by member, such as a schema.</summary>
    internal static JsonWriterOptions Options => new() { Indented = Values.WriteIndented, NewLine = Values.NewLine, Encoder = Values.Encoder };

    /// <param name="more">Further members of the envelope; null where a command has none.</param>
    public static void Write(TextWriter to, Report report, Func<JsonObject>? more = null)
    {
        var summary = report.Summary;
        var envelope = new EnvelopeJson(
            SchemaVersion,
            ToolJson.Of(report.ToolVersion),
            report.AsAt,
            new SummaryJson(summary.Errors, summary.Warnings, summary.Notes, report.Known.Length, report.Prunable, summary.Notices),
            report.Findings.Select(FindingJson.Of),
            AuditJson.Of(report.Audits));
        if (more is null)
        {
            Write(to, envelope, ReportJson.Indented.EnvelopeJson);
            return;
        }
        var members = Members(envelope, ReportJson.Indented.EnvelopeJson);
        foreach (var (name, member) in more())
        {
            members[name] = member?.DeepClone();
        }
        Write(to, members, ReportJson.Indented.JsonObject);
    }

    /// <summary>A finding as an envelope holds it, for another one.</summary>
    public static JsonObject Finding(Diagnostic finding) => Members(FindingJson.Of(finding), ReportJson.Indented.FindingJson);

    /// <summary>A value as text with a line break at its end.</summary>
    /// <param name="type">Of a context that is made with <see cref="Values"/>.</param>
    public static string Text<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type) + "\n";

    /// <summary>The same, piece by piece.</summary>
    internal static void Write<T>(TextWriter to, T value, JsonTypeInfo<T> type)
    {
        using var bytes = new Utf8Text(to);
        JsonSerializer.Serialize(bytes, value, type);
        to.Write('\n');
    }

    /// <summary>The members of a value, for an envelope.</summary>
    public static JsonObject Members<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToNode(value, type)!.AsObject();
}
