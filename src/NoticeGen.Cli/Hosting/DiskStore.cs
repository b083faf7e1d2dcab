namespace NoticeGen.Cli.Hosting;

/// <summary>The disk itself.</summary>
internal sealed class DiskStore : IFileStore
{
    public bool FileExists(string path) => File.Exists(path);

    public bool FolderExists(string path) => Directory.Exists(path);

    public bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    public byte[] Read(string path) => OrdinaryFile.Read(path);

    public Stream Open(string path) => OrdinaryFile.LengthOf(path) == 0 ? Stream.Null : OrdinaryFile.Open(path);

    public long Length(string path) => OrdinaryFile.LengthOf(path);

    public FileState? State(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileState(file.Length, file.LastWriteTimeUtc.Ticks) : null;
    }

    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        // A file that was made empty and written again is pushed out to the disk when it is closed (ext4), which is slow and of
        // no use for a new one.
        using var file = new FileStream(path, ModeFor(path), FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(content);
    }

    public Stream Create(string path) => new FileStream(path, ModeFor(path), FileAccess.ReadWrite, FileShare.None);

    public void LinkOrCopy(string from, string to)
    {
        if (!HardLink.TryCreate(from, to))
        {
            File.Copy(from, to, overwrite: false);
        }
    }

    public void CheckReplaceable(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
    }

    public void Move(string from, string to) => File.Move(from, to, overwrite: true);

    public void Replace(string from, string to, string aside) => File.Replace(from, to, aside, ignoreMetadataErrors: true);

    public void Delete(string path)
    {
        if (!IsLink(path))
        {
            File.Delete(path);
        }
    }

    public void DeleteFolderIfEmpty(string path)
    {
        if (Directory.Exists(path) && !IsLink(path) && !Directory.EnumerateFileSystemEntries(path).Any())
        {
            Directory.Delete(path);
        }
    }

    public IDisposable Lock(string path) => IsLink(path) ? throw new LinkInTheWay(path) : new HeldFile(path);

    public IEnumerable<string> Below(string folder, string ending)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*" + ending, options).Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>A new file is asked for as one, so that no link that was put there meanwhile is followed, and a pipe is not waited for.</summary>
    /// <exception cref="LinkInTheWay">The path is a link.</exception>
    private FileMode ModeFor(string path)
    {
        if (IsLink(path))
        {
            throw new LinkInTheWay(path);
        }
        if (File.Exists(path) && OrdinaryFile.LengthOf(path) > 0)
        {
            return FileMode.Create;
        }
        File.Delete(path);
        return FileMode.CreateNew;
    }

    private sealed class HeldFile(string path) : IDisposable
    {
        private readonly FileStream _file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);

        public void Dispose()
        {
            // Elsewhere a name can be removed while the file is held, which leaves no moment for another program to take it.
            if (!OperatingSystem.IsWindows())
            {
                File.Delete(path);
            }
            _file.Dispose();
            if (OperatingSystem.IsWindows())
            {
                File.Delete(path);
            }
        }
    }
}
