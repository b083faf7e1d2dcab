namespace NoticeGen.Cli.Hosting;

/// <summary>
/// The one way in which a file that is there is opened to be read. A pipe or a device is never opened, for a program waits there
/// for ever or reads without end; and a file may be open in another program, as Excel and Word keep what they show.
/// </summary>
internal static class OrdinaryFile
{
    /// <summary>The content; nothing for a pipe or a device.</summary>
    /// <exception cref="IOException">It cannot be read, or a link leads nowhere.</exception>
    public static byte[] Read(string path)
    {
        // Neither a pipe nor a device has a length.
        if (LengthOf(path) == 0)
        {
            return [];
        }
        using var file = Open(path);
        if (file.Length > Array.MaxLength)
        {
            throw new FileTooLarge(path);
        }
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }

    /// <exception cref="IOException">It cannot be read, or is a pipe, a device or empty.</exception>
    public static FileStream Open(string path) => LengthOf(path) == 0
        ? throw new IOException($"`{path}` is empty, or is no plain file, such as a pipe or a device")
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Bytes in the file that a path leads to; 0 for a pipe and a device.</summary>
    /// <exception cref="IOException">There is no such file.</exception>
    public static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is null)
        {
            return file.Length;
        }
        // What a running program has for a pipe of its own looks like a link to a file that is not there.
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target.Length
            : file.Exists ? 0 : throw new FileNotFoundException(null, path);
    }
}
