using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Building;

/// <summary>What <c>noticegen plan</c> writes; <c>noticegen schema plan</c> says what its members mean.</summary>
internal sealed record PlanJson(
    int SchemaVersion, ToolJson Tool, DateOnly AsAt, string Options, ImmutableArray<string> Filters, ImmutableArray<PlannedUnitJson> Units);

internal sealed record PlannedUnitJson(
    string Id, string Authority, string Key, long Weight, ImmutableArray<string> Notices, ImmutableArray<string> Inputs, ImmutableArray<string> Outputs);

/// <summary>How plans are written, without reflection.</summary>
[JsonSerializable(typeof(PlanJson))]
internal sealed partial class PlanningJson : JsonSerializerContext
{
    public static PlanningJson Indented { get; } = new(new JsonSerializerOptions(JsonReport.Values));
}
