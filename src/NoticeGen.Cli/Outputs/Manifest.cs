using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NoticeGen.Cli.Configuration;
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
    public ManifestPart? Part { get; init; }

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
                Part is { } part ? Of(part) : null,
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
                    Part = stored.Part is { } part ? Read(part) : null,
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
        First = file.Notice?.First,
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
            First = file.First,
        },
    };

    private static StoredPart Of(ManifestPart part) => new(
        part.Name, Day(part.AsAt)!, part.Options, part.FailOn.ToString(), part.IsDraft, part.Filters, [.. part.Units.Select(unit => new StoredUnit(unit.Id, unit.Inputs, unit.Notices, unit.Failed))], part.IsStopped ? true : null);

    private static ManifestPart Read(StoredPart part) => new(part.Name, Day(part.AsAt) ?? throw new FormatException(), part.Options)
    {
        FailOn = Enum.TryParse<FailOn>(part.FailOn, out var failOn) ? failOn : throw new FormatException(),
        IsDraft = part.Draft,
        Filters = Whole(part.Filters),
        Units = [.. Whole(part.Units).Select(unit => new ManifestUnit(unit.Id, unit.Inputs, unit.Notices) { Failed = Whole(unit.Failed) })],
        IsStopped = part.Stopped ?? false,
    };

    private static ImmutableArray<T> Whole<T>(ImmutableArray<T> items)
        where T : class => items.Contains(null!) ? throw new FormatException() : items;

    private static string? Day(DateOnly? day) => day?.ToIso();

    private static DateOnly? Day(string? text) =>
        IsoDay.TryRead(text, out var day) ? day : null;
}

/// <summary>A part of an estate that was built by itself.</summary>
/// <param name="Name">As the user named it: <c>2/4</c>, or the id of a unit.</param>
/// <param name="AsAt">The day for which the law was asked.</param>
/// <param name="Options">What was asked for, and by which program: parts that differ in it are not of one estate.</param>
internal sealed record ManifestPart(string Name, DateOnly AsAt, string Options)
{
    /// <summary>From which severity on findings kept a notice from being published; part of <see cref="Options"/> too.</summary>
    public FailOn FailOn { get; init; }

    /// <summary>Whether notices were published in spite of errors; part of <see cref="Options"/> too.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The filters of the command line, as words; none when the parts are the whole estate.</summary>
    public ImmutableArray<string> Filters { get; init; } = [];

    public ImmutableArray<ManifestUnit> Units { get; init; } = [];

    /// <summary>Whether it was stopped at its first failure, as it was asked to: then no part may be published.</summary>
    public bool IsStopped { get; init; }

    public IEnumerable<FailedNotice> Failed => Units.SelectMany(unit => unit.Failed);

    public bool SaysTheSameAs(ManifestPart? other) =>
        other is not null && (Name, AsAt, Options, IsStopped) == (other.Name, other.AsAt, other.Options, other.IsStopped)
        && Filters.SequenceEqual(other.Filters)
        && Units.Select(unit => (unit.Id, unit.Inputs, unit.Notices)).SequenceEqual(other.Units.Select(unit => (unit.Id, unit.Inputs, unit.Notices)))
        && Failed.SequenceEqual(other.Failed);
}

/// <summary>A unit of an estate as it was built.</summary>
/// <param name="Inputs">A digest of all that was read for it: what was built from other files is not of the same estate.</param>
/// <param name="Notices">How many notices it was to build.</param>
internal sealed record ManifestUnit(string Id, string Inputs, int Notices)
{
    /// <summary>Notices that could not be published; what the files of the part say of them is older.</summary>
    public ImmutableArray<FailedNotice> Failed { get; init; } = [];
}

/// <summary>A notice that could not be published.</summary>
/// <param name="Notice">Its id.</param>
/// <param name="Code">The exit code of its failure.</param>
internal sealed record FailedNotice(string Notice, int Code);

/// <summary>One file that a build made.</summary>
internal sealed record ManifestFile
{
    private readonly FileDigest _digest;

    /// <summary>Below the output folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get => _digest.ToString(); init => _digest = FileDigest.Of(value); }

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
    /// <param name="language">That of the file.</param>
    public static ManifestNotice Of(Notice notice, string language, bool isDraft) => new()
    {
        Id = notice.Id,
        Title = notice.In(language).Title,
        Authority = notice.ControllerName,
        Version = notice.Version,
        Published = notice.Published,
        ReviewBy = notice.ReviewBy,
        Owner = notice.Fields.Text("owner"),
        IsDraft = isDraft,
        IsTested = notice.IsTested,
        First = notice.Editions is [{ IsInSourceLanguage: false, Language: var first }, ..] ? first : null,
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

    /// <summary>The language that comes before the others; null for the one that notices are written in.</summary>
    public string? First { get; init; }
}
