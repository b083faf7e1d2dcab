using System.IO.Compression;

namespace NoticeGen.Releasing;

/// <summary>Writes a zip that depends on nothing but the names and bytes of its files.</summary>
internal static class Archive
{
    /// <summary>The first day that a zip can hold: the files' own times would differ from build to build.</summary>
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int RegularFile = 0b1000_0001_1010_0100 << 16;
    private const int Executable = 0b1000_0001_1110_1101 << 16;

    /// <param name="path">The zip to write, in place of one that is there.</param>
    /// <param name="files">Names inside the zip, and where each file's bytes stand.</param>
    /// <param name="program">The name of the file that can be started.</param>
    public static void Write(string path, IEnumerable<(string Name, string Path)> files, string program)
    {
        using var to = File.Create(path);
        using var zip = new ZipArchive(to, ZipArchiveMode.Create);
        foreach (var (name, from) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
            entry.LastWriteTime = Timeless;
            entry.ExternalAttributes = name == program ? Executable : RegularFile;
            using var into = entry.Open();
            using var content = File.OpenRead(from);
            content.CopyTo(into);
        }
    }
}
