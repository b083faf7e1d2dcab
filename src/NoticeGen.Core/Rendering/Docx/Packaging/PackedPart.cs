using System.Collections.Immutable;
using System.IO.Compression;
using NoticeGen.Rendering.Pictures;

namespace NoticeGen.Rendering.Docx.Packaging;

/// <summary>The content of a part as it stands in the zip, so that what many files share is packed once.</summary>
/// <param name="Size">Bytes before packing.</param>
/// <param name="Checksum">CRC-32 of the bytes before packing.</param>
/// <param name="IsDeflated">False where the content stands as it is.</param>
internal sealed record PackedPart(ReadOnlyMemory<byte> Content, int Size, uint Checksum, bool IsDeflated)
{
    /// <summary>How much the text of a part shrinks, so that room is made once; where it shrinks less, more is made.</summary>
    private const int UsualShrinkage = 8;

    public static PackedPart Of(ReadOnlySpan<byte> bytes)
    {
        var packed = new MemoryStream(bytes.Length / UsualShrinkage);
        using (var deflater = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflater.Write(bytes);
        }
        return new PackedPart(packed.ToArray(), bytes.Length, Crc32.Of(bytes), IsDeflated: true);
    }

    /// <summary>Content that is compressed already: deflating it again takes long and saves next to nothing.</summary>
    public static PackedPart AsItIs(ImmutableArray<byte> content) =>
        new(content.AsMemory(), content.Length, Crc32.Of(content.AsSpan()), IsDeflated: false);
}
