using System.IO.Compression;

namespace NoticeGen.Cli.Caching;

/// <summary>Text that is kept for each notice of an estate and looked at once, if ever: deflated, which makes it a fifth.</summary>
internal readonly struct PackedBytes
{
    private readonly byte[] _packed;
    private readonly int _length;

    private PackedBytes(byte[] packed, int length)
    {
        _packed = packed;
        _length = length;
    }

    public static PackedBytes Of(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(bytes);
        }
        return new PackedBytes(packed.ToArray(), bytes.Length);
    }

    public byte[] Unpack()
    {
        var bytes = new byte[_length];
        using var deflate = new DeflateStream(new MemoryStream(_packed), CompressionMode.Decompress);
        deflate.ReadExactly(bytes);
        return bytes;
    }
}
