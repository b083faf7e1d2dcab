using System.Text;
using NoticeGen.Source;
using NoticeGen.Versions;

namespace NoticeGen.Cli.Archiving;

/// <summary>
/// The ledger as an archive holds it. The lines that an archive adds carry the hash of its bytes, which cannot stand in it:
/// it holds the ledger of before as it was, and beside it the added lines without what binds them. The ledger of after
/// follows from both and from the archive's bytes.
/// </summary>
internal static class ArchivedLedger
{
    /// <summary>The ledger before the archive, byte for byte.</summary>
    public const string FileName = "ledger.jsonl";

    /// <summary>The lines that the archive adds, without <c>archiveSha256</c> and <c>previous</c>.</summary>
    public const string AddedName = "ledger-added.jsonl";

    public static byte[] Write(IEnumerable<LedgerEntry> added) => Encoding.UTF8.GetBytes(Ledger.Write(added));

    /// <summary>Whether the archive adds lines of its own; archives of the older form do not say so.</summary>
    public static bool HasAdded(ArchiveReader archive) => archive.Manifest.Files.Any(file => file.Path == AddedName && file.Bytes > 0);

    /// <summary>The ledger after the archive; null when it holds none.</summary>
    /// <exception cref="DamagedArchive">One of the files is not what the manifest says, or no ledger.</exception>
    public static Ledger? After(ArchiveReader archive)
    {
        if (archive.Read(FileName) is not { } content)
        {
            return null;
        }
        var before = Ledger.Read(Text(FileName, content), out var fault) ?? throw Damage(FileName, fault!);
        if (archive.Read(AddedName) is not { } added)
        {
            return before;
        }
        var entries = Ledger.ReadAdded(Text(AddedName, added), out fault);
        return fault is null ? before.With(before.Bind(entries, archive.Sha256)) : throw Damage(AddedName, fault);
    }

    private static SourceText Text(string name, byte[] content) =>
        SourceText.Decode(name, content, out _) ?? throw new DamagedArchive($"holds `{name}` that is not UTF-8 text");

    private static DamagedArchive Damage(string name, LedgerFault fault) =>
        new(FormattableString.Invariant($"holds `{name}`, whose line {fault.Line} {fault.Message}"));
}
