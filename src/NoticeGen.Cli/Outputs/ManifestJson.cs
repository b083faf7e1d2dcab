using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NoticeGen.Cli.Outputs;

/// <summary>The members of <c>manifest.json</c>, in the order of the file.</summary>
internal sealed record StoredManifest
{
    public int SchemaVersion { get; init; }

    public StoredTool? Tool { get; init; }

    public StoredPart? Part { get; init; }

    public required ImmutableArray<StoredFile> Files { get; init; }
}

/// <summary>The same, of which each file is made when it is written.</summary>
internal sealed record WrittenManifest(int SchemaVersion, StoredTool Tool, StoredPart? Part, IEnumerable<StoredFile> Files);

internal sealed record StoredTool(string? Name = null, string? Version = null);

internal sealed record StoredPart(
    string Name, string AsAt, string Options, string FailOn, bool Draft, ImmutableArray<string> Filters, ImmutableArray<StoredUnit> Units, bool? Stopped = null);

internal sealed record StoredUnit(string Id, string Inputs, int Notices, ImmutableArray<FailedNotice> Failed);

/// <summary>A file; what follows the format is there for documents of notices alone.</summary>
internal sealed record StoredFile(string Path, string Sha256, long Bytes)
{
    public int? Pages { get; init; }

    public string? Format { get; init; }

    public string? Edition { get; init; }

    public string? Language { get; init; }

    public string? Notice { get; init; }

    public string? Title { get; init; }

    public string? Authority { get; init; }

    public string? Version { get; init; }

    public string? Published { get; init; }

    public string? ReviewBy { get; init; }

    public string? Owner { get; init; }

    public bool? Draft { get; init; }

    public bool? EasyReadTested { get; init; }

    public string? First { get; init; }
}

/// <summary>How the manifest is read and written, without reflection.</summary>
[JsonSerializable(typeof(StoredManifest))]
[JsonSerializable(typeof(WrittenManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    public static ManifestJson Indented { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        NewLine = "\n",
        // The file stands alone and is never part of a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
