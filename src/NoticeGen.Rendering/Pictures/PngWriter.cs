using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using TaggedPdf.Pictures;

namespace NoticeGen.Rendering.Pictures;

/// <summary>Writes pixels as a PNG file with eight bits a channel: ISO/IEC 15948. No dates, no texts.</summary>
internal static class PngWriter
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

    /// <summary>Of zlib's nine steps, the one from which drawings get smaller only at several times the work.</summary>
    private const int Effort = 6;

    private static ReadOnlySpan<byte> Compress(PixelPicture picture)
    {
        var data = new MemoryStream();
        var stride = picture.Width * 4;
        var rows = new byte[picture.Height * (stride + 1)];
        for (var y = 0; y < picture.Height; y++)
        {
            // Flat drawings shrink best without a row filter, which is what the zero before each row says.
            picture.Rgba.Span.Slice(y * stride, stride).CopyTo(rows.AsSpan((y * (stride + 1)) + 1));
        }
        using (var deflater = new ZLibStream(data, new ZLibCompressionOptions { CompressionLevel = Effort }, leaveOpen: true))
        {
            deflater.Write(rows);
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
        var checksum = new Crc32();
        checksum.Append(type);
        checksum.Append(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, checksum.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}
