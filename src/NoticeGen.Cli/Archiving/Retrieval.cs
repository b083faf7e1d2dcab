using NoticeGen.Cli.Hosting;
using NoticeGen.Rendering;
using NoticeGen.Source;
using NoticeGen.Versions;

namespace NoticeGen.Cli.Archiving;

/// <summary>Why a text may not be the one that was published, and what to do.</summary>
internal sealed record TextDoubt(string Message, string Help);

/// <summary>A published text in a format, and how far it can be relied on.</summary>
/// <param name="From">Where it comes from, as a sentence for the reader.</param>
/// <param name="Doubt">Null when it is what was published: its bytes, or by its hash its words.</param>
internal sealed record RetrievedText(byte[] Content, string From, TextDoubt? Doubt);

/// <summary>Gets published texts: as they were kept in an archive, or else made again from what git has.</summary>
internal sealed class Retrieval(VersionRecord record, ArchiveFolder archives, GitHistory? git, string withoutGit)
{
    /// <exception cref="UserError">Neither has it.</exception>
    public RetrievedText Get(PublishedVersion version, Format format)
    {
        var entry = version.Entry;
        var shelved = archives.Find(record.Ledger, entry, format);
        if (shelved is { IsProved: true })
        {
            return new RetrievedText(shelved.Content, $"from {shelved.Archive}: the file as it was archived", null);
        }
        var made = git?.Remake(entry, format);
        if (made is { HasSameText: true })
        {
            return new RetrievedText(made.Content, Remade(made) + ": by its hash the same words as were published", null);
        }
        if (shelved is not null)
        {
            return new RetrievedText(shelved.Content, $"from {shelved.Archive}: its data has the words of which {record.Name} has the hash", new TextDoubt(
                $"it is NOT proved that this file is the one that was published: {record.Name} does not have the SHA-256 of `{shelved.Archive}`, {(entry.IsBound ? "which recorded nothing new" : "since the line is of the older form")}",
                entry.IsBound ? $"the ledger can prove the file in `{entry.Archive}`: give it with --archive" : "compare the archive with the copy in your records"));
        }
        if (made is not null)
        {
            return new RetrievedText(made.Content, Remade(made), new TextDoubt(
                "this is NOT word for word what was published: made today from the files of then, the text differs, since templates, reference data or the program have changed",
                "for the words as they were published, give the archive with --archive"));
        }
        throw new UserError(
            ExitCode.BadInput,
            $"the text cannot be shown: no archive here holds it, and {(git is null ? withoutGit : "git has no commit with the files that it was made of")}",
            $"it was kept in `{entry.Archive}`: give that file, or the folder it lies in, with --archive");
    }

    /// <summary>Where a text can be had, in a few words; null when nowhere.</summary>
    public string? PlaceOf(LedgerEntry entry) =>
        archives.NameFor(record.Ledger, entry) ?? (git?.CommitFor(entry) is { } commit ? $"git {commit.Short}" : null);

    private static string Remade(RemadeDocument made) =>
        FormattableString.Invariant($"made today from the files of commit {made.Commit.Short} of {made.Commit.Day.ToIso()}");
}
