using System.Buffers.Binary;
using System.Collections.Immutable;

namespace TaggedPdf.Pictures;

/// <summary>Reads size and colour components of a JPEG file: ISO/IEC 10918-1, annex B.</summary>
public static class JpegHeader
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const string Help = "save the picture again as an ordinary JPEG or PNG";

    /// <summary>What every JPEG file begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    /// <summary>The header, or what is wrong. Never throws, whatever the bytes.</summary>
    public static PictureReading<JpegPicture> Read(ImmutableArray<byte> content)
    {
        var bytes = content.AsSpan();
        if (!bytes.StartsWith(Signature))
        {
            return Fail("is not a JPEG file");
        }
        int? transform = null;
        var orientation = 1;
        PictureReading<JpegPicture>? frame = null;
        var segments = new List<Range>();
        var at = 2;
        while (NextMarker(bytes, ref at) is { } marker && marker is not (StartOfImage or EndOfImage))
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length)
            {
                break;
            }
            segments.Add(at..(at + 2 + length));
            if (marker == StartOfScan)
            {
                break;
            }
            var body = bytes.Slice(at + 4, length - 2);
            if (marker == 0xEE && body.Length >= 12 && body.StartsWith("Adobe"u8))
            {
                transform = body[11];
            }
            else if (marker == 0xE1 && body.StartsWith("Exif\0\0"u8))
            {
                orientation = OrientationIn(body[6..]);
            }
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                frame = ReadFrame(content, marker, body, transform);
            }
            at += 2 + length;
        }
        return frame is null ? Fail("is a damaged JPEG file: its size cannot be read")
            : frame.Value is { } header ? new PictureReading<JpegPicture>(header with { Orientation = orientation, Content = WithoutRubbish(content, segments) }, [])
            : frame;
    }

    /// <summary>
    /// Passes to the next marker that has a length. What lies between segments, which damaged files have, is left out, as browsers do
    /// (libjpeg, next_marker).
    /// </summary>
    private static byte? NextMarker(ReadOnlySpan<byte> bytes, ref int at)
    {
        for (; at + 4 <= bytes.Length; at++)
        {
            if (bytes[at] == 0xFF && bytes[at + 1] is not (0x00 or 0x01 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return bytes[at + 1];
            }
        }
        return null;
    }

    /// <summary>The file with its segments side by side, and all from the last of these on: programs that read PDF are less patient than browsers.</summary>
    private static ImmutableArray<byte> WithoutRubbish(ImmutableArray<byte> content, List<Range> segments)
    {
        var isWhole = segments[0].Start.Value == 2 && segments.Zip(segments.Skip(1)).All(pair => pair.First.End.Value == pair.Second.Start.Value);
        return isWhole
            ? content
            : [.. content.AsSpan()[..2], .. segments[..^1].SelectMany(segment => content[segment]), .. content.AsSpan()[segments[^1].Start..]];
    }

    private static PictureReading<JpegPicture> ReadFrame(
        ImmutableArray<byte> content, byte marker, ReadOnlySpan<byte> body, int? transform)
    {
        if (marker > 0xC2)
        {
            return Fail("is a JPEG of a rare kind (lossless or arithmetic) that most programs cannot show");
        }
        if (body.Length < 6 || body[0] != 8)
        {
            return body is [12, ..]
                ? Fail("is a JPEG with 12 bits a colour, which most programs cannot show")
                : Fail("is a JPEG with more than 8 bits a colour, or a damaged one");
        }
        var height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]);
        return width == 0 || height == 0 || body[5] is not (1 or 3 or 4)
            ? Fail("is a damaged JPEG file: its size or colours cannot be read")
            : new PictureReading<JpegPicture>(new JpegPicture(width, height, body[5], transform, content), []);
    }

    /// <summary>The tag 0x0112 of the first directory (Exif 2.32, 4.6.4); 1, upright, where there is none.</summary>
    private static int OrientationIn(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || (!tiff.StartsWith("II*\0"u8) && !tiff.StartsWith("MM\0*"u8)))
        {
            return 1;
        }
        var isLittle = tiff[0] == 'I';
        ushort Short(ReadOnlySpan<byte> from) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(from) : BinaryPrimitives.ReadUInt16BigEndian(from);
        var start = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (start > tiff.Length - 2)
        {
            return 1;
        }
        var entries = tiff[(int)start..];
        var count = Short(entries);
        for (var entry = 0; entry < count && (entry * 12) + 14 <= entries.Length; entry++)
        {
            var field = entries.Slice(2 + (entry * 12), 12);
            if (Short(field) == 0x0112)
            {
                return Short(field[8..]) is var value and >= 1 and <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static PictureReading<JpegPicture> Fail(string message) =>
        PictureReading<JpegPicture>.Failed(message, Help);
}
