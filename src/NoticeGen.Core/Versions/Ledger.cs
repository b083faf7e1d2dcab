using System.Collections.Immutable;
using System.Text;
using NoticeGen.Source;

namespace NoticeGen.Versions;

/// <summary>Why a ledger cannot be used.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Message">What is wrong with the line, as the end of a sentence: "lacks `notice`".</param>
public sealed record LedgerFault(int Line, string Message);

/// <summary>
/// Every text that was published, oldest first. Lines are only ever added: the next line for the same edition takes the
/// place of the one before, and names its hash, so that a line that was lost or changed shows.
/// </summary>
public sealed class Ledger
{
    private readonly ImmutableArray<(LedgerEntry Entry, int Line)> _lines;
    private readonly Dictionary<NoticeEdition, List<(LedgerEntry Entry, int Line)>> _histories;

    private readonly HashSet<(string NoticeId, string? Version)> _versions;

    private Ledger(ImmutableArray<(LedgerEntry Entry, int Line)> lines)
    {
        _lines = lines;
        _histories = lines.GroupBy(line => line.Entry.Of).ToDictionary(group => group.Key, group => group.ToList());
        _versions = [.. lines.Select(line => (line.Entry.Of.NoticeId, line.Entry.Version))];
    }

    public static Ledger Empty { get; } = new([]);

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

    /// <summary>What stood on a day; null on a day before the first.</summary>
    public PublishedVersion? On(NoticeEdition edition, DateOnly day) => History(edition).LastOrDefault(version => version.IsLiveOn(day));

    /// <summary>The ledger with more entries at its end; they must follow on those that are there.</summary>
    public Ledger With(IEnumerable<LedgerEntry> entries)
    {
        var next = _lines.IsEmpty ? 1 : _lines[^1].Line + 1;
        return new Ledger([.. _lines, .. entries.Select((entry, i) => (entry, next + i))]);
    }

    /// <param name="fault">The first line that cannot be right; null when the ledger is good.</param>
    public static Ledger? Read(SourceText text, out LedgerFault? fault)
    {
        var lines = ImmutableArray.CreateBuilder<(LedgerEntry, int)>();
        var last = new Dictionary<NoticeEdition, (LedgerEntry Entry, int Line)>();
        for (var number = 1; number <= text.LineCount; number++)
        {
            var line = text.Line(number);
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            var entry = LedgerLine.Read(line, out var problem);
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
        }
        fault = null;
        return new Ledger(lines.ToImmutable());
    }

    /// <summary>Lines to add to a ledger, each with its end.</summary>
    public static string Write(IEnumerable<LedgerEntry> entries)
    {
        var text = new StringBuilder();
        foreach (var entry in entries)
        {
            text.Append(LedgerLine.Write(entry)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Why a line cannot follow on another of the same edition; null when it can.</summary>
    private static string? Break((LedgerEntry Entry, int Line) before, LedgerEntry entry) =>
        entry.Supersedes != before.Entry.TextHash
            ? FormattableString.Invariant($"does not follow on line {before.Line}, the last for {entry.Of}: a line was changed, taken out or added on another branch")
        : entry.Published < before.Entry.Published
            ? FormattableString.Invariant($"says that its text was published on {entry.Published:yyyy-MM-dd}, before that of line {before.Line}, which it follows")
        : null;
}
