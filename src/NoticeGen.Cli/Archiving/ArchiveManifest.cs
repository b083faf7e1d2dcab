using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Archiving;

/// <summary>A file of an archive.</summary>
internal sealed record ArchivedFile
{
    /// <summary>In the zip, with forward slashes.</summary>
    public required string Path { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Null for sources and for what belongs to the archive as a whole.</summary>
    public ArchivedDocument? Document { get; init; }
}

/// <summary>What a document of an archive is.</summary>
internal sealed record ArchivedDocument
{
    /// <summary><c>authority/notice</c>.</summary>
    public required string NoticeId { get; init; }

    public required string Title { get; init; }

    /// <summary>As readers choose it: <c>standard</c>, <c>easy-read</c>, <c>large-print</c> …</summary>
    public required string Edition { get; init; }

    public required string Language { get; init; }

    public required string Format { get; init; }

    /// <summary>As in the ledger; large print has the hash of the text that it prints.</summary>
    public required string TextHash { get; init; }

    public string? Version { get; init; }

    public required DateOnly Published { get; init; }

    public int? Pages { get; init; }
}

/// <summary><c>manifest.json</c> of an archive: every other file in it with its digest, and what each document is.</summary>
internal sealed record ArchiveManifest(DateOnly AsAt, ImmutableArray<ArchivedFile> Files)
{
    public const string FileName = "manifest.json";

    private const string Kind = "noticegen-archive";
    private const int SchemaVersion = 1;

    public byte[] Write(string toolVersion) => Encoding.UTF8.GetBytes(JsonReport.Text(
        new ArchiveManifestJson { Kind = Kind, SchemaVersion = SchemaVersion, Tool = ToolJson.Of(toolVersion), AsAt = AsAt, Files = [.. Files.Select(ArchivedFileJson.Of)] },
        ArchivingJson.Manifest.ArchiveManifestJson));

    /// <summary>Reads what <see cref="Write"/> wrote; null when it is something else.</summary>
    public static ArchiveManifest? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes.Span, ArchivingJson.Manifest.ArchiveManifestJson) is not { Kind: Kind } stored || stored.Files.Contains(null!)
                ? null
                : new ArchiveManifest(stored.AsAt, [.. stored.Files.Select(file => file.Read())]);
        }
        catch (Exception problem) when (problem is JsonException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>The members of the manifest, in the order of the file.</summary>
internal sealed record ArchiveManifestJson
{
    public required string Kind { get; init; }

    public int SchemaVersion { get; init; }

    public ToolJson? Tool { get; init; }

    public required DateOnly AsAt { get; init; }

    public required ImmutableArray<ArchivedFileJson> Files { get; init; }
}

/// <summary>A file; what follows the digest is there for documents alone.</summary>
internal sealed record ArchivedFileJson(
    string Path,
    long Bytes,
    string Sha256,
    string? Notice = null,
    string? Title = null,
    string? Edition = null,
    string? Language = null,
    string? Format = null,
    string? TextSha256 = null,
    string? Version = null,
    DateOnly? Published = null,
    int? Pages = null)
{
    public static ArchivedFileJson Of(ArchivedFile file) => file.Document is not { } document
        ? new ArchivedFileJson(file.Path, file.Bytes, file.Sha256)
        : new ArchivedFileJson(
            file.Path, file.Bytes, file.Sha256,
            document.NoticeId, document.Title, document.Edition, document.Language, document.Format, document.TextHash, document.Version, document.Published, document.Pages);

    /// <exception cref="FormatException">A document lacks what every document has.</exception>
    public ArchivedFile Read() => new()
    {
        Path = Path,
        Bytes = Bytes,
        Sha256 = Sha256,
        Document = Notice is null ? null : new ArchivedDocument
        {
            NoticeId = Notice,
            Title = Title ?? Notice,
            Edition = Edition ?? throw new FormatException(),
            Language = Language ?? throw new FormatException(),
            Format = Format ?? throw new FormatException(),
            TextHash = TextSha256 ?? throw new FormatException(),
            Version = Version,
            Published = Published ?? throw new FormatException(),
            Pages = Pages,
        },
    };
}
