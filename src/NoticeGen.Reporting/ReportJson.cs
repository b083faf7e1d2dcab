using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoticeGen.Jobs;

namespace NoticeGen.Reporting;

/// <summary>How the values of reports are written as JSON, without reflection.</summary>
[JsonSerializable(typeof(EnvelopeJson))]
[JsonSerializable(typeof(FindingJson))]
[JsonSerializable(typeof(IEnumerable<GitLabIssue>))]
[JsonSerializable(typeof(ProofJson))]
[JsonSerializable(typeof(SarifLog))]
[JsonSerializable(typeof(TicketJson))]
[JsonSerializable(typeof(ImmutableArray<JobPart>))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    public static ReportJson Indented { get; } = new(new JsonSerializerOptions(JsonReport.Values) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });

    public static ReportJson Lines { get; } = new(new JsonSerializerOptions(Indented.Options) { WriteIndented = false, TypeInfoResolver = null });
}
