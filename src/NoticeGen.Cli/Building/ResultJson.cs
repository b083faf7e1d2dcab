using System.Text.Json;
using System.Text.Json.Serialization;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Building;

/// <summary>The member <c>build</c> of the JSON report.</summary>
internal sealed record BuildJson(
    string Output, bool Written, int Documents, int UnchangedNotices, IEnumerable<string> FailedNotices, IEnumerable<ChangeJson> Changes, IEnumerable<KeptJson> Kept);

/// <summary>The last line of a build in the format <c>jsonl</c>: the run as a whole, for the engine that started it.</summary>
internal sealed record BuildLineJson(BuildRunJson Build);

/// <param name="Unit">The part of the estate that it was to build, such as <c>2/4</c>; null for the whole.</param>
/// <param name="CacheHit">Whether everything was there from earlier builds.</param>
/// <param name="Seconds">From the start of the command.</param>
/// <param name="Code">How it ends: one of <see cref="ExitCode"/>, whatever <c>--exit-zero</c> makes of it.</param>
internal sealed record BuildRunJson(
    string? Unit,
    string Output,
    bool Written,
    int Notices,
    int Documents,
    int UnchangedNotices,
    bool CacheHit,
    IEnumerable<string> FailedNotices,
    int Errors,
    int Warnings,
    int Notes,
    double Seconds,
    int Code);

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
[JsonSerializable(typeof(BuildLineJson))]
internal sealed partial class ResultJson : JsonSerializerContext
{
    public static ResultJson Indented { get; } = new(new JsonSerializerOptions(JsonReport.Values));

    public static ResultJson Lines { get; } = new(new JsonSerializerOptions(JsonReport.Values) { WriteIndented = false, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });
}
