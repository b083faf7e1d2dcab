using System.Collections.Immutable;
using NoticeGen.Rendering;
using NoticeGen.Versions;

namespace NoticeGen.Cli.Archiving;

/// <summary>A document as an archive holds it.</summary>
/// <param name="Archive">The archive's file name.</param>
internal sealed record ShelvedDocument(byte[] Content, string Archive);

/// <summary>The archives at one place: a file, or every zip of a folder. Each is opened once, when it is first needed.</summary>
internal sealed class ArchiveShelf : IDisposable
{
    private readonly ImmutableArray<string> _paths;
    private readonly Dictionary<string, ArchiveReader?> _open = new(StringComparer.Ordinal);
    private readonly List<string> _remarks = [];

    private ArchiveShelf(IEnumerable<string> paths) =>
        // Their names hold the day, so that the newest comes first.
        _paths = [.. paths.OrderByDescending(path => Path.GetFileName(path), StringComparer.Ordinal)];

    /// <summary>Sentences about archives that could not be used.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    public bool IsEmpty => _paths.IsEmpty;

    /// <param name="given">A file or folder, as given; null for the usual folder.</param>
    /// <param name="root">The folder of the workspace.</param>
    public static ArchiveShelf Open(Surroundings surroundings, string? given, string root)
    {
        var path = given is null ? Path.Combine(root, ArchivePlace.UsualFolder) : Path.GetFullPath(given, surroundings.WorkingFolder);
        try
        {
            return File.Exists(path) ? new ArchiveShelf([path])
                : Directory.Exists(path) ? new ArchiveShelf(Directory.EnumerateFiles(path, "*.zip"))
                : given is null ? new ArchiveShelf([])
                : throw new Refusal(ExitCode.BadInput, $"there is no archive or folder of archives `{given}`");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new Refusal(ExitCode.BadInput, $"the folder of archives `{path}` may not be read: your account has no right to it");
        }
    }

    /// <summary>The published text in a format; null when no archive here holds it.</summary>
    public ShelvedDocument? Find(LedgerEntry entry, Format format)
    {
        foreach (var (path, file) in Holding(entry, format))
        {
            try
            {
                return new ShelvedDocument(_open[path]!.Read(file), Path.GetFileName(path));
            }
            catch (Exception problem) when (problem is DamagedArchive or IOException)
            {
                Remark(path, problem);
            }
        }
        return null;
    }

    /// <summary>The file name of an archive that holds a text; null when none here does.</summary>
    public string? NameFor(LedgerEntry entry) => Holding(entry, Format.PlainText).Select(found => Path.GetFileName(found.Path)).FirstOrDefault();

    /// <summary>The ledger that the newest archive holds, with that archive's name; null when there is no archive.</summary>
    public (string Name, Ledger Ledger)? NewestLedger()
    {
        foreach (var path in _paths)
        {
            try
            {
                if (Reader(path)?.Read(Settings.DefaultLedger) is { } content)
                {
                    var name = $"{Path.GetFileName(path)}/{Settings.DefaultLedger}";
                    return (name, LedgerFile.Read(name, content));
                }
            }
            catch (Exception problem) when (problem is DamagedArchive or IOException)
            {
                Remark(path, problem);
            }
        }
        return null;
    }

    public void Dispose()
    {
        foreach (var path in _paths)
        {
            _open.GetValueOrDefault(path)?.Dispose();
        }
    }

    /// <summary>The archive that the ledger names first: others hold the text again only if it stood for long.</summary>
    private IEnumerable<(string Path, ArchivedFile File)> Holding(LedgerEntry entry, Format format) =>
        from path in _paths.OrderBy(path => Path.GetFileName(path) != entry.Archive)
        let reader = Reader(path)
        where reader is not null
        from file in reader.Manifest.Files
        where file.Document is { } document
            && document.TextHash == entry.TextHash && document.NoticeId == entry.Of.NoticeId
            && document.Edition == entry.Of.Edition.Variant && document.Language == entry.Of.Edition.Language
            && document.Format == format.Name
        select (path, file);

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

    private void Remark(string path, Exception problem) =>
        _remarks.Add($"`{Path.GetFileName(path)}` cannot be used: it {(problem is DamagedArchive ? problem.Message : "cannot be opened")}");
}
