using System.Text.Json;
using System.Text.Json.Serialization;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Commands;

/// <summary>How the answers of commands are written as JSON, without reflection.</summary>
[JsonSerializable(typeof(ForecastJson))]
[JsonSerializable(typeof(HouseJson))]
[JsonSerializable(typeof(IEnumerable<PictureJson>))]
[JsonSerializable(typeof(ReadabilityJson))]
[JsonSerializable(typeof(RulesJson))]
[JsonSerializable(typeof(ThemeJson))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    public static CommandJson Indented { get; } = new(new JsonSerializerOptions(JsonReport.Values));
}
