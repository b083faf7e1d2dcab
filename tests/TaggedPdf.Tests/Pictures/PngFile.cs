using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using TaggedPdf.Pictures;

namespace TaggedPdf.Tests.Pictures;

/// <summary>Makes PNG files of any colour type from unfiltered rows, with a filter chosen for each row.</summary>
internal sealed record PngFile(PngHeader Header, byte[] Rows)
{
    public byte[] Palette { get; init; } = [];

    public byte[] Transparency { get; init; } = [];

    public int[] Filters { get; init; } = [0];

    public ImmutableArray<byte> ToBytes()
    {
        var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Header.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Header.Height);
        (header[8], header[9]) = ((byte)Header.Depth, (byte)Header.ColourType);
        header[12] = Header.Interlaced ? (byte)1 : (byte)0;
        Chunk(file, "IHDR", header);
        if (Palette.Length > 0)
        {
            Chunk(file, "PLTE", Palette);
        }
        if (Transparency.Length > 0)
        {
            Chunk(file, "tRNS", Transparency);
        }
        var data = new MemoryStream();
        using (var deflater = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflater.Write(Filtered());
        }
        // Two chunks, as large files have.
        Chunk(file, "IDAT", data.ToArray()[..3]);
        Chunk(file, "IDAT", data.ToArray()[3..]);
        Chunk(file, "IEND", []);
        return [.. file.ToArray()];
    }

    private byte[] Filtered()
    {
        var length = Header.RowBytes;
        var result = new byte[(length + 1) * Header.Height];
        for (var y = 0; y < Header.Height; y++)
        {
            var filter = Filters[y % Filters.Length];
            result[y * (length + 1)] = (byte)filter;
            for (var i = 0; i < length; i++)
            {
                int At(int x, int row) => x < 0 || row < 0 ? 0 : Rows[(row * length) + x];
                var (left, above, corner) = (At(i - Header.Step, y), At(i, y - 1), At(i - Header.Step, y - 1));
                var guess = filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    _ => Paeth(left, above, corner),
                };
                result[(y * (length + 1)) + 1 + i] = (byte)(At(i, y) - guess);
            }
        }
        return result;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        return new[] { left, above, corner }.MinBy(value => Math.Abs(guess - value));
    }

    private static void Chunk(MemoryStream file, string type, byte[] body)
    {
        var chunk = new byte[body.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        Encoding.ASCII.GetBytes(type).CopyTo(chunk, 4);
        body.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 8), Crc32.HashToUInt32(chunk.AsSpan(4, body.Length + 4)));
        file.Write(chunk);
    }
}
