using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using NoticeGen.Cli.Hosting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Archiving;

/// <summary>An archive that cannot be relied on. The message is the end of a sentence: "is not whole".</summary>
internal sealed class DamagedArchive(string message) : Exception(message);

/// <summary>
/// Reads an archive, and nothing that its manifest does not list. Nothing is ever unpacked to a name that stands in the
/// zip, and no more is read than the manifest says, so that neither names nor sizes in a false zip do harm.
/// </summary>
internal sealed class ArchiveReader : IDisposable
{
    /// <summary>Far above any document; a larger file is none of ours.</summary>
    private const int MaxBytes = 256 << 20;

    private const int MaxManifestBytes = 64 << 20;

    private readonly FileStream _file;
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    private ArchiveReader(FileStream file, ZipArchive zip)
    {
        (_file, _zip) = (file, zip);
        foreach (var entry in zip.Entries)
        {
            if (WorkspacePath.Resolve("", entry.FullName) != entry.FullName)
            {
                throw new DamagedArchive($"holds a file with the unsafe name `{Shown(entry.FullName)}`");
            }
            if (!_entries.TryAdd(entry.FullName, entry))
            {
                throw new DamagedArchive($"holds `{Shown(entry.FullName)}` twice");
            }
        }
        if (!_entries.TryGetValue(ArchiveManifest.FileName, out var manifest))
        {
            throw new DamagedArchive($"is not an archive of noticegen: it has no {ArchiveManifest.FileName}");
        }
        Manifest = ArchiveManifest.Read(Read(manifest, MaxManifestBytes))
            ?? throw new DamagedArchive($"is not an archive of noticegen, or its {ArchiveManifest.FileName} is damaged");
    }

    public ArchiveManifest Manifest { get; }

    /// <summary>Of all bytes of the archive, in lower-case hexadecimal.</summary>
    /// <exception cref="IOException">It cannot be read to its end.</exception>
    public string Sha256
    {
        get
        {
            if (field is null)
            {
                _file.Position = 0;
                field = Convert.ToHexStringLower(SHA256.HashData(_file));
            }
            return field;
        }
    }

    /// <exception cref="DamagedArchive">It is no whole zip, or no archive.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ArchiveReader Open(string path)
    {
        if (OrdinaryFile.LengthOf(path) == 0)
        {
            throw new DamagedArchive("is empty, or is no plain file");
        }
        var file = OrdinaryFile.Open(path);
        try
        {
            return Explained(() => new ArchiveReader(file, new ZipArchive(file, ZipArchiveMode.Read)));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The content of a file that the manifest lists, compared with its digest.</summary>
    public byte[] Read(ArchivedFile file)
    {
        if (!_entries.TryGetValue(file.Path, out var entry))
        {
            throw new DamagedArchive($"lacks `{Shown(file.Path)}`, which its {ArchiveManifest.FileName} lists");
        }
        if (file.Bytes is < 0 or > MaxBytes)
        {
            throw new DamagedArchive($"says that `{Shown(file.Path)}` is larger than any document is");
        }
        var content = Explained(() => Read(entry, (int)file.Bytes));
        return content.Length == file.Bytes && Convert.ToHexStringLower(SHA256.HashData(content)) == file.Sha256
            ? content
            : throw new DamagedArchive($"holds `{Shown(file.Path)}` with other bytes than its {ArchiveManifest.FileName} says");
    }

    /// <summary>A file by its path; null when the manifest does not list it.</summary>
    public byte[]? Read(string path) => Manifest.Files.FirstOrDefault(file => file.Path == path) is { } file ? Read(file) : null;

    /// <summary>Reads every file and compares it with its digest.</summary>
    /// <exception cref="DamagedArchive">One differs, is missing, or is not listed.</exception>
    public void CheckAll()
    {
        foreach (var file in Manifest.Files)
        {
            Read(file);
        }
        var listed = Manifest.Files.Select(file => file.Path).Append(ArchiveManifest.FileName).Append(ArchiveWriter.SumsName).ToImmutableHashSet(StringComparer.Ordinal);
        if (_entries.Keys.Order(StringComparer.Ordinal).FirstOrDefault(name => !listed.Contains(name)) is { } stray)
        {
            throw new DamagedArchive($"holds `{Shown(stray)}`, which its {ArchiveManifest.FileName} does not list");
        }
    }

    public void Dispose() => _zip.Dispose();

    private static byte[] Read(ZipArchiveEntry entry, int limit)
    {
        using var from = entry.Open();
        var content = new MemoryStream(Math.Min(limit, 1 << 20));
        var buffer = new byte[81920];
        int read;
        while ((read = from.Read(buffer)) > 0)
        {
            if (content.Length + read > limit)
            {
                throw new DamagedArchive($"holds more in `{Shown(entry.FullName)}` than it may");
            }
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }

    private static T Explained<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new DamagedArchive("is not a whole zip file");
        }
    }

    /// <summary>A name out of a zip that may be false, without what could disturb a terminal.</summary>
    private static string Shown(string name)
    {
        const int Most = 120;
        var safe = string.Concat(name.Select(c => char.IsControl(c) ? '?' : c));
        return safe.Length > Most ? safe[..Most] + "…" : safe;
    }
}
