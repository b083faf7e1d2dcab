using System.Text.Json;
using System.Text.Json.Serialization;
using NoticeGen.Reporting;
using NoticeGen.Versions;

namespace NoticeGen.Cli.Archiving;

/// <summary>What was published, as members of an answer.</summary>
internal abstract record VersionJson([property: JsonIgnore] PublishedVersion Said)
{
    public string Notice => Said.Entry.Of.NoticeId;

    public string Edition => Said.Entry.Of.Edition.Variant;

    public string Language => Said.Entry.Of.Edition.Language;

    public string? Version => Said.Entry.Version;

    public DateOnly Published => Said.Published;

    public DateOnly? Until => Said.Until;

    public string? SupersededBy => Said.Successor?.TextHash;

    public string TextSha256 => Said.Entry.TextHash;

    public string SourcesSha256 => Said.Entry.SourceHash;

    public string Archive => Said.Entry.Archive;

    public int Line => Said.Line;
}

/// <summary>The answer of <c>show</c>: what stood on a day, and its text.</summary>
internal sealed record ShownJson(
    [property: JsonPropertyOrder(-1)] int SchemaVersion,
    PublishedVersion Said,
    [property: JsonPropertyOrder(1)] string From,
    [property: JsonPropertyOrder(1)] bool Exact,
    [property: JsonPropertyOrder(1)] string Text) : VersionJson(Said);

/// <summary>The answer of <c>show --list</c>.</summary>
internal sealed record HistoryJson(int SchemaVersion, IEnumerable<PlacedJson> Versions);

/// <param name="Place">Where the text is to be had from; null for nowhere here.</param>
internal sealed record PlacedJson(PublishedVersion Said, [property: JsonPropertyOrder(1)] string? Place) : VersionJson(Said);

/// <summary>The member <c>archive</c> of the JSON report of <c>archive</c>.</summary>
internal sealed record ArchiveJson(string Path, bool Written, IEnumerable<RecordedJson> Recorded);

internal sealed record RecordedJson(string Notice, string Edition, string Language, string? Version, DateOnly Published, string TextSha256);

/// <summary>How answers about versions, and the manifests of archives, are written and read, without reflection.</summary>
[JsonSerializable(typeof(ArchiveJson))]
[JsonSerializable(typeof(ArchiveManifestJson))]
[JsonSerializable(typeof(HistoryJson))]
[JsonSerializable(typeof(ShownJson))]
internal sealed partial class ArchivingJson : JsonSerializerContext
{
    public static ArchivingJson Indented { get; } = new(new JsonSerializerOptions(JsonReport.Values));

    /// <summary>What is not known is left out, and must be there where it is needed.</summary>
    public static ArchivingJson Manifest { get; } = new(new JsonSerializerOptions(JsonReport.Values)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });
}
