using System.Collections.Immutable;
using System.Text;
using NoticeGen.Source;

namespace NoticeGen.Versions;

/// <summary>Why a ledger cannot be used.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Message">What is wrong with the line, as the end of a sentence: "lacks `notice`".</param>
public sealed record LedgerFault(int Line, string Message);

/// <summary>
/// Every text that was published, oldest first. Lines are only ever added. Each carries the hash of the whole line before
/// it, so that a line that was changed, taken out, put in or moved shows; only the last line has none after it, and is
/// proved by its archive or by its hash kept elsewhere. Lines of the older form, without such hashes, may come first; the
/// first line after them carries the hash of all of them.
/// </summary>
public sealed class Ledger
{
    private readonly ImmutableArray<(LedgerEntry Entry, int Line)> _lines;
    private readonly Dictionary<NoticeEdition, List<(LedgerEntry Entry, int Line)>> _histories;

    private readonly HashSet<(string NoticeId, string? Version)> _versions;
    private readonly ILookup<string, string?> _archives;

    private Ledger(ImmutableArray<(LedgerEntry Entry, int Line)> lines, string tip)
    {
        _lines = lines;
        Tip = tip;
        _histories = lines.GroupBy(line => line.Entry.Of).ToDictionary(group => group.Key, group => group.ToList());
        _archives = lines.Where(line => line.Entry.IsBound).ToLookup(line => line.Entry.Archive, line => line.Entry.ArchiveHash, StringComparer.Ordinal);
        _versions = [.. lines.Select(line => (line.Entry.Of.NoticeId, line.Entry.Version))];
    }

    public static Ledger Empty { get; } = new([], TipOf([]));

    /// <summary>
    /// What the next line will carry: SHA-256 of the last line, or, in a ledger of the older form, of all lines. Every line
    /// follows from it, so that a ledger with the same one is the same.
    /// </summary>
    public string Tip { get; }

    /// <summary>The last line; null for an empty ledger.</summary>
    public PublishedVersion? Last => _lines.IsEmpty ? null : new PublishedVersion(_lines[^1].Entry, _lines[^1].Line, null);

    /// <summary>In the order of the lines.</summary>
    public IEnumerable<LedgerEntry> Entries => _lines.Select(line => line.Entry);

    /// <summary>The latest day on which a line was written; null for an empty ledger.</summary>
    public DateOnly? LastDay => _lines.IsEmpty ? null : _lines.Max(line => line.Entry.AsAt);

    /// <summary>Every edition that was ever published, in ordinal order.</summary>
    public ImmutableArray<NoticeEdition> Editions =>
    [
        .. _histories.Keys.OrderBy(edition => edition.NoticeId, StringComparer.Ordinal)
            .ThenByDescending(edition => edition.Edition.Variant == Documents.Edition.Standard)
            .ThenBy(edition => edition.Edition.Variant, StringComparer.Ordinal)
            .ThenBy(edition => edition.Edition.Language, StringComparer.Ordinal),
    ];

    /// <summary>What was published of an edition, oldest first.</summary>
    public ImmutableArray<PublishedVersion> History(NoticeEdition edition) =>
        _histories.TryGetValue(edition, out var lines)
            ? [.. lines.Select((line, i) => new PublishedVersion(line.Entry, line.Line, i + 1 < lines.Count ? lines[i + 1].Entry : null))]
            : [];

    /// <summary>Whether a notice has been recorded with this version, in any of its editions.</summary>
    public bool Knows(string noticeId, string? version) => _versions.Contains((noticeId, version));

    /// <summary>Whether a line carries this hash of an archive's bytes.</summary>
    public bool HasArchive(string sha256) => _archives.Any(hashes => hashes.Contains(sha256, StringComparer.Ordinal));

    /// <summary>Whether lines name an archive of this file name, and none carries this hash for it.</summary>
    public bool HasOtherArchive(string name, string sha256) => _archives.Contains(name) && !_archives[name].Contains(sha256, StringComparer.Ordinal);

    /// <summary>What stood on a day; null on a day before the first.</summary>
    public PublishedVersion? On(NoticeEdition edition, DateOnly day) => History(edition).LastOrDefault(version => version.IsLiveOn(day));

    /// <summary>The ledger with more entries at its end; they must follow on those that are there.</summary>
    public Ledger With(IEnumerable<LedgerEntry> entries)
    {
        var next = _lines.IsEmpty ? 1 : _lines[^1].Line + 1;
        ImmutableArray<(LedgerEntry Entry, int Line)> lines = [.. _lines, .. entries.Select((entry, i) => (entry, next + i))];
        return new Ledger(lines, lines.Length == _lines.Length ? Tip : LedgerLine.HashOf(LedgerLine.Write(lines[^1].Entry)));
    }

