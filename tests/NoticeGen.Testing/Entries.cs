using NoticeGen.Documents;
using NoticeGen.Source;
using NoticeGen.Versions;

namespace NoticeGen.Testing;

/// <summary>Entries of a ledger for tests.</summary>
internal static class Entries
{
    public static readonly NoticeEdition Housing = new("northtown-council/housing", new Edition("en", Edition.Standard));

    public static readonly DateOnly May = new(2026, 5, 3);

    /// <summary>A hash that can be told from others: a digit, 64 times.</summary>
    public static string Hash(int digit) => new((char)('0' + digit), 64);

    public static LedgerEntry Entry(DateOnly published, int text = 1, int? supersedes = null) => new()
    {
        Of = Housing,
        Version = $"{text}.0",
        TextHash = Hash(text),
        SourceHash = Hash(9),
        Published = published,
        AsAt = published,
        ToolVersion = "0.1.0",
        Archive = "archive.zip",
        Supersedes = supersedes is { } before ? Hash(before) : null,
    };

    public static Ledger Read(string text)
    {
        var ledger = Ledger.Read(new SourceText("ledger.jsonl", text), out var fault);
        return ledger ?? throw new ArgumentException($"{fault!.Line}: {fault.Message}");
    }
}
