namespace NoticeGen.Cli.Publishing;

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

    long Length(string path);

    void CreateFolder(string path);

    /// <summary>Writes a file of that name, in place of one that is there.</summary>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>A file of that name to be written piece by piece, in place of one that is there.</summary>
    Stream Create(string path);

    /// <summary>Fails if the file could not be replaced: it is read-only, or another program holds it open.</summary>
    void Probe(string path);

    /// <summary>Renames a file, in place of one that is there, in one step.</summary>
    void Move(string from, string to);

    /// <summary>Removes a file; does nothing when it is not there.</summary>
    void Delete(string path);

    /// <summary>Removes a folder if nothing is in it.</summary>
    void DeleteFolderIfEmpty(string path);
}
