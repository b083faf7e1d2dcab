using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NoticeGen.Reporting;
using NoticeGen.Source;

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

    public byte[] Write(string toolVersion)
    {
        using var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("kind", Kind);
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteStartObject("tool");
            json.WriteString("name", "noticegen");
            json.WriteString("version", toolVersion);
            json.WriteEndObject();
            json.WriteString("asAt", Day(AsAt));
            json.WriteStartArray("files");
            foreach (var file in Files)
            {
                WriteFile(json, file);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
        return to.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null when it is something else.</summary>
    public static ArchiveManifest? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            return root.GetProperty("kind").GetString() != Kind
                ? null
                : new ArchiveManifest(ReadDay(root, "asAt"), [.. root.GetProperty("files").EnumerateArray().Select(ReadFile)]);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void WriteFile(Utf8JsonWriter json, ArchivedFile file)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Path);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("sha256", file.Sha256);
        if (file.Document is { } document)
        {
            json.WriteString("notice", document.NoticeId);
            json.WriteString("title", document.Title);
            json.WriteString("edition", document.Edition);
            json.WriteString("language", document.Language);
            json.WriteString("format", document.Format);
            json.WriteString("textSha256", document.TextHash);
            if (document.Version is { } version)
            {
                json.WriteString("version", version);
            }
            json.WriteString("published", Day(document.Published));
            if (document.Pages is { } pages)
            {
                json.WriteNumber("pages", pages);
            }
        }
        json.WriteEndObject();
    }

    private static ArchivedFile ReadFile(JsonElement json) => new()
    {
        Path = Needed(json, "path"),
        Bytes = json.GetProperty("bytes").GetInt64(),
        Sha256 = Needed(json, "sha256"),
        Document = Text(json, "notice") is not { } notice ? null : new ArchivedDocument
        {
            NoticeId = notice,
            Title = Text(json, "title") ?? notice,
            Edition = Needed(json, "edition"),
            Language = Needed(json, "language"),
            Format = Needed(json, "format"),
            TextHash = Needed(json, "textSha256"),
            Version = Text(json, "version"),
            Published = ReadDay(json, "published"),
            Pages = json.TryGetProperty("pages", out var pages) ? pages.GetInt32() : null,
        },
    };

    private static string Needed(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException();

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Day(DateOnly day) => day.ToIso();

    private static DateOnly ReadDay(JsonElement json, string name) =>
        DateOnly.ParseExact(Needed(json, name), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
