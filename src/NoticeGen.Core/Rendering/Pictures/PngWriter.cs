using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace NoticeGen.Rendering.Pictures;

/// <summary>Writes pixels as a PNG file with eight bits a channel: ISO/IEC 15948. No dates, no texts.</summary>
public static class PngWriter
{
    public static ImmutableArray<byte> Write(PixelPicture picture)
    {
        var file = new MemoryStream();
        file.Write(PngReader.Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], picture.Height);
        header[8] = 8;
        header[9] = 6;
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(picture));
        WriteChunk(file, "IEND"u8, []);
        return ImmutableCollectionsMarshal.AsImmutableArray(file.ToArray());
    }

    private static ReadOnlySpan<byte> Compress(PixelPicture picture)
    {
        var data = new MemoryStream();
        using (var deflater = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            var stride = picture.Width * 4;
            for (var y = 0; y < picture.Height; y++)
            {
                // Flat drawings shrink best without a row filter.
                deflater.WriteByte(0);
                deflater.Write(picture.Rgba.Span.Slice(y * stride, stride));
            }
        }
        return data.GetBuffer().AsSpan(0, (int)data.Length);
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(type);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(body, Crc32.Of(type)));
        file.Write(number);
    }
}
