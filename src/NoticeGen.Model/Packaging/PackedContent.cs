using System.Collections.Immutable;
using System.IO.Compression;
using System.IO.Hashing;

namespace NoticeGen.Packaging;

/// <summary>The content of an entry as it stands in the zip, so that what many files share is packed once.</summary>
/// <param name="Size">Bytes before packing.</param>
/// <param name="Checksum">CRC-32 of the bytes before packing.</param>
/// <param name="IsDeflated">False where the content stands as it is.</param>
public sealed record PackedContent(ReadOnlyMemory<byte> Bytes, int Size, uint Checksum, bool IsDeflated)
{
    /// <summary>How much a text shrinks, so that room is made once; where it shrinks less, more is made.</summary>
    private const int UsualShrinkage = 8;

    /// <summary>For what each file has of its own: a sixth larger than at the usual level 6, and a file is mostly fonts and pictures.</summary>
    private static readonly ZLibCompressionOptions Quick = new() { CompressionLevel = 2 };

    private static readonly ZLibCompressionOptions Well = new() { CompressionLevel = 6 };

    /// <summary>Packs what many files share.</summary>
    public static PackedContent Of(ReadOnlySpan<byte> bytes) => Pack(bytes, Well);

    /// <summary>Packs what one file has of its own.</summary>
    public static PackedContent Once(ReadOnlySpan<byte> bytes) => Pack(bytes, Quick);

    private static PackedContent Pack(ReadOnlySpan<byte> bytes, ZLibCompressionOptions effort)
    {
        var packed = new MemoryStream(bytes.Length / UsualShrinkage);
        using (var deflater = new DeflateStream(packed, effort, leaveOpen: true))
        {
            deflater.Write(bytes);
        }
        return new PackedContent(packed.ToArray(), bytes.Length, Crc32.HashToUInt32(bytes), IsDeflated: true);
    }

    /// <summary>Content that is compressed already: deflating it again takes long and saves next to nothing.</summary>
    public static PackedContent AsItIs(ImmutableArray<byte> content) =>
        new(content.AsMemory(), content.Length, Crc32.HashToUInt32(content.AsSpan()), IsDeflated: false);
}
