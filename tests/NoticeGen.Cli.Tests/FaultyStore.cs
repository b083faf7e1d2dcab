using NoticeGen.Cli.Hosting;

namespace NoticeGen.Tests.Cli;

/// <summary>The disk, with faults on demand.</summary>
internal sealed class FaultyStore : IFileStore
{
    public const int NoSpaceLeft = 28;
    public const int WindowsInUse = unchecked((int)0x80070020);

    private readonly DiskStore _disk = new();
    private int _written;
    private int _moved;
    private int _read;

    public int Written => _written;

    public int Moved => _moved;

    /// <summary>How often a whole file was read.</summary>
    public int ReadCount => _read;

    /// <summary>Whether the n-th write fails; half of its bytes are on the disk by then.</summary>
    public Func<int, bool> FailOn { get; init; } = _ => false;

    /// <summary>Whether the n-th rename fails.</summary>
    public Func<int, bool> FailMoveOn { get; init; } = _ => false;

    public Exception Fault { get; init; } = new IOException("fault");

    public string? FailsProbeOf { get; init; }

    public string? FailsMoveOf { get; init; }

    public Action<int> OnWrite { get; init; } = _ => { };

    /// <summary>Gives the file that something large is written to, in place of one on the disk.</summary>
    public Func<string, Stream>? Creates { get; init; }

    public bool FileExists(string path) => _disk.FileExists(path);

    public bool FolderExists(string path) => _disk.FolderExists(path);

    public bool IsLink(string path) => _disk.IsLink(path);

    public byte[] Read(string path)
    {
        Interlocked.Increment(ref _read);
        return _disk.Read(path);
    }

    public Stream Open(string path) => _disk.Open(path);

    public long Length(string path) => _disk.Length(path);

    public FileState? State(string path) => _disk.State(path);

    public void CreateFolder(string path) => _disk.CreateFolder(path);

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var count = Interlocked.Increment(ref _written);
        OnWrite(count);
        if (FailOn(count))
        {
            _disk.Write(path, content[..(content.Length / 2)]);
            throw Fault;
        }
        _disk.Write(path, content);
    }

    public Stream Create(string path)
    {
        var count = Interlocked.Increment(ref _written);
        OnWrite(count);
        if (FailOn(count))
        {
            _disk.Write(path, "[half"u8);
            throw Fault;
        }
        return Creates?.Invoke(path) ?? _disk.Create(path);
    }

    public void LinkOrCopy(string from, string to)
    {
        var count = Interlocked.Increment(ref _written);
        OnWrite(count);
        if (FailOn(count))
        {
            throw Fault;
        }
        _disk.LinkOrCopy(from, to);
    }

    public void CheckReplaceable(string path)
    {
        if (FailsProbeOf is { } name && path.EndsWith(name, StringComparison.Ordinal))
        {
            throw new IOException("in use", WindowsInUse);
        }
        _disk.CheckReplaceable(path);
    }

    public void Move(string from, string to)
    {
        FailMove(to);
        _disk.Move(from, to);
    }

    public void Replace(string from, string to, string aside)
    {
        FailMove(to);
        _disk.Replace(from, to, aside);
    }

    public void Delete(string path) => _disk.Delete(path);

    public void DeleteFolderIfEmpty(string path) => _disk.DeleteFolderIfEmpty(path);

    public IDisposable Lock(string path) => _disk.Lock(path);

    public IEnumerable<string> Below(string folder, string ending) => _disk.Below(folder, ending);

    private void FailMove(string to)
    {
        if (FailMoveOn(Interlocked.Increment(ref _moved)) || (FailsMoveOf is { } name && to.EndsWith(name, StringComparison.Ordinal)))
        {
            throw Fault;
        }
    }
}
