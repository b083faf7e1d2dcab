using System.Collections.Immutable;
using System.IO.Compression;

namespace TaggedPdf.Pictures;

/// <summary>Reads PNG files of every colour type and bit depth, not interlaced: ISO/IEC 15948.</summary>
public static class PngReader
{
    private const int MostPixels = 40_000_000;
    private const string Help = "save the picture again as an ordinary PNG, not interlaced";

    /// <summary>What every PNG file begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>The pixels, or what is wrong. Never throws, whatever the bytes.</summary>
    public static PictureReading<PngPicture> Read(ImmutableArray<byte> content)
    {
        var bytes = content.AsSpan();
        if (!bytes.StartsWith(Signature))
        {
            return Fail("is not a PNG file");
        }
        var chunks = PngChunks.Read(bytes[Signature.Length..]);
        if (chunks.Fault is { } fault)
        {
            return Fail(fault);
        }
        var header = chunks.Header;
        if (header.Interlaced)
        {
            return Fail("is an interlaced PNG file, which is not read");
        }
        if ((long)header.Width * header.Height > MostPixels)
        {
            return Fail("has more than 40 million pixels");
        }
        var rows = Inflate(header, chunks.Data);
        if (rows is null || !PngFilters.Undo(rows, header))
        {
            return Fail("is a damaged PNG file: its pixels cannot be read");
        }
        return new PictureReading<PngPicture>(PngPixels.Unpack(rows, header, chunks), []);
    }

    /// <summary>The filtered rows, or null when the data is damaged or too short.</summary>
    private static byte[]? Inflate(PngHeader header, MemoryStream data)
    {
        // Deflate shrinks at most about 1032 times: a file that claims more is not worth the memory.
        var size = (long)(header.RowBytes + 1) * header.Height;
        if (size > (data.Length * 1040) + 1024)
        {
            return null;
        }
        var rows = new byte[size];
        data.Position = 0;
        try
        {
            using var inflater = new ZLibStream(data, CompressionMode.Decompress);
            inflater.ReadExactly(rows);
            return rows;
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    private static PictureReading<PngPicture> Fail(string message) =>
        PictureReading<PngPicture>.Failed(message, Help);
}
