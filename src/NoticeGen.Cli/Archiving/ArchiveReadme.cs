using NoticeGen.Cli.Hosting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Archiving;

/// <summary><c>README.txt</c> of an archive: for the person who opens it in ten years and has no noticegen.</summary>
internal static class ArchiveReadme
{
    public const string FileName = "README.txt";

    private const string Text = """
        Privacy notices as they stood on {{day}}
        ===========================================

        This archive was made with noticegen {{tool}}. It holds privacy notices as they were published, what
        they were made of, and the record of which text was published when.

        documents/      What people were given: PDF files (PDF/A-3a and PDF/UA-1, with the notice's source
                        in each) and web pages, by authority and notice.
        texts/          The same words as plain text, as Markdown and as data (JSON).
        sources/        The files that the documents were made from: the notices, what they share, settings,
                        and templates, pictures and facts about the law where these are the authority's own.
        ledger.jsonl    Which text was published when, as it was recorded before this archive: one JSON object
                        a line, oldest first.
        ledger-added.jsonl
                        The lines that were added to it for the texts that are new in this archive.
        manifest.json   Every file in this archive with its SHA-256, and what each document is.
        sha256sums.txt  The same digests in a form that other programs read.

        Which text stood on a day
        -------------------------

        In ledger.jsonl, and after it in ledger-added.jsonl, look for lines with the notice's name and edition.
        The text of a line stood from its day in "published" until the day before the next such line. No text
        is known for days before the first line. "textSha256" is the same in the lines and in manifest.json,
        where it leads to the documents. A text that an older archive holds need not be in this one: "archive"
        names the first that has it.

        With noticegen: noticegen show NOTICE --as-at 2026-05-03 --archive FILE

        How to check that nothing was changed
        -------------------------------------

        Unpack the archive, go into its folder, and say:

          sha256sum --check sha256sums.txt          on Linux
          shasum -a 256 --check sha256sums.txt      on macOS
          Get-FileHash -Algorithm SHA256 FILE       on Windows, in PowerShell, for one file

        That nobody made the whole archive anew, the ledger that was kept elsewhere shows: its lines for this
        archive carry the SHA-256 of the zip file in "archiveSha256", and each carries the SHA-256 of the whole
        line before it in "previous". docs/archive.md of noticegen says what that proves and what it cannot.

        Files in the archive are stored as they are, not packed, and all carry the date 1 January 1980, so that
        the same notices always give the same archive. The days that count stand in the ledger.

        """;

    public static string Of(DateOnly day) => Text.ReplaceLineEndings("\n")
        .Replace("{{day}}", day.ToIso(), StringComparison.Ordinal)
        .Replace("{{tool}}", Tool.Version, StringComparison.Ordinal);
}
