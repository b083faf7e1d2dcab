using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.Pictures;

/// <summary>Reads PNG files of every colour type and bit depth, not interlaced: ISO/IEC 15948.</summary>
public static class PngReader
{
    private const int MostPixels = 40_000_000;
    private const string Help = "save the picture again as an ordinary PNG, not interlaced";

    internal static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>The pixels, or NG603. Never throws, whatever the bytes.</summary>
    public static Outcome<PngPicture> Read(Picture picture)
    {
        var bytes = picture.Content.AsSpan();
        if (!bytes.StartsWith(Signature))
        {
            return Fail(picture, "is not a PNG file");
        }
        var chunks = PngChunks.Read(bytes[Signature.Length..]);
        if (chunks.Fault is { } fault)
        {
            return Fail(picture, fault);
        }
        var header = chunks.Header;
        if (header.Interlaced)
        {
            return Fail(picture, "is an interlaced PNG file, which is not read");
        }
        if ((long)header.Width * header.Height > MostPixels)
        {
            return Fail(picture, "has more than 40 million pixels");
        }
        var rows = Inflate(header, chunks.Data);
        if (rows is null || !PngFilters.Undo(rows, header))
        {
            return Fail(picture, "is a damaged PNG file: its pixels cannot be read");
        }
        return Outcome.Good(PngPixels.Unpack(rows, header, chunks));
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

    private static Outcome<PngPicture> Fail(Picture picture, string message) =>
        Outcome.Failed<PngPicture>(PictureProblems.Of(picture, message, Help));
}

/// <summary>The IHDR chunk.</summary>
/// <param name="Depth">Bits a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="ColourType">0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha.</param>
internal readonly record struct PngHeader(int Width, int Height, int Depth, int ColourType, bool Interlaced)
{
    public int Channels => ColourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    public int RowBytes => (int)((((long)Width * Channels * Depth) + 7) / 8);

    /// <summary>How far back a filter looks: bytes a whole pixel, at least one.</summary>
    public int Step => Math.Max(1, Channels * Depth / 8);

    public bool IsKnown => (ColourType, Depth) is (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8)
        or (2 or 4 or 6, 8 or 16);
}

/// <summary>The chunks that say how the picture looks; all others are passed over.</summary>
internal sealed class PngChunks
{
    private const int LargestSide = 1 << 20;

    public PngHeader Header { get; private set; }

    public byte[] Palette { get; private set; } = [];

    public byte[] Transparency { get; private set; } = [];

    public MemoryStream Data { get; } = new();

    /// <summary>What is wrong, for a message; null when nothing is.</summary>
    public string? Fault { get; private set; }

    public static PngChunks Read(ReadOnlySpan<byte> bytes)
    {
        var chunks = new PngChunks();
        while (chunks.Fault is null && chunks.ReadOne(ref bytes))
        {
        }
        chunks.Fault ??= chunks.WhatIsMissing();
        return chunks;
    }

    private bool ReadOne(ref ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12)
        {
            return false;
        }
        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        if (length > bytes.Length - 12)
        {
            return false;
        }
        var size = (int)length;
        if (Crc32.Of(bytes.Slice(4, size + 4)) != BinaryPrimitives.ReadUInt32BigEndian(bytes[(size + 8)..]))
        {
            Fault = "is a damaged PNG file: a checksum does not match";
            return false;
        }
        var type = bytes.Slice(4, 4);
        Take(type, bytes.Slice(8, size));
        var last = type.SequenceEqual("IEND"u8);
        bytes = bytes[(size + 12)..];
        return !last;
    }

    private void Take(ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        if (type.SequenceEqual("IHDR"u8) && body.Length == 13)
        {
            Header = new PngHeader(
                BinaryPrimitives.ReadInt32BigEndian(body),
                BinaryPrimitives.ReadInt32BigEndian(body[4..]),
                body[8],
                body[9],
                body[12] != 0);
        }
        else if (type.SequenceEqual("PLTE"u8))
        {
            Palette = body.ToArray();
        }
        else if (type.SequenceEqual("tRNS"u8))
        {
            Transparency = body.ToArray();
        }
        else if (type.SequenceEqual("IDAT"u8))
        {
            Data.Write(body);
        }
    }

    private string? WhatIsMissing() =>
        Header.Width is <= 0 or > LargestSide || Header.Height is <= 0 or > LargestSide || !Header.IsKnown
            ? "is a damaged PNG file: its size or colours cannot be read"
        : Header.ColourType == 3 && Palette.Length < 3 ? "is a damaged PNG file: it has no palette"
        : Data.Length == 0 ? "is a damaged PNG file: it has no pixels"
        : null;
}
