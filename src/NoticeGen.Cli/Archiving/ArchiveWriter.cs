using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NoticeGen.Cli.Hosting;
using NoticeGen.Packaging;

namespace NoticeGen.Cli.Archiving;

/// <summary>
/// An archive on its way to the disk: written under a temporary name beside its place, read back, and only then moved.
/// Files must come in ordinal order of their paths.
/// </summary>
internal sealed class ArchiveWriter : IDisposable
{
    /// <summary>The digests once more, in the form that <c>sha256sum --check</c> reads.</summary>
    public const string SumsName = "sha256sums.txt";

    private const string TemporaryEnding = ".noticegen-tmp";

    private readonly IFileStore _store;
    private readonly string _temporary;
    private readonly List<ArchivedFile> _files = [];
    private readonly List<string> _madeFolders = [];
    private readonly Stream _to;
    private readonly StableZip _zip;
    private bool _isClosed;
    private readonly bool _replaces;
    private bool _isMoved;

    private ArchiveWriter(string path, IFileStore store)
    {
        _store = store;
        Path = path;
        _temporary = path + TemporaryEnding;
        _replaces = store.FileExists(path);
        var folder = System.IO.Path.GetDirectoryName(path)!;
        for (var above = folder; !string.IsNullOrEmpty(above) && !store.FolderExists(above); above = System.IO.Path.GetDirectoryName(above))
        {
            _madeFolders.Add(above);
        }
        store.CreateFolder(folder);
        _to = store.Create(_temporary);
        _zip = new StableZip(_to);
    }

    /// <summary>An absolute path.</summary>
    public string Path { get; }

    /// <summary>Of the finished archive's bytes, in lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    public ImmutableArray<ArchivedFile> Files => [.. _files];

    /// <exception cref="UserError">The disk refuses.</exception>
    public static ArchiveWriter Open(string path, IFileStore store) => Explained(path, () => new ArchiveWriter(path, store));

    public void Add(string path, ReadOnlySpan<byte> content, ArchivedDocument? document = null)
    {
        _files.Add(Described(path, content, document));
        Put(path, content);
    }

    /// <summary>How a file will stand in the manifest.</summary>
    public static ArchivedFile Described(string path, ReadOnlySpan<byte> content, ArchivedDocument? document = null) => new()
    {
        Path = path,
        Bytes = content.Length,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
        Document = document,
    };

    /// <summary>Writes what lists all other files: those written so far and those that follow.</summary>
    public void AddLists(ArchiveManifest manifest)
    {
        var content = manifest.Write(Tool.Version);
        Put(ArchiveManifest.FileName, content);
        var sums = new StringBuilder();
        foreach (var file in manifest.Files.Append(Described(ArchiveManifest.FileName, content)).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            sums.Append(file.Sha256).Append("  ").Append(file.Path).Append('\n');
        }
        Put(SumsName, Encoding.UTF8.GetBytes(sums.ToString()));
    }

    /// <summary>Ends the zip and reads it back.</summary>
    /// <exception cref="UserError">What was read is not what was written.</exception>
    public void Finish()
    {
        Explained(Path, () =>
        {
            _zip.Finish();
            Close();
            return true;
        });
        try
        {
            using var reader = ArchiveReader.Open(_temporary);
            reader.CheckAll();
            Sha256 = reader.Sha256;
        }
        catch (Exception problem) when (problem is DamagedArchive or IOException or UnauthorizedAccessException)
        {
            throw new UserError(
                ExitCode.BadInput,
                $"the archive was written and could not be read back as it should be: it {(problem is DamagedArchive ? problem.Message : "cannot be opened")}",
                "see that the disk is sound, or write to another with --output");
        }
    }

    /// <summary>Puts the archive in its place; one with the same bytes that is there already stays.</summary>
    /// <param name="mayReplace">Whether one with other bytes may be replaced.</param>
    /// <exception cref="UserError">One with other bytes is there, or the disk refuses.</exception>
    public void Move(bool mayReplace)
    {
        if (_replaces && IsThere())
        {
            return;
        }
        if (_replaces && !mayReplace)
        {
            throw new UserError(
                ExitCode.BadInput,
                $"`{Path}` is there already with other content, and no line of the ledger names it: a run that was stopped before it wrote the ledger left it, or nothing in it was new",
                "give another name with --output, or --force to replace it");
        }
        Explained(Path, () =>
        {
            _store.Move(_temporary, Path);
            return true;
        });
        _isMoved = true;
    }

    /// <summary>Takes the archive away again, unless another had stood in its place.</summary>
    public void TakeBack()
    {
        if (!_replaces)
        {
            _isMoved = false;
            DiskFault.Try(() => _store.Delete(Path));
        }
    }

    /// <summary>Takes away what was written and did not come to its place.</summary>
    public void Dispose() => DiskFault.Try(() =>
    {
        Close();
        if (!_isMoved)
        {
            _store.Delete(_temporary);
            foreach (var folder in _madeFolders)
            {
                _store.DeleteFolderIfEmpty(folder);
            }
        }
    });

    private bool IsThere() => Explained(Path, () =>
    {
        using var there = OrdinaryFile.Open(Path);
        return Convert.ToHexStringLower(SHA256.HashData(there)) == Sha256;
    });

    private void Put(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            if (!_zip.TryAdd(path, content))
            {
                throw new UserError(
                    ExitCode.BadInput, "the archive would be larger than a zip can be: 4 GB, or 65,534 files", "archive one authority at a time with --authority");
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw DiskFault.Explain(problem, Path, DiskTask.Archive);
        }
    }

    private void Close()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _to.Dispose();
        }
    }

    private static T Explained<T>(string path, Func<T> act) => DiskFault.Explained(path, act, DiskTask.Archive);
}
