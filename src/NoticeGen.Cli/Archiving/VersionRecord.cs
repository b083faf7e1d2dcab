using System.Collections.Immutable;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Versions;

namespace NoticeGen.Cli.Archiving;

/// <summary>Which notice and edition is asked about, as given.</summary>
/// <param name="WorkingFolder">Where the user stands, from which the path of a notice is meant.</param>
internal sealed record NoticeQuestion(string Notice, string? Edition, string? Language, string WorkingFolder);

/// <summary>What is known about publications: the ledger of a workspace, or without one that of the newest archive.</summary>
/// <param name="Name">Of the ledger, as a user would name it.</param>
/// <param name="Workspace">Null when only an archive is at hand.</param>
internal sealed record VersionRecord(Ledger Ledger, string Name, Workspace? Workspace)
{
    /// <summary>What the record cannot prove, each as a sentence.</summary>
    public ImmutableArray<TextDoubt> Gaps { get; private init; } = [];

    /// <summary>Whether archives recorded texts that the ledger does not have, so that its answer may be an old one.</summary>
    public bool IsCut { get; private init; }

    /// <exception cref="UserError">There is neither.</exception>
    public static VersionRecord Open(Host host, string? config, string? archive, out ArchiveFolder archives)
    {
        if (config is null && archive is not null && Workspaces.Workspace.Find(host.WorkingFolder) is null)
        {
            archives = ArchiveFolder.Open(host, archive, host.WorkingFolder);
            return FromArchive(archives, null);
        }
        var workspace = Workspaces.Workspace.Open(host.WorkingFolder, config);
        var settings = Settings.Read(workspace);
        if (settings.HasErrors || settings.Value is null)
        {
            throw new UserError(ExitCode.BadInput, $"the settings `{workspace.SettingsPath}` cannot be used, and they say where the ledger is", "`noticegen lint` shows what is wrong");
        }
        archives = ArchiveFolder.Open(host, archive, workspace.Root);
        var file = LedgerFile.Open(host, workspace, settings.Value);
        return file.Ledger.LastDay is null && !archives.IsEmpty
            ? FromArchive(archives, workspace)
            : Compared(new VersionRecord(file.Ledger, file.Name, workspace), archives);
    }

    private static VersionRecord Compared(VersionRecord record, ArchiveFolder archives)
    {
        var isChecked = archives.CheckEnd(record.Ledger, record.Name);
        var unrecorded = archives.Unrecorded(record.Ledger);
        var gaps = unrecorded.Select(archive => new TextDoubt(ArchiveFolder.SayUnrecorded(archive, record.Name), ArchiveFolder.HelpUnrecorded));
        return record with
        {
            IsCut = !unrecorded.IsEmpty,
            Gaps = isChecked || record.Ledger.Last is not { Entry.IsBound: true } last ? [.. gaps] :
            [
                .. gaps,
                new TextDoubt(
                    FormattableString.Invariant($"line {last.Line}, the last of {record.Name}, could not be compared: `{last.Entry.Archive}`, which recorded it, is not here"),
                    "give the folder of your archives with --archive"),
            ],
        };
    }

    /// <summary>The edition that is asked about.</summary>
    /// <exception cref="UserError">There is no such notice or edition, or nothing was recorded of it.</exception>
    public NoticeEdition Find(NoticeQuestion question)
    {
        var id = NoticeId(question);
        var editions = Ledger.Editions.Where(edition => edition.NoticeId == id).ToList();
        if (editions.Count == 0)
        {
            throw new UserError(
                ExitCode.NothingMatched,
                $"nothing is recorded about `{id}`: it is in the workspace, and {Name} has no line for it, so what it said on a day is not known",
                "`noticegen archive` records what is published from now on");
        }
        var variant = question.Edition ?? Edition.Standard;
        var ofVariant = editions.Where(edition => edition.Edition.Variant == variant).ToList();
        if (ofVariant.Count == 0)
        {
            var known = editions.Select(edition => edition.Edition.Variant).Distinct(StringComparer.Ordinal).ToList();
            throw new UserError(ExitCode.NothingMatched, $"nothing is recorded about an edition `{variant}` of `{id}`", $"its editions are: {string.Join(", ", known)}{LargePrint(variant)}");
        }
        return (question.Language is { } language
            ? ofVariant.Find(edition => edition.Edition.Language == language)
            : ofVariant.Find(edition => edition.Edition.IsInSourceLanguage) ?? ofVariant[0])
            ?? throw new UserError(
                ExitCode.NothingMatched,
                $"nothing is recorded about `{id}` in the language `{question.Language}`",
                $"its languages are: {string.Join(", ", ofVariant.Select(edition => edition.Edition.Language))}");
    }

    private static VersionRecord FromArchive(ArchiveFolder archives, Workspace? workspace) =>
        archives.NewestLedger() is { } found
            ? new VersionRecord(found.Ledger, $"{found.Archive}/{ArchivedLedger.FileName}", workspace)
            {
                Gaps = [new TextDoubt($"nothing but the archive itself says so; its SHA-256 is {found.Sha256}", "compare that with `archiveSha256` in the ledger")],
            }
            : throw new UserError(
                ExitCode.BadInput,
                archives.Remarks.Count > 0 ? archives.Remarks[0] : "there is no archive here, and no workspace with a ledger",
                "give an archive of noticegen, or the folder of your archives, with --archive");

    private string NoticeId(NoticeQuestion question)
    {
        // The path of a notice that is gone names it still.
        var given = NoticeReference.IdOf(question.Notice, Workspace?.Root ?? question.WorkingFolder, question.WorkingFolder) ?? question.Notice;
        var known = Ledger.Editions.Select(edition => edition.NoticeId)
            .Concat(Workspace?.Notices.Select(notice => notice.Id) ?? [])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();
        if (known.Contains(given, StringComparer.Ordinal))
        {
            return given;
        }
        var named = known.Where(id => id.Equals(given, StringComparison.OrdinalIgnoreCase) || id.EndsWith("/" + given, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 1)
        {
            return named[0];
        }
        if (named.Count > 1)
        {
            throw new UserError(ExitCode.NothingMatched, $"several authorities have a notice `{given}`", $"choose from: {string.Join(", ", named)}");
        }
        var nearest = Suggestion.Nearest(given, known.Concat(known.Select(id => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..])));
        throw new UserError(
            ExitCode.NothingMatched,
            $"there is no notice `{given}`, in {Name} or in the workspace",
            nearest is not null ? $"did you mean `{nearest}`?" : known.IsEmpty ? null : $"choose from: {string.Join(", ", known.Take(12))}{(known.Length > 12 ? ", …" : "")}");
    }

    private static string LargePrint(string variant) =>
        variant.EndsWith("large-print", StringComparison.Ordinal) ? "; large print has the words of the standard edition, and lies beside it in the archive" : "";
}
