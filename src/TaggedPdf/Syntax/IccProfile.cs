using System.Buffers.Binary;
using System.Text;

namespace TaggedPdf.Syntax;

/// <summary>Writes ICC version 4 profiles (ICC.1:2010) from numbers, so that no file of anybody's need be handed out.</summary>
internal static class IccProfile
{
    /// <param name="kind">The device class and the colour space, such as <c>mntrRGB </c>.</param>
    /// <param name="tags">In their order; the same data twice in a row is written once.</param>
    public static byte[] Make(string kind, (string Signature, byte[] Data)[] tags)
    {
        using var body = new MemoryStream();
        using var table = new MemoryStream();
        Write(table, tags.Length);
        var bodyStart = 128 + 4 + tags.Length * 12;
        var at = 0;
        byte[]? before = null;
        foreach (var (signature, data) in tags)
        {
            if (!ReferenceEquals(data, before))
            {
                at = bodyStart + (int)body.Length;
                body.Write(data);
                body.Write(new byte[(4 - data.Length % 4) % 4]);
                before = data;
            }
            table.Write(Encoding.ASCII.GetBytes(signature));
            Write(table, at);
            Write(table, data.Length);
        }
        var profile = new byte[bodyStart + body.Length];
        Header(profile, kind);
        table.ToArray().CopyTo(profile, 128);
        body.ToArray().CopyTo(profile, bodyStart);
        return profile;
    }

    private static void Header(Span<byte> profile, string kind)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(profile[8..], 0x04200000);
        Encoding.ASCII.GetBytes(kind + "XYZ ", profile[12..]);
        BinaryPrimitives.WriteInt16BigEndian(profile[24..], 2026);
        profile[27] = 1;
        profile[29] = 1;
        "acsp"u8.CopyTo(profile[36..]);
        Fixed(profile[68..], 0.96420);
        Fixed(profile[72..], 1);
        Fixed(profile[76..], 0.82491);
    }

    public static byte[] Text(string text)
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

    /// <summary>The transfer curve of sRGB (IEC 61966-2-1).</summary>
    public static byte[] SrgbCurve() => Parametric(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);

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

    public static byte[] Numbers(string type, params ReadOnlySpan<double> values)
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
