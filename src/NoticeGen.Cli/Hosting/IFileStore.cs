namespace NoticeGen.Cli.Hosting;

/// <summary>How a file looks from outside: enough to see, as a version control system does, that nobody has touched it.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Changed">When it was last written, in ticks of UTC.</param>
internal readonly record struct FileState(long Bytes, long Changed);

/// <summary>
/// The few things that writing outputs asks of a disk. A seam, so that a full or protected disk can be tested on any
/// machine. Paths are absolute; failures are <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
/// </summary>
internal interface IFileStore
{
    bool FileExists(string path);

    bool FolderExists(string path);

    /// <summary>Whether a file or folder is a link to another place.</summary>
    bool IsLink(string path);

    byte[] Read(string path);

    /// <summary>A file to be read piece by piece.</summary>
    Stream Open(string path);

    long Length(string path);

    /// <summary>Size and time of a file, without reading it; null when there is no such file.</summary>
    FileState? State(string path);

    void CreateFolder(string path);

    /// <summary>Writes a file of that name, in place of one that is there; fails with <see cref="LinkInTheWay"/> where a link is.</summary>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>A file of that name to be written piece by piece and read again, in place of one that is there.</summary>
    Stream Create(string path);

    /// <summary>Gives a file a second name where nothing is yet: as a hard link, or where the disk has none as a copy.</summary>
    void LinkOrCopy(string from, string to);

    /// <summary>Fails if the file could not be replaced: it is read-only, or another program holds it open.</summary>
    void CheckReplaceable(string path);

    /// <summary>Renames a file, in place of one that is there, in one step.</summary>
    void Move(string from, string to);

    /// <summary>
    /// Renames a file, in place of one that must be there, which is kept under a third name. At no moment is there no file at
    /// the place.
    /// </summary>
    void Replace(string from, string to, string aside);

    /// <summary>Removes a file; does nothing when it is not there, or is a link.</summary>
    void Delete(string path);

    /// <summary>Removes a folder if nothing is in it and it is no link.</summary>
    void DeleteFolderIfEmpty(string path);

    /// <summary>
    /// Opens a file, made if it is not there, that nobody else can open so until it is closed; closing removes it. The lock is
    /// held by the operating system, so that it ends with the program however that ends.
    /// </summary>
    IDisposable Lock(string path);

    /// <summary>The files below a folder whose names end in a certain way; links to folders are not followed.</summary>
    IEnumerable<string> Below(string folder, string ending);
}
