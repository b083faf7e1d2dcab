using System.Collections.Immutable;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Json;
using NoticeGen.Versions;

namespace NoticeGen.Cli.Archiving;

/// <summary>A document as an archive holds it.</summary>
/// <param name="Archive">The archive's file name.</param>
/// <param name="IsProved">Whether the ledger has the hash of the archive's bytes.</param>
internal sealed record ShelvedDocument(byte[] Content, string Archive, bool IsProved);

/// <summary>The ledger as it stood after an archive, by that archive.</summary>
/// <param name="Archive">The archive's file name.</param>
/// <param name="Sha256">Of the archive's bytes.</param>
internal sealed record ShelvedLedger(Ledger Ledger, string Archive, string Sha256);

/// <summary>The archives at one place: a file, or every zip of a folder. Each is opened once, when it is first needed.</summary>
internal sealed class ArchiveFolder : IDisposable
{
    private readonly ImmutableArray<string> _paths;
    private readonly Dictionary<string, ArchiveReader?> _open = new(StringComparer.Ordinal);
    private readonly List<string> _remarks = [];

    private ArchiveFolder(IEnumerable<string> paths) =>
        // Their names hold the day, so that the newest comes first.
        _paths = [.. paths.OrderByDescending(path => Path.GetFileName(path), StringComparer.Ordinal)];

    /// <summary>Sentences about archives that could not be used.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    public bool IsEmpty => _paths.IsEmpty;

