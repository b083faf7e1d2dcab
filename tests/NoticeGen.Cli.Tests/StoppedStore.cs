using NoticeGen.Cli.Hosting;

namespace NoticeGen.Tests.Cli;

/// <summary>
/// The disk of a program that is killed at its n-th step: what it wrote by then stays, of a file that is written at that moment
/// half; nothing that it would do afterwards, such as tidying up, reaches the disk.
/// </summary>
internal sealed class StoppedStore(int step) : IFileStore
{
    private readonly DiskStore _disk = new();
    private int _steps;

    /// <summary>Whether it came that far.</summary>
    public bool IsStopped => Volatile.Read(ref _steps) >= step;

    public bool FileExists(string path) => _disk.FileExists(path);

    public bool FolderExists(string path) => _disk.FolderExists(path);

    public bool IsLink(string path) => _disk.IsLink(path);

    public byte[] Read(string path) => _disk.Read(path);

    public Stream Open(string path) => _disk.Open(path);

    public long Length(string path) => _disk.Length(path);

    public FileState? State(string path) => _disk.State(path);

    public IEnumerable<string> Below(string folder, string ending) => _disk.Below(folder, ending);

    public void CheckReplaceable(string path) => _disk.CheckReplaceable(path);

    public void CreateFolder(string path)
    {
        Step();
        _disk.CreateFolder(path);
    }

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        if (Interlocked.Increment(ref _steps) is var count && count >= step)
        {
            if (count == step)
            {
                _disk.Write(path, content[..(content.Length / 2)]);
            }
            throw Killed();
        }
        _disk.Write(path, content);
    }

    public Stream Create(string path)
    {
        Step();
        return _disk.Create(path);
    }

    public void LinkOrCopy(string from, string to)
    {
        Step();
        _disk.LinkOrCopy(from, to);
    }

    public void Move(string from, string to)
    {
        Step();
        _disk.Move(from, to);
    }

    public void Replace(string from, string to, string aside)
    {
        Step();
        _disk.Replace(from, to, aside);
    }

    public void Delete(string path)
    {
        Step();
        _disk.Delete(path);
    }

    public void DeleteFolderIfEmpty(string path)
    {
        Step();
        _disk.DeleteFolderIfEmpty(path);
    }

    public IDisposable Lock(string path)
    {
        Step();
        return new Held(this, path, _disk.Lock(path));
    }

    private void Step()
    {
        if (Interlocked.Increment(ref _steps) >= step)
        {
            throw Killed();
        }
    }

    private static IOException Killed() => new("killed");

    /// <summary>The system lets go of a lock when its holder is killed; the file stays.</summary>
    private sealed class Held(StoppedStore store, string path, IDisposable held) : IDisposable
    {
        public void Dispose()
        {
            held.Dispose();
            if (store.IsStopped)
            {
                File.WriteAllBytes(path, []);
            }
        }
    }
}
