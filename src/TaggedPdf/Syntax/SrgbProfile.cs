using System.Buffers.Binary;
using System.Text;

namespace TaggedPdf.Syntax;

/// <summary>
/// The sRGB colour space as an ICC version 4 display profile (ICC.1:2010), made from its numbers: primaries adapted to
/// D50 and the transfer curve of IEC 61966-2-1 as a parametric curve. It is the output intent that PDF/A asks for
/// (ISO 19005-2, 6.2.3).
/// </summary>
internal static class SrgbProfile
{
    private static readonly byte[] Compressed = Flate.Compress(Make());

    /// <summary>Writes the profile and gives its number.</summary>
    public static int Write(PdfFile file) => file.AddCompressed("/N 3", Compressed);

    /// <summary>Names the profile in the catalogue.</summary>
    public static void Name(PdfBuffer catalogue, int profile) => catalogue
        .Ascii("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile ")
        .Reference(profile).Ascii(">>]");

    private static byte[] Make()
    {
        var curve = Parametric(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        (string Signature, byte[] Data)[] tags =
        [
            ("desc", Text("sRGB")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Numbers("XYZ ", 0.96420, 1, 0.82491)),
            ("chad", Numbers("sf32", 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)),
            ("rXYZ", Numbers("XYZ ", 0.43607, 0.22249, 0.01392)),
            ("gXYZ", Numbers("XYZ ", 0.38515, 0.71687, 0.09708)),
            ("bXYZ", Numbers("XYZ ", 0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        using var body = new MemoryStream();
        using var table = new MemoryStream();
        Write(table, tags.Length);
        var bodyStart = 128 + 4 + tags.Length * 12;
        var curveAt = 0;
        foreach (var (signature, data) in tags)
        {
            var at = bodyStart + (int)body.Length;
            if (ReferenceEquals(data, curve) && curveAt != 0)
            {
                at = curveAt;
            }
            else
            {
                curveAt = ReferenceEquals(data, curve) ? at : 0;
                body.Write(data);
                body.Write(new byte[(4 - data.Length % 4) % 4]);
            }
            table.Write(Encoding.ASCII.GetBytes(signature));
            Write(table, at);
            Write(table, data.Length);
        }
        var profile = new byte[bodyStart + body.Length];
        Header(profile);
        table.ToArray().CopyTo(profile, 128);
        body.ToArray().CopyTo(profile, bodyStart);
        return profile;
    }

    private static void Header(Span<byte> profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(profile[8..], 0x04200000);
        "mntrRGB XYZ "u8.CopyTo(profile[12..]);
        BinaryPrimitives.WriteInt16BigEndian(profile[24..], 2026);
        profile[27] = 1;
        profile[29] = 1;
        "acsp"u8.CopyTo(profile[36..]);
        Fixed(profile[68..], 0.96420);
        Fixed(profile[72..], 1);
        Fixed(profile[76..], 0.82491);
    }

    private static byte[] Text(string text)
    {
        var units = Encoding.BigEndianUnicode.GetBytes(text);
        var data = new byte[28 + units.Length];
        "mluc"u8.CopyTo(data);
        data[11] = 1;
        data[15] = 12;
        "enGB"u8.CopyTo(data.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(20), units.Length);
        data[27] = 28;
        units.CopyTo(data, 28);
        return data;
    }

    private static byte[] Parametric(params ReadOnlySpan<double> values)
    {
        var data = new byte[12 + values.Length * 4];
        "para"u8.CopyTo(data);
        data[9] = 3;
        for (var i = 0; i < values.Length; i++)
        {
            Fixed(data.AsSpan(12 + i * 4), values[i]);
        }
        return data;
    }

    private static byte[] Numbers(string type, params ReadOnlySpan<double> values)
    {
        var data = new byte[8 + values.Length * 4];
        Encoding.ASCII.GetBytes(type, data);
        for (var i = 0; i < values.Length; i++)
        {
            Fixed(data.AsSpan(8 + i * 4), values[i]);
        }
        return data;
    }

    private static void Fixed(Span<byte> target, double value) =>
        BinaryPrimitives.WriteInt32BigEndian(target, (int)Math.Round(value * 65536));

    private static void Write(Stream target, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        target.Write(bytes);
    }
}
