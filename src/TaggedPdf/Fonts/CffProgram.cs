using System.Buffers.Binary;
using System.Text;

namespace TaggedPdf.Fonts;

/// <summary>
/// A font program of glyphs that are given as drawings (Adobe Technical Note 5176, The Compact Font Format), keyed by character
/// code: glyph and code have the same number. The bytes depend on what is given alone.
/// </summary>
internal static class CffProgram
{
    private const int Escape = 0x0C00;
    private const int FontBounds = 5;
    private const int Charset = 15;
    private const int Glyphs = 17;
    private const int Private = 18;
    private const int RegistryOrderingSupplement = Escape | 30;
    private const int CodeCount = Escape | 34;
    private const int Dictionaries = Escape | 36;
    private const int DictionaryOfGlyph = Escape | 37;

    /// <summary>The first strings beyond the standard ones.</summary>
    private const int FirstString = 391;

    /// <summary>What the private dictionary holds: the width of glyphs that state none, which is nought.</summary>
    private static readonly byte[] PrivateEntries = [139, 20];

    /// <param name="name">The PostScript name.</param>
    /// <param name="bounds">Left, bottom, right, top of all glyphs, in thousandths of an em.</param>
    /// <param name="charstrings">In the order of their codes from 0, which is what is shown for a missing one.</param>
    public static byte[] Make(string name, ReadOnlySpan<int> bounds, IReadOnlyList<byte[]> charstrings)
    {
        byte[] head = [1, 0, 4, 4, .. Index([Encoding.ASCII.GetBytes(name)])];
        byte[] strings = [.. Index([[.. "Adobe"u8], [.. "Identity"u8]]), .. Index([])];
        // Format 2: codes from 1 on without a gap. Format 3: all glyphs from 0 have the first dictionary.
        byte[] charset = [2, 0, 1, .. Short(charstrings.Count - 2)];
        byte[] dictionaryOfGlyph = [3, 0, 1, 0, 0, 0, .. Short(charstrings.Count)];
        var glyphs = Index(charstrings);
        // Numbers in dictionaries have a fixed length, so that offsets can be counted before they are known.
        var top = Index([Top(bounds, charstrings.Count, 0, 0, 0, 0)]);
        var charsetAt = head.Length + top.Length + strings.Length;
        var dictionaryOfGlyphAt = charsetAt + charset.Length;
        var glyphsAt = dictionaryOfGlyphAt + dictionaryOfGlyph.Length;
        var privateAt = glyphsAt + glyphs.Length;
        var dictionaries = Index([[.. Entry(Private, PrivateEntries.Length, privateAt)]]);
        top = Index([Top(bounds, charstrings.Count, charsetAt, dictionaryOfGlyphAt, glyphsAt, privateAt + PrivateEntries.Length)]);
        return [.. head, .. top, .. strings, .. charset, .. dictionaryOfGlyph, .. glyphs, .. PrivateEntries, .. dictionaries];
    }

    private static byte[] Top(ReadOnlySpan<int> bounds, int count, int charset, int dictionaryOfGlyph, int glyphs, int dictionaries) =>
    [
        .. Entry(RegistryOrderingSupplement, FirstString, FirstString + 1, 0), .. Entry(CodeCount, count), .. Entry(FontBounds, bounds),
        .. Entry(Charset, charset), .. Entry(DictionaryOfGlyph, dictionaryOfGlyph), .. Entry(Glyphs, glyphs), .. Entry(Dictionaries, dictionaries),
    ];

    private static byte[] Entry(int key, params ReadOnlySpan<int> numbers)
    {
        var entry = new List<byte>();
        foreach (var number in numbers)
        {
            entry.Add(29);
            entry.AddRange(Long(number));
        }
        entry.AddRange(key >= Escape ? [(byte)(key >> 8), (byte)key] : [(byte)key]);
        return [.. entry];
    }

    private static byte[] Index(IReadOnlyList<byte[]> items)
    {
        if (items.Count == 0)
        {
            return [0, 0];
        }
        using var index = new MemoryStream();
        index.Write(Short(items.Count));
        index.WriteByte(4);
        var at = 1;
        index.Write(Long(at));
        foreach (var item in items)
        {
            index.Write(Long(at += item.Length));
        }
        foreach (var item in items)
        {
            index.Write(item);
        }
        return index.ToArray();
    }

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Long(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
