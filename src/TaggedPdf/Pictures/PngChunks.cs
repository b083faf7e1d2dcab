using System.Buffers.Binary;
using System.IO.Hashing;

namespace TaggedPdf.Pictures;

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
        if (Crc32.HashToUInt32(bytes.Slice(4, size + 4)) != BinaryPrimitives.ReadUInt32BigEndian(bytes[(size + 8)..]))
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
