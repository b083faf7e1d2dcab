using System.Security.Cryptography;

namespace NoticeGen.Cli.Outputs;

/// <summary>A file as it will be published: its digest and size.</summary>
internal readonly record struct StagedFile(string Sha256, long Bytes);

/// <summary>Takes what is written for its SHA-256 and its size, and keeps none of it.</summary>
internal sealed class DigestStream : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _written;

    private DigestStream()
    {
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _written;

    public override long Position
    {
        get => _written;
        set => throw new NotSupportedException();
    }

    public static StagedFile Of(Action<Stream> write)
    {
        using var to = new DigestStream();
        write(to);
        return new StagedFile(Convert.ToHexStringLower(to._hash.GetHashAndReset()), to._written);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.AppendData(buffer);
        _written += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }
        base.Dispose(disposing);
    }
}
