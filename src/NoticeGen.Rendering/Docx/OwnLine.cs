using System.Buffers.Binary;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// How high a line of text is by itself, as a multiple of the size of type: what a font says of its ascent and descent
/// (OpenType 1.9, tables head and hhea).
/// </summary>
internal static class OwnLine
{
    /// <summary>What the common sans-serif fonts have; for a house document, whose fonts are not at hand, and a font that says nothing.</summary>
    private const double Usual = 1.2;

    private const int HeadUnits = 18, HheaAscent = 4, HheaDescent = 6, HheaGap = 8;

    public static double Of(Theme theme)
    {
        if (theme.House is not null || theme.Fonts.IsEmpty)
        {
            return Usual;
        }
        var font = theme.Fonts[0].Regular.Content.AsSpan();
        var head = Table(font, "head"u8);
        var hhea = Table(font, "hhea"u8);
        if (head.Length < HeadUnits + 2 || hhea.Length < HheaGap + 2)
        {
            return Usual;
        }
        var units = BinaryPrimitives.ReadUInt16BigEndian(head[HeadUnits..]);
        var height = BinaryPrimitives.ReadInt16BigEndian(hhea[HheaAscent..])
            - BinaryPrimitives.ReadInt16BigEndian(hhea[HheaDescent..])
            + BinaryPrimitives.ReadInt16BigEndian(hhea[HheaGap..]);
        return units > 0 && height >= units / 2 ? (double)height / units : Usual;
    }

    /// <summary>The bytes of a table; none where the font has no such table or is damaged.</summary>
    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> font, ReadOnlySpan<byte> name)
    {
        const int directory = 12, entry = 16;
        var count = font.Length < directory ? 0 : BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
        for (var at = directory; count > 0 && at + entry <= font.Length; at += entry, count--)
        {
            if (!font[at..(at + 4)].SequenceEqual(name))
            {
                continue;
            }
            var start = BinaryPrimitives.ReadUInt32BigEndian(font[(at + 8)..]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(font[(at + 12)..]);
            return (ulong)start + length <= (ulong)font.Length ? font.Slice((int)start, (int)length) : [];
        }
        return [];
    }
}
