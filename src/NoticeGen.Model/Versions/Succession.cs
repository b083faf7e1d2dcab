using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Versions;

/// <summary>An edition as it is now, to be compared with what the ledger knows.</summary>
public sealed record CurrentText
{
    public required NoticeEdition Of { get; init; }

    public string? Version { get; init; }

    /// <summary>Whether the ledger has this version of the notice already, in any edition: all editions share one version.</summary>
    public bool IsVersionKnown { get; init; }

    /// <summary>The day that the notice itself gives; null when it gives none.</summary>
    public DateOnly? Published { get; init; }

    public required string TextHash { get; init; }

    public required string SourceHash { get; init; }
}

/// <summary>The circumstances of an archive, the same for all its entries.</summary>
public sealed record Recording(DateOnly AsAt, string ToolVersion, string Archive);

/// <summary>
/// What an edition as it is now means for the ledger: an entry to add, or that its text is known, and what is wrong or worth
/// saying. With an error nothing may be added.
/// </summary>
public sealed record Succession
{
    private const string VersionField = "version";
    private const string PublishedField = "published";

    /// <summary>Null when the ledger has the text already, or with an error.</summary>
    public LedgerEntry? Entry { get; private init; }

    /// <summary>Null when there is nothing to say.</summary>
    public Severity? Severity { get; private init; }

    /// <summary>The notice's field that must change.</summary>
    public string Field { get; private init; } = VersionField;

    /// <summary>Plain English, lower case, no full stop.</summary>
    public string Message { get; private init; } = "";

    public string Help { get; private init; } = "";

    /// <param name="history">What the ledger has of the edition, oldest first.</param>
    public static Succession Of(ImmutableArray<PublishedVersion> history, CurrentText now, Recording recording)
    {
        if (now.Published > recording.AsAt)
        {
            return Error(
                PublishedField,
                $"`published` is {Day(now.Published.Value)}, after {Day(recording.AsAt)}, the day of this archive: the ledger records what has been published",
                "archive on that day or later, or put `published` right");
        }
        if (history.IsEmpty)
        {
            return new Succession { Entry = Following(now, recording, FirstDay(now, recording), null) };
        }
        var last = history[^1].Entry;
        if (now.TextHash == last.TextHash)
        {
            return now.Version == last.Version ? new Succession() : new Succession
            {
                Severity = Diagnostics.Severity.Note,
                Message = $"{Named(now.Version)} has the same text as {Named(last.Version)}: nothing new to record",
                Help = "leave the version as it was until the words change",
            };
        }
        var isStill = now.Version == last.Version || (now.IsVersionKnown && !history.Any(earlier => earlier.Entry.Version == now.Version));
        return isStill ? WithoutNewVersion(last, now, recording) : WithNewVersion(history, now, recording);
    }

    /// <summary>An edition that is added to a version which stands already did not come with it.</summary>
    private static DateOnly FirstDay(CurrentText now, Recording recording) =>
        now.Published is { } declared && !now.IsVersionKnown ? declared : recording.AsAt;

    private static Succession WithoutNewVersion(LedgerEntry last, CurrentText now, Recording recording)
    {
        if (now.SourceHash != last.SourceHash)
        {
            return Error(
                VersionField,
                $"the text has changed since the archive of {Day(last.AsAt)}, and `version` has not: it is {(now.Version is { } version ? $"still `{version}`" : "not given")}",
                now.Version is null ? "give the notice a `version`, and the day in `published`" : "give it a new `version`, and the new day in `published`");
        }
        return new Succession
        {
            Entry = Following(now, recording, recording.AsAt, last),
            Severity = Diagnostics.Severity.Warning,
            Message = $"the text has changed though its files have not: the templates, the reference data or the program did; it is recorded as published on {Day(recording.AsAt)}",
            Help = "give it a new `version` if readers should be able to tell",
        };
    }

    private static Succession WithNewVersion(ImmutableArray<PublishedVersion> history, CurrentText now, Recording recording)
    {
        var last = history[^1].Entry;
        if (now.Version is null)
        {
            return Error(VersionField, $"the text has changed since {Named(last.Version)}, and the notice no longer gives a `version`", "give it a new `version`, and the new day in `published`");
        }
        if (history.FirstOrDefault(earlier => earlier.Entry.Version == now.Version && earlier.Entry.TextHash != now.TextHash) is { } used)
        {
            return Error(VersionField, $"{Named(now.Version)} was another text, published on {Day(used.Published)}", "give the notice a `version` that it never had");
        }
        // A text may be put right on the day that it came; a day that lies back and is already taken was forgotten.
        if (now.Published is { } declared && (declared < last.Published || (declared == last.Published && declared != recording.AsAt)))
        {
            return Error(
                PublishedField,
                $"`published` is {Day(declared)}, and {Named(last.Version)}, which it replaces, was published on {Day(last.Published)}",
                "put the day on which the new text was published into `published`");
        }
        return new Succession { Entry = Following(now, recording, now.Published ?? recording.AsAt, last) };
    }

    private static LedgerEntry Following(CurrentText now, Recording recording, DateOnly published, LedgerEntry? last) => new()
    {
        Of = now.Of,
        Version = now.Version,
        TextHash = now.TextHash,
        SourceHash = now.SourceHash,
        Published = published,
        AsAt = recording.AsAt,
        ToolVersion = recording.ToolVersion,
        Archive = recording.Archive,
        Supersedes = last?.TextHash,
    };

    private static Succession Error(string field, string message, string help) =>
        new() { Severity = Diagnostics.Severity.Error, Field = field, Message = message, Help = help };

    private static string Named(string? version) => version is null ? "the text without a version" : $"version `{version}`";

    private static string Day(DateOnly day) => FormattableString.Invariant($"{day.ToIso()}");
}