    /// <summary>Entries as the next lines of this ledger: each with the hash of the line before it and of its archive.</summary>
    /// <param name="archiveHash">SHA-256 of the archive's bytes, in lower-case hexadecimal.</param>
    public ImmutableArray<LedgerEntry> Bind(IEnumerable<LedgerEntry> entries, string archiveHash)
    {
        var bound = ImmutableArray.CreateBuilder<LedgerEntry>();
        var tip = Tip;
        foreach (var entry in entries)
        {
            bound.Add(entry with { Previous = tip, ArchiveHash = archiveHash });
            tip = LedgerLine.HashOf(LedgerLine.Write(bound[^1]));
        }
        return bound.DrainToImmutable();
    }

    /// <param name="fault">The first line that cannot be right; null when the ledger is good.</param>
    public static Ledger? Read(SourceText text, out LedgerFault? fault)
    {
        var lines = ImmutableArray.CreateBuilder<(LedgerEntry, int)>();
        var last = new Dictionary<NoticeEdition, (LedgerEntry Entry, int Line)>();
        var older = new List<string>();
        string? bound = null;
        for (var number = 1; number <= text.LineCount; number++)
        {
            var line = text.Line(number);
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            var entry = LedgerLine.Read(line, out var problem);
            problem ??= Break(lines, entry!, bound ?? (entry!.IsBound ? TipOf(older) : ""));
            problem ??= last.TryGetValue(entry!.Of, out var before) ? Break(before, entry)
                : entry.Supersedes is not null ? $"takes the place of an earlier text of {entry.Of}, which stands on no line before it: a line was taken out"
                : null;
            if (problem is not null)
            {
                fault = new LedgerFault(number, problem);
                return null;
            }
            last[entry!.Of] = (entry, number);
            lines.Add((entry, number));
            if (entry.IsBound)
            {
                bound = LedgerLine.HashOf(line);
            }
            else
            {
                older.Add(line);
            }
        }
        fault = null;
        return new Ledger(lines.ToImmutable(), bound ?? TipOf(older));
    }

    /// <summary>Lines that are to follow on a ledger which is not at hand, each read for itself.</summary>
    /// <param name="fault">The first line that cannot be right; null when all can.</param>
    public static ImmutableArray<LedgerEntry> ReadAdded(SourceText text, out LedgerFault? fault)
    {
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        fault = null;
        for (var number = 1; number <= text.LineCount && fault is null; number++)
        {
            if (text.Line(number) is var line && !string.IsNullOrWhiteSpace(line))
            {
                if (LedgerLine.Read(line, out var problem) is { } entry)
                {
                    entries.Add(entry);
                }
                else
                {
                    fault = new LedgerFault(number, problem!);
                }
            }
        }
        return entries.DrainToImmutable();
    }

    /// <summary>Lines of a ledger, each with its end.</summary>
    public static string Write(IEnumerable<LedgerEntry> entries)
    {
        var text = new StringBuilder();
        foreach (var entry in entries)
        {
            text.Append(LedgerLine.Write(entry)).Append('\n');
        }
        return text.ToString();
    }

    private static string TipOf(List<string> older) => LedgerLine.HashOf(string.Join('\n', older));

    /// <summary>Why a line cannot stand after all those before it; null when it can.</summary>
    /// <param name="tip">The hash that it has to carry.</param>
    private static string? Break(ImmutableArray<(LedgerEntry Entry, int Line)>.Builder lines, LedgerEntry entry, string tip) =>
        !entry.IsBound ? lines.Count > 0 && lines[^1].Entry.IsBound ? "lacks `archiveSha256` and `previous`, which the line before it has" : null
        : entry.Previous == tip ? null
        : lines.Count == 0 ? "is not the first that was written: a line before it was taken out"
        : FormattableString.Invariant($"does not follow on line {lines[^1].Line}: that line was changed, or lines were taken out, put in, moved or added on another branch");

    /// <summary>Why a line cannot follow on another of the same edition; null when it can.</summary>
    private static string? Break((LedgerEntry Entry, int Line) before, LedgerEntry entry) =>
        entry.Supersedes != before.Entry.TextHash
            ? FormattableString.Invariant($"does not follow on line {before.Line}, the last for {entry.Of}: a line was changed, taken out or added on another branch")
        : entry.Published < before.Entry.Published
            ? FormattableString.Invariant($"says that its text was published on {entry.Published.ToIso()}, before that of line {before.Line}, which it follows")
        : null;
}
