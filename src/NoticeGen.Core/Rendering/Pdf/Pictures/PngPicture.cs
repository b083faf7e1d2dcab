using System.Buffers.Binary;
using NoticeGen.Rendering.Pdf.Writing;

namespace NoticeGen.Rendering.Pdf.Pictures;

/// <summary>
/// Reads PNG (ISO/IEC 15948): all colour types and depths, without interlacing. The result is eight bits a channel in
/// RGB or grey, with transparency split off as a soft mask (ISO 32000-1, 11.6.5.3).
/// </summary>
internal static class PngPicture
{
    /// <summary>A logo of more pixels than this is a mistake, and would make every notice slow to open.</summary>
    private const long MostPixels = 25_000_000;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null with the reason, as the end of a sentence that names the picture.</summary>
    public static DrawnPicture? Read(ReadOnlyMemory<byte> data, out string fault)
    {
        if (!data.Span.StartsWith(Signature))
        {
            fault = "it is not a PNG file";
            return null;
        }
        var file = new Chunks();
        fault = ReadChunks(data.Span, file) ?? CheckHeader(file) ?? "";
        if (fault.Length > 0)
        {
            return null;
        }
        var stride = (file.Width * file.Channels * file.Depth + 7) / 8;
        var raw = Flate.Expand(file.Data.ToArray(), checked((stride + 1) * file.Height));
        if (raw is null || raw.Length != (stride + 1) * file.Height || !PngFilter.Undo(raw, stride, Math.Max(1, file.Channels * file.Depth / 8)))
        {
            fault = "the PNG file is damaged: its pixels cannot be unpacked";
            return null;
        }
        return Make(file, PngPixels.Spread(file, raw, stride));
    }

    private static string? ReadChunks(ReadOnlySpan<byte> data, Chunks file)
    {
        const string damaged = "the PNG file is damaged or cut off";
        for (var at = Signature.Length; at + 12 <= data.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
            if (length > data.Length - at - 12)
            {
                return damaged;
            }
            var body = data.Slice(at + 8, (int)length);
            switch (BinaryPrimitives.ReadUInt32BigEndian(data[(at + 4)..]))
            {
                case 0x49484452 when length >= 13:
                    file.Width = BinaryPrimitives.ReadInt32BigEndian(body);
                    file.Height = BinaryPrimitives.ReadInt32BigEndian(body[4..]);
                    (file.Depth, file.Colour, file.Interlace) = (body[8], body[9], body[12]);
                    break;
                case 0x504C5445:
                    file.Palette = body.ToArray();
                    break;
                case 0x74524E53:
                    file.Transparency = body.ToArray();
                    break;
                case 0x49444154:
                    file.Data.Write(body);
                    break;
                case 0x49454E44:
                    return null;
            }
            at += 12 + (int)length;
        }
        return damaged;
    }

    private static string? CheckHeader(Chunks file)
    {
        if (file.Width <= 0 || file.Height <= 0)
        {
            return "it has no size";
        }
        if ((long)file.Width * file.Height > MostPixels)
        {
            return "it has more than 25 million pixels; save it smaller";
        }
        if (file.Interlace != 0)
        {
            return "it is interlaced; save it without interlacing";
        }
        var known = (file.Colour, file.Depth) is (0 or 3, 1 or 2 or 4 or 8) or (0, 16) or (2 or 4 or 6, 8 or 16);
        return !known ? "its colour type is unknown"
            : file.Colour == 3 && file.Palette.Length < 3 ? "its palette is missing"
            : null;
    }

    private static DrawnPicture Make(Chunks file, (byte[] Colours, byte[]? Alpha) pixels)
    {
        var size = $"/Type/XObject/Subtype/Image/Width {file.Width}/Height {file.Height}/BitsPerComponent 8/Interpolate false";
        var mask = pixels.Alpha is { } alpha
            ? new PictureObject(size + "/ColorSpace/DeviceGray", Flate.Compress(alpha), IsFlate: true)
            : null;
        var space = file.IsGrey ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB";
        return new DrawnPicture(
            file.Width, file.Height, new PictureObject(size + space, Flate.Compress(pixels.Colours), IsFlate: true, mask));
    }

    /// <summary>What the chunks of a file say.</summary>
    internal sealed class Chunks
    {
        public int Width { get; set; }

        public int Height { get; set; }

        public int Depth { get; set; }

        /// <summary>0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha.</summary>
        public int Colour { get; set; }

        public int Interlace { get; set; }

        public byte[] Palette { get; set; } = [];

        public byte[] Transparency { get; set; } = [];

        public MemoryStream Data { get; } = new();

        public bool IsGrey => Colour is 0 or 4;

        public int Channels => Colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
    }
}
