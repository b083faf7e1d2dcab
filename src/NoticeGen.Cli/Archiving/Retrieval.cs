using NoticeGen.Rendering;
using NoticeGen.Versions;

namespace NoticeGen.Cli.Archiving;

/// <summary>A published text in a format, and how far it can be relied on.</summary>
/// <param name="From">Where it comes from, as a sentence for the reader.</param>
/// <param name="IsExact">Whether it is what was published: its bytes, or by its hash its words.</param>
internal sealed record RetrievedText(byte[] Content, string From, bool IsExact);

/// <summary>Gets published texts: as they were kept in an archive, or else made again from what git has.</summary>
internal sealed class Retrieval(ArchiveShelf shelf, GitHistory? git, string withoutGit)
{
    /// <exception cref="Refusal">Neither has it.</exception>
    public RetrievedText Get(PublishedVersion version, Format format)
    {
        var entry = version.Entry;
        if (shelf.Find(entry, format) is { } shelved)
        {
            return new RetrievedText(shelved.Content, $"from {shelved.Archive}: the file as it was archived", IsExact: true);
        }
        if (git?.Remake(entry, format) is { } made)
        {
            var remade = FormattableString.Invariant($"made today from the files of commit {made.Commit.Short} of {made.Commit.Day:yyyy-MM-dd}");
            return made.HasSameText
                ? new RetrievedText(made.Content, remade + ": by its hash the same words as were published", IsExact: true)
                : new RetrievedText(made.Content, remade, IsExact: false);
        }
        throw new Refusal(
            ExitCode.BadInput,
            $"the text cannot be shown: no archive here holds it, and {(git is null ? withoutGit : "git has no commit with the files that it was made of")}",
            $"it was kept in `{entry.Archive}`: give that file, or the folder it lies in, with --archive");
    }

    /// <summary>Where a text can be had, in a few words; null when nowhere.</summary>
    public string? PlaceOf(LedgerEntry entry) =>
        shelf.NameFor(entry) ?? (git?.CommitFor(entry) is { } commit ? $"git {commit.Short}" : null);
}