    /// <param name="given">A file or folder, as given; null for the usual folder.</param>
    /// <param name="root">The folder of the workspace.</param>
    public static ArchiveFolder Open(Host host, string? given, string root)
    {
        var path = given is null ? Path.Combine(root, Settings.DefaultArchives) : Path.GetFullPath(given, host.WorkingFolder);
        try
        {
            return File.Exists(path) ? new ArchiveFolder([path])
                : Directory.Exists(path) ? new ArchiveFolder(Directory.EnumerateFiles(path, "*.zip"))
                : given is null ? new ArchiveFolder([])
                : throw new UserError(ExitCode.BadInput, $"there is no archive or folder of archives `{given}`");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCode.BadInput, $"the folder of archives `{path}` may not be read: your account has no right to it");
        }
    }

    /// <summary>
    /// The published text in a format; null when no archive here holds it. The words that the archive holds as data are
    /// compared with the ledger's hash of them, and the archive's bytes with the ledger's hash of those.
    /// </summary>
    public ShelvedDocument? Find(Ledger ledger, LedgerEntry entry, Format format)
    {
        ShelvedDocument? unproved = null;
        foreach (var (path, reader, file) in Holding(ledger, entry, format))
        {
            try
            {
                if (Document(reader, entry, Format.Json) is not { } data
                    || JsonWords.LinesWithAddresses(reader.Read(data)) is not { } words || TextHash.Of(words) != entry.TextHash)
                {
                    throw new DamagedArchive($"holds other words for {entry.Of} than those of which the ledger has the hash");
                }
                var found = new ShelvedDocument(reader.Read(file), Path.GetFileName(path), ledger.HasArchive(reader.Sha256));
                if (found.IsProved)
                {
                    return found;
                }
                unproved ??= found;
            }
            catch (Exception problem) when (problem is DamagedArchive or IOException)
            {
                Remark(path, problem);
            }
        }
        return unproved;
    }

    /// <summary>The file name of an archive that holds a text; null when none here does.</summary>
    public string? NameFor(Ledger ledger, LedgerEntry entry) => Holding(ledger, entry, Format.PlainText).Select(found => Path.GetFileName(found.Path)).FirstOrDefault();

    /// <summary>The ledger after the newest archive; null when there is no archive.</summary>
    public ShelvedLedger? NewestLedger()
    {
        foreach (var path in _paths)
        {
            try
            {
                if (Reader(path) is { } reader && ArchivedLedger.After(reader) is { } ledger)
                {
                    return new ShelvedLedger(ledger, Path.GetFileName(path), reader.Sha256);
                }
            }
            catch (Exception problem) when (problem is DamagedArchive or IOException)
            {
                Remark(path, problem);
            }
        }
        return null;
    }

    /// <summary>
    /// Compares the ledger's end, which no later line vouches for, with what its archive recorded. False when that archive
    /// is not here, or the line is of the older form.
    /// </summary>
    /// <param name="name">Of the ledger, as a user would name it.</param>
    /// <exception cref="UserError">The end is not what was recorded.</exception>
    public bool CheckEnd(Ledger ledger, string name)
    {
        if (ledger.Last is not { Entry: { ArchiveHash: { } hash } last, Line: var line })
        {
            return false;
        }
        var named = _paths.Where(path => Path.GetFileName(path) == last.Archive).ToList();
        foreach (var path in named.Concat(_paths.Except(named, StringComparer.Ordinal)))
        {
            try
            {
                if (Reader(path) is not { } reader || reader.Sha256 != hash)
                {
                    continue;
                }
                return ArchivedLedger.After(reader)?.Tip == ledger.Tip ? true : throw new UserError(
                    ExitCode.BadInput,
                    FormattableString.Invariant($"{name}:{line}: this line of the ledger is not the last that `{Path.GetFileName(path)}` recorded: it was changed, or lines were taken out after it"),
                    LedgerFile.HowToMend);
            }
            catch (Exception problem) when (problem is DamagedArchive or IOException)
            {
                Remark(path, problem);
            }
        }
        return named.Count == 0 ? false : throw new UserError(
            ExitCode.BadInput,
            FormattableString.Invariant($"{name}:{line}: this line of the ledger and the archive `{last.Archive}` do not fit together: by its SHA-256 the archive is not the one that was recorded; one of the two was changed"),
            "take the archive back from your records, and the ledger from git; or move the archive away, and nothing is shown from it");
    }

    /// <summary>File names of archives that recorded lines which the ledger does not have.</summary>
    public ImmutableArray<string> Unrecorded(Ledger ledger)
    {
        var named = ledger.Entries.Select(entry => entry.Archive).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from path in _paths
               let name = Path.GetFileName(path)
               where !named.Contains(name) && Reader(path) is { } reader && ArchivedLedger.HasAdded(reader) && !ledger.HasArchive(reader.Sha256)
               select name,
        ];
    }

    /// <param name="ledger">Its name.</param>
    public static string SayUnrecorded(string archive, string ledger) =>
        $"`{archive}` recorded texts for which {ledger} has no line: lines were taken out at its end, or the run that made the archive was stopped before it wrote them";

    public const string HelpUnrecorded = "`noticegen archive --as-at` with the day of that archive finishes it, if nothing has changed since; or take the ledger back from git";

    public void Dispose()
    {
        foreach (var path in _paths)
        {
            _open.GetValueOrDefault(path)?.Dispose();
        }
    }

    /// <summary>
    /// The archive that the ledger names first: others hold the text again only if it stood for long. One that has the name
    /// and not the bytes is none.
    /// </summary>
    private IEnumerable<(string Path, ArchiveReader Reader, ArchivedFile File)> Holding(Ledger ledger, LedgerEntry entry, Format format)
    {
        foreach (var path in _paths.OrderBy(path => Path.GetFileName(path) != entry.Archive))
        {
            if (Reader(path) is not { } reader || Document(reader, entry, format) is not { } file)
            {
                continue;
            }
            if (ledger.HasOtherArchive(Path.GetFileName(path), reader.Sha256))
            {
                Remark(path, new DamagedArchive("does not fit the ledger: by its SHA-256 it is not the archive that was recorded under this name, and was changed or exchanged"));
                continue;
            }
            yield return (path, reader, file);
        }
    }

    private static ArchivedFile? Document(ArchiveReader reader, LedgerEntry entry, Format format) => reader.Manifest.Files.FirstOrDefault(file =>
        file.Document is { } document
        && document.TextHash == entry.TextHash && document.NoticeId == entry.Of.NoticeId
        && document.Edition == entry.Of.Edition.Variant && document.Language == entry.Of.Edition.Language
        && document.Format == format.Name);

    private ArchiveReader? Reader(string path)
    {
        if (_open.TryGetValue(path, out var known))
        {
            return known;
        }
        ArchiveReader? reader = null;
        try
        {
            reader = ArchiveReader.Open(path);
        }
        catch (Exception problem) when (problem is DamagedArchive or IOException or UnauthorizedAccessException)
        {
            Remark(path, problem);
        }
        return _open[path] = reader;
    }

    private void Remark(string path, Exception problem)
    {
        var remark = $"`{Path.GetFileName(path)}` cannot be used: it {(problem is DamagedArchive ? problem.Message : "cannot be opened")}";
        if (!_remarks.Contains(remark, StringComparer.Ordinal))
        {
            _remarks.Add(remark);
        }
    }
}
