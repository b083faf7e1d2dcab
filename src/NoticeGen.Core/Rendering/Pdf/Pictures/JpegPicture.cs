using System.Buffers.Binary;

namespace NoticeGen.Rendering.Pdf.Pictures;

/// <summary>
/// JPEG files go into the PDF as they are, under the DCT filter (ISO 32000-1, 7.4.8); only the frame header is read.
/// </summary>
internal static class JpegPicture
{
    /// <summary>Null with the reason, as the end of a sentence that names the picture.</summary>
    public static DrawnPicture? Read(ReadOnlySpan<byte> data, out string fault)
    {
        fault = "";
        if (data.Length < 4 || data[0] != 0xFF || data[1] != 0xD8)
        {
            fault = "it is not a JPEG file";
            return null;
        }
        for (var at = 2; at + 4 <= data.Length;)
        {
            if (data[at] != 0xFF)
            {
                break;
            }
            var marker = data[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
            {
                at += 2;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return at + 2 + length <= data.Length && length >= 8
                    ? Frame(data, marker, data.Slice(at + 4, length - 2), out fault)
                    : Broken(out fault);
            }
            if (marker is 0xD9 or 0xDA)
            {
                break;
            }
            at += 2 + length;
        }
        return Broken(out fault);
    }

    private static DrawnPicture? Frame(ReadOnlySpan<byte> data, byte marker, ReadOnlySpan<byte> header, out string fault)
    {
        fault = "";
        int height = BinaryPrimitives.ReadUInt16BigEndian(header[1..]), width = BinaryPrimitives.ReadUInt16BigEndian(header[3..]);
        if (marker is not (0xC0 or 0xC1 or 0xC2) || header[0] != 8)
        {
            fault = "it uses a rare kind of JPEG compression; save it as baseline or progressive with 8 bits";
        }
        else if (width == 0 || height == 0)
        {
            fault = "it has no size";
        }
        else if (header[5] is not (1 or 3))
        {
            fault = "it is in CMYK, colours for a printing press; save it in RGB or grey";
        }
        if (fault.Length > 0)
        {
            return null;
        }
        var space = header[5] == 1 ? "/DeviceGray" : "/DeviceRGB";
        var entries = $"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace{space}/BitsPerComponent 8"
            + "/Interpolate false/Filter/DCTDecode";
        return new DrawnPicture(width, height, new PictureObject(entries, data.ToArray(), IsFlate: false));
    }

    private static DrawnPicture? Broken(out string fault)
    {
        fault = "the JPEG file is damaged or cut off";
        return null;
    }
}
