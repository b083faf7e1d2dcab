using System.Text.Json;
using System.Text.Json.Serialization;
using NoticeGen.Cli.Outputs;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Building;

/// <summary>The member <c>build</c> of the JSON report.</summary>
internal sealed record BuildJson(
    string Output, bool Written, int Documents, int UnchangedNotices, IEnumerable<string> FailedNotices, IEnumerable<ChangeJson> Changes, IEnumerable<KeptJson> Kept);

/// <summary>The member <c>merge</c> of the JSON report.</summary>
internal sealed record MergeJson(
    string Output,
    bool Written,
    int Parts,
    int Notices,
    int Documents,
    IEnumerable<UnpublishedJson> FailedNotices,
    IEnumerable<string> Filters,
    IEnumerable<string> LeftOutNotices,
    IEnumerable<string> MissingNotices,
    IEnumerable<ChangeJson> Changes,
    IEnumerable<KeptJson> Kept);

internal sealed record UnpublishedJson(string Notice, int Code, bool KeepsDocuments);

/// <summary>How results are written, without reflection.</summary>
[JsonSerializable(typeof(BuildJson))]
[JsonSerializable(typeof(MergeJson))]
internal sealed partial class ResultJson : JsonSerializerContext
{
    public static ResultJson Indented { get; } = new(new JsonSerializerOptions(JsonReport.Values));
}
