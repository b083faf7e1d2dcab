using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Rendering;
using NoticeGen.Reporting;
using NoticeGen.Versions;

namespace NoticeGen.Cli.Archiving;

/// <summary>An edition of a checked notice with what it means for the ledger.</summary>
/// <param name="Hash">As <see cref="TextHash"/> makes it.</param>
internal sealed record ArchivedEdition(NoticeEdition Of, string Hash, Succession Succession, Place Place);

/// <summary>What one notice gives to an archive.</summary>
internal sealed record ArchivedNotice(CheckedNotice Check, ReportedNotice Reported, ImmutableArray<ArchivedEdition> Editions)
{
    /// <summary>Empty while something stops the archive.</summary>
    public ImmutableArray<BuiltFile> Files { get; init; } = [];

    public ImmutableArray<Diagnostic> Rendered { get; init; } = [];

    /// <summary>What a file is, by the entry of the ledger that stands for its text.</summary>
    /// <param name="ledger">With the entries of this archive.</param>
    public ArchivedDocument Describe(BuiltFile file, Ledger ledger)
    {
        var edition = Editions.First(edition => edition.Of.Edition == file.Edition);
        var entry = ledger.History(edition.Of)[^1].Entry;
        return new ArchivedDocument
        {
            NoticeId = edition.Of.NoticeId,
            Title = Check.Notice!.Title,
            Edition = file.EditionName,
            Language = file.Edition.Language,
            Format = file.File.Format.Name,
            TextHash = edition.Hash,
            Version = entry.Version,
            Published = entry.Published,
            Pages = file.File.Pages,
        };
    }

    /// <summary>The path in the archive: what people were given apart from the words for programs.</summary>
    public static string PathOf(BuiltFile file) =>
        (file.File.Format == Format.Pdf || file.File.Format == Format.Html ? "documents/" : TextsFolder) + file.Path;

    public const string TextsFolder = "texts/";
}
