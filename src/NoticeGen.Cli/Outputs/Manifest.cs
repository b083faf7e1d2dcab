using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NoticeGen.Notices;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Outputs;

/// <summary>
/// <c>manifest.json</c>: what a build made, for print rooms, for web teams, and for the next build, which prunes only
/// what stands here. Holds no time and no machine, so that the same input gives the same manifest.
/// </summary>
internal sealed record Manifest(ImmutableArray<ManifestFile> Files)
{
    public const string FileName = "manifest.json";

    private const int SchemaVersion = 1;

    /// <summary>Bytes that are put together before they are written.</summary>
    private const int Piece = 1 << 15;

    /// <summary>Which part of an estate these are the files of, until <c>merge-manifests</c> joins the parts; null for a whole.</summary>
    public ManifestShard? Shard { get; init; }

    /// <summary>The version of the program that wrote it; empty before it was written.</summary>
    public string ToolVersion { get; private init; } = "";

    public static readonly Manifest Empty = new([]);

    public void Write(Stream to, string toolVersion)
    {
        using (var json = new Utf8JsonWriter(to, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteStartObject("tool");
            json.WriteString("name", "noticegen");
            json.WriteString("version", toolVersion);
            json.WriteEndObject();
            if (Shard is { } shard)
            {
                json.WriteStartObject("shard");
                json.WriteNumber("number", shard.Number);
                json.WriteNumber("of", shard.Of);
                json.WriteString("asAt", Day(shard.AsAt));
                json.WriteString("inputs", shard.Inputs);
                json.WriteNumber("notices", shard.Notices);
                json.WriteStartArray("filters");
                foreach (var filter in shard.Filters)
                {
                    json.WriteStringValue(filter);
                }
                json.WriteEndArray();
                json.WriteStartArray("failed");
                foreach (var failed in shard.Failed)
                {
                    json.WriteStartObject();
                    json.WriteString("notice", failed.Notice);
                    json.WriteNumber("code", failed.Code);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                if (shard.IsStopped)
                {
                    json.WriteBoolean("stopped", true);
                }
                json.WriteEndObject();
            }
            json.WriteStartArray("files");
            foreach (var file in Files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                WriteFile(json, file);
                if (json.BytesPending > Piece)
                {
                    json.Flush();
                }
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null when it is something else.</summary>
    public static Manifest? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            return new Manifest([.. root.GetProperty("files").EnumerateArray().Select(ReadFile)])
            {
                ToolVersion = root.TryGetProperty("tool", out var tool) ? Text(tool, "version") ?? "" : "",
                Shard = root.TryGetProperty("shard", out var shard) ? ReadShard(shard) : null,
            };
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void WriteFile(Utf8JsonWriter json, ManifestFile file)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Path);
        json.WriteString("sha256", file.Sha256);
        json.WriteNumber("bytes", file.Bytes);
        if (file.Pages is { } pages)
        {
            json.WriteNumber("pages", pages);
        }
        json.WriteString("format", file.Format);
        if (file.Notice is { } notice)
        {
            json.WriteString("edition", file.Edition);
            json.WriteString("language", file.Language);
            json.WriteString("notice", notice.Id);
            json.WriteString("title", notice.Title);
            json.WriteString("authority", notice.Authority);
            WriteIfGiven(json, "version", notice.Version);
            WriteIfGiven(json, "published", Day(notice.Published));
            WriteIfGiven(json, "reviewBy", Day(notice.ReviewBy));
            WriteIfGiven(json, "owner", notice.Owner);
            if (notice.IsDraft)
            {
                json.WriteBoolean("draft", true);
            }
            if (notice.IsTested)
            {
                json.WriteBoolean("easyReadTested", true);
            }
        }
        json.WriteEndObject();
    }

    private static ManifestShard ReadShard(JsonElement json) => new(
        json.GetProperty("number").GetInt32(),
        json.GetProperty("of").GetInt32(),
        Day(Text(json, "asAt")) ?? throw new FormatException(),
        Text(json, "inputs") ?? throw new FormatException())
    {
        Notices = json.GetProperty("notices").GetInt32(),
        Filters = [.. json.GetProperty("filters").EnumerateArray().Select(filter => filter.GetString() ?? throw new FormatException())],
        Failed = [.. json.GetProperty("failed").EnumerateArray().Select(failed => new FailedNotice(
            Text(failed, "notice") ?? throw new FormatException(), failed.GetProperty("code").GetInt32()))],
        IsStopped = json.TryGetProperty("stopped", out var stopped) && stopped.GetBoolean(),
    };

    private static ManifestFile ReadFile(JsonElement json) => new()
    {
        Path = json.GetProperty("path").GetString() ?? throw new FormatException(),
        Sha256 = json.GetProperty("sha256").GetString() ?? throw new FormatException(),
        Bytes = json.GetProperty("bytes").GetInt64(),
        Pages = json.TryGetProperty("pages", out var pages) ? pages.GetInt32() : null,
        Format = Text(json, "format") ?? "",
        Edition = Text(json, "edition"),
        Language = Text(json, "language"),
        Notice = Text(json, "notice") is not { } id ? null : new ManifestNotice
        {
            Id = id,
            Title = Text(json, "title") ?? id,
            Authority = Text(json, "authority") ?? id,
            Version = Text(json, "version"),
            Published = Day(Text(json, "published")),
            ReviewBy = Day(Text(json, "reviewBy")),
            Owner = Text(json, "owner"),
            IsDraft = json.TryGetProperty("draft", out var draft) && draft.GetBoolean(),
            IsTested = json.TryGetProperty("easyReadTested", out var tested) && tested.GetBoolean(),
        },
    };

    private static void WriteIfGiven(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A part of an estate that was built by itself.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many parts there are.</param>
/// <param name="AsAt">The day for which the law was asked, which the lists of notices show.</param>
/// <param name="Inputs">A digest of the program, the options and every input file: parts that differ in it are not of one estate.</param>
internal sealed record ManifestShard(int Number, int Of, DateOnly AsAt, string Inputs)
{
    /// <summary>How many notices it was to build.</summary>
    public required int Notices { get; init; }

    /// <summary>The filters of the command line, as words; none when the parts are the whole estate.</summary>
    public ImmutableArray<string> Filters { get; init; } = [];

    /// <summary>Notices that could not be published; what the files of the part say of them is older.</summary>
    public ImmutableArray<FailedNotice> Failed { get; init; } = [];

    /// <summary>Whether it was stopped at its first failure, as it was asked to: then no part may be published.</summary>
    public bool IsStopped { get; init; }

    public bool SaysTheSameAs(ManifestShard? other) =>
        other is not null && (Number, Of, AsAt, Inputs, Notices, IsStopped) == (other.Number, other.Of, other.AsAt, other.Inputs, other.Notices, other.IsStopped)
        && Filters.SequenceEqual(other.Filters) && Failed.SequenceEqual(other.Failed);

    public override string ToString() => FormattableString.Invariant($"{Number}/{Of}");
}

/// <summary>A notice that could not be published.</summary>
/// <param name="Notice">Its id.</param>
/// <param name="Code">The exit code of its failure.</param>
internal sealed record FailedNotice(string Notice, int Code);

/// <summary>One file that a build made.</summary>
internal sealed record ManifestFile
{
    /// <summary>Below the output folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    public int? Pages { get; init; }

    public required string Format { get; init; }

    public string? Edition { get; init; }

    public string? Language { get; init; }

    /// <summary>Null for lists of notices.</summary>
    public ManifestNotice? Notice { get; init; }
}

/// <summary>What the lists of notices say about the notice that a file is made of.</summary>
internal sealed record ManifestNotice
{
    public static ManifestNotice Of(Notice notice, bool isDraft) => new()
    {
        Id = notice.Id,
        Title = notice.Title,
        Authority = notice.ControllerName,
        Version = notice.Version,
        Published = notice.Published,
        ReviewBy = notice.ReviewBy,
        Owner = notice.Fields.Text("owner"),
        IsDraft = isDraft,
        IsTested = notice.IsTested,
    };

    /// <summary><c>authority/notice</c>.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Authority { get; init; }

    public string? Version { get; init; }

    public DateOnly? Published { get; init; }

    public DateOnly? ReviewBy { get; init; }

    public string? Owner { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>Whether its Easy Read edition may be called so.</summary>
    public bool IsTested { get; init; }
}
