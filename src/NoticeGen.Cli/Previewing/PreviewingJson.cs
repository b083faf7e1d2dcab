using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Previewing;

/// <summary>What the page of a preview shows beside the documents.</summary>
/// <param name="Problem">Why the workspace cannot be read; null when it can.</param>
/// <param name="Shared">What was found in files that all notices share.</param>
internal sealed record PreviewJson(int Revision, string? Problem, IEnumerable<JsonObject> Shared, IEnumerable<PreviewedNoticeJson> Notices);

/// <param name="Current">Whether the pages are of the text as it was last saved.</param>
internal sealed record PreviewedNoticeJson(
    string Id, string Title, int Revision, bool Current, int Errors, int Warnings, IEnumerable<PreviewedDocumentJson> Documents, IEnumerable<JsonObject> Findings);

internal sealed record PreviewedDocumentJson(string Edition, string Format, string File);

/// <summary>How the answers of a preview are written as JSON, without reflection.</summary>
[JsonSerializable(typeof(PreviewJson))]
internal sealed partial class PreviewingJson : JsonSerializerContext
{
    public static PreviewingJson Indented { get; } = new(new JsonSerializerOptions(JsonReport.Values));
}
