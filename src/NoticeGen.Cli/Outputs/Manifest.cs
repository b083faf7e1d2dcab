using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NoticeGen.Cli.Hosting;
using NoticeGen.Notices;
using NoticeGen.Source;

namespace NoticeGen.Cli.Outputs;

/// <summary>
/// <c>manifest.json</c>: what a build made, for print rooms, for web teams, and for the next build, which prunes only
/// what stands here. Holds no time and no machine, so that the same input gives the same manifest.
/// </summary>
internal sealed record Manifest(ImmutableArray<ManifestFile> Files)
{
    public const string FileName = "manifest.json";

    private const int SchemaVersion = 1;

    /// <summary>Which part of an estate these are the files of, until <c>merge-manifests</c> joins the parts; null for a whole.</summary>
    public ManifestShard? Shard { get; init; }

    /// <summary>The version of the program that wrote it; empty before it was written.</summary>
    public string ToolVersion { get; private init; } = "";

    public static readonly Manifest Empty = new([]);

    public void Write(Stream to, string toolVersion)
    {
        JsonSerializer.Serialize(
            to,
            new WrittenManifest(
                SchemaVersion,
                new StoredTool("noticegen", toolVersion),
                Shard is { } shard ? Of(shard) : null,
                Files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(Of)),
            ManifestJson.Indented.WrittenManifest);
        to.WriteByte((byte)'\n');
    }

    /// <summary>Reads the manifest at a path; null when it is something else.</summary>
    public static Manifest? Read(string path, IFileStore store)
    {
        using var from = store.Open(path);
        return Read(from);
    }

    /// <summary>Reads what <see cref="Write"/> wrote, piece by piece; null when it is something else.</summary>
    public static Manifest? Read(Stream from)
    {
        try
        {
            return JsonSerializer.Deserialize(from, ManifestJson.Indented.StoredManifest) is not { } stored || stored.Files.Contains(null!) ? null
                : new Manifest([.. stored.Files.Select(Read)])
                {
                    ToolVersion = stored.Tool?.Version ?? "",
                    Shard = stored.Shard is { } shard ? Read(shard) : null,
                };
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static StoredFile Of(ManifestFile file) => new(file.Path, file.Sha256, file.Bytes)
    {
        Pages = file.Pages,
        Format = file.Format,
        Edition = file.Notice is null ? null : file.Edition,
        Language = file.Notice is null ? null : file.Language,
        Notice = file.Notice?.Id,
        Title = file.Notice?.Title,
        Authority = file.Notice?.Authority,
        Version = file.Notice?.Version,
        Published = Day(file.Notice?.Published),
        ReviewBy = Day(file.Notice?.ReviewBy),
        Owner = file.Notice?.Owner,
        Draft = file.Notice is { IsDraft: true } ? true : null,
        EasyReadTested = file.Notice is { IsTested: true } ? true : null,
    };

    private static ManifestFile Read(StoredFile file) => new()
    {
        Path = file.Path,
        Sha256 = file.Sha256,
        Bytes = file.Bytes,
        Pages = file.Pages,
        Format = file.Format ?? "",
        Edition = file.Edition,
        Language = file.Language,
        Notice = file.Notice is not { } id ? null : new ManifestNotice
        {
            Id = id,
            Title = file.Title ?? id,
            Authority = file.Authority ?? id,
            Version = file.Version,
            Published = Day(file.Published),
            ReviewBy = Day(file.ReviewBy),
            Owner = file.Owner,
            IsDraft = file.Draft ?? false,
            IsTested = file.EasyReadTested ?? false,
        },
    };

    private static StoredShard Of(ManifestShard shard) => new(
        shard.Number, shard.Of, Day(shard.AsAt)!, shard.Inputs, shard.Notices, shard.Filters, shard.Failed, shard.IsStopped ? true : null);

    private static ManifestShard Read(StoredShard shard) => new(shard.Number, shard.Of, Day(shard.AsAt) ?? throw new FormatException(), shard.Inputs)
    {
        Notices = shard.Notices,
        Filters = shard.Filters.Contains(null!) ? throw new FormatException() : shard.Filters,
        Failed = shard.Failed.Contains(null!) ? throw new FormatException() : shard.Failed,
        IsStopped = shard.Stopped ?? false,
    };

    private static string? Day(DateOnly? day) => day?.ToIso();

    private static DateOnly? Day(string? text) =>
        IsoDay.TryRead(text, out var day) ? day : null;
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
