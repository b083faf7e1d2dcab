namespace NoticeGen.Cli.Publishing;

/// <summary>The disk itself.</summary>
internal sealed class DiskStore : IFileStore
{
    public bool FileExists(string path) => File.Exists(path);

    public bool FolderExists(string path) => Directory.Exists(path);

    public bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    public byte[] Read(string path) => File.ReadAllBytes(path);

    public long Length(string path) => new FileInfo(path).Length;

    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(content);
    }

    public Stream Create(string path) => new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);

    public void Probe(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
    }

    public void Move(string from, string to) => File.Move(from, to, overwrite: true);

    public void Delete(string path) => File.Delete(path);

    public void DeleteFolderIfEmpty(string path)
    {
        if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
        {
            Directory.Delete(path);
        }
    }
}
