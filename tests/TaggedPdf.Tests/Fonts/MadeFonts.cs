using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using TaggedPdf.Documents;
using TaggedPdf.Fonts;

namespace TaggedPdf.Tests.Fonts;

/// <summary>Fonts of other kinds, made of a TrueType font (OpenType 1.9).</summary>
internal static class MadeFonts
{
    public static FontFile Plain => Samples.Theme.Fonts[0].Regular;

    /// <summary>The same glyphs with outlines of PostScript.</summary>
    public static FontFile PostScript(FontFile font)
    {
        var file = OpenTypeFile.Read([.. font.Content], out _)!;
        using var loaded = new LoadedFont(file);
        var glyphs = Enumerable.Range(0, file.GlyphCount).Select(glyph => loaded.Draw(new GlyphText(glyph, "")).End()).ToList();
        var program = CffProgram.Make(file.PostScriptName, [0, -300, 1000, 1000], glyphs);
        var tables = Tables(font.Content).Where(table => table.Key is not ("glyf" or "loca" or "cvt " or "fpgm" or "prep"));
        return new FontFile("made.otf", Pack("OTTO"u8, [.. tables, new("CFF ", program)]));
    }

    /// <summary>A font of weights from 100 to 900, which is the plain one at 400; from there to 900 one character gets wider by what is given.</summary>
    public static FontFile Variable(char character, short wider)
    {
        var file = OpenTypeFile.Read([.. Plain.Content], out _)!;
        return new FontFile("made.ttf", With(Plain.Content, ("fvar", Axes()), ("gvar", Wider(file, file.Characters[character], wider))));
    }

    /// <summary>The font with further tables, or with others in the place of its own.</summary>
    public static ImmutableArray<byte> With(ImmutableArray<byte> font, params (string Tag, byte[] Data)[] changed)
    {
        var tables = Tables(font);
        foreach (var (tag, data) in changed)
        {
            tables[tag] = data;
        }
        return Pack([0, 1, 0, 0], [.. tables]);
    }

    /// <summary>The plain font with the letters, digits and signs of ASCII alone.</summary>
    public static FontFile OnlyAscii()
    {
        var file = OpenTypeFile.Read([.. Plain.Content], out _)!;
        var groups = Enumerable.Range(' ', '\x7F' - ' ').SelectMany(character => (byte[])[.. Long(character), .. Long(character), .. Long(file.Characters[character])]).ToArray();
        byte[] table = [0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0, .. Long(16 + groups.Length), 0, 0, 0, 0, .. Long(groups.Length / 12), .. groups];
        return new FontFile("ascii.ttf", With(Plain.Content, ("cmap", table)));
    }

    /// <summary>A table of a font.</summary>
    public static byte[] Table(ImmutableArray<byte> font, string tag) => Tables(font)[tag];

    private static SortedDictionary<string, byte[]> Tables(ImmutableArray<byte> font)
    {
        var data = font.AsSpan();
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < OpenTypeFile.U16(data, 4); i++)
        {
            var entry = data.Slice(12 + (i * 16), 16);
            tables.Add(Encoding.ASCII.GetString(entry[..4]), data.Slice((int)OpenTypeFile.U32(entry, 8), (int)OpenTypeFile.U32(entry, 12)).ToArray());
        }
        return tables;
    }

    private static ImmutableArray<byte> Pack(ReadOnlySpan<byte> kind, ImmutableArray<KeyValuePair<string, byte[]>> tables)
    {
        var file = new List<byte>([.. kind, .. Short(tables.Length), 0, 0, 0, 0, 0, 0]);
        var at = 12 + (tables.Length * 16);
        foreach (var (tag, data) in tables.OrderBy(table => table.Key, StringComparer.Ordinal))
        {
            file.AddRange([.. Encoding.ASCII.GetBytes(tag), 0, 0, 0, 0, .. Long(at), .. Long(data.Length)]);
            at += (data.Length + 3) & ~3;
        }
        foreach (var (_, data) in tables.OrderBy(table => table.Key, StringComparer.Ordinal))
        {
            file.AddRange([.. data, .. new byte[-data.Length & 3]]);
        }
        return [.. file];
    }

    /// <summary>The table <c>fvar</c> with the axis of weights.</summary>
    private static byte[] Axes() =>
    [
        0, 1, 0, 0, 0, 16, 0, 2, 0, 1, 0, 20, 0, 0, 0, 8,
        .. "wght"u8, .. Long(100 << 16), .. Long(400 << 16), .. Long(900 << 16), 0, 0, 1, 0,
    ];

    /// <summary>The table <c>gvar</c> that moves the right side of one glyph, and its last point.</summary>
    private static byte[] Wider(OpenTypeFile file, int glyph, short wider)
    {
        var outline = file.Outline(glyph);
        var points = OpenTypeFile.U16(outline, 10 + ((OpenTypeFile.S16(outline, 0) - 1) * 2)) + 1;
        // The last outline point and, of the four that stand for the glyph's sides, the second.
        var changes = new short[points + 4];
        (changes[points - 1], changes[points + 1]) = (wider, wider);
        var deltas = new List<byte>();
        foreach (var run in changes.Chunk(64))
        {
            deltas.AddRange([(byte)(0x40 | (run.Length - 1)), .. run.SelectMany(change => Short(change))]);
        }
        foreach (var run in changes.Chunk(64))
        {
            deltas.Add((byte)(0x80 | (run.Length - 1)));
        }
        byte[] variation = [0, 1, 0, 10, .. Short(deltas.Count + 1), 0xA0, 0, 0x40, 0, 0, .. deltas, .. new byte[(deltas.Count + 1) & 1]];
        var offsets = Enumerable.Range(0, file.GlyphCount + 1).SelectMany(number => Long(number > glyph ? variation.Length : 0)).ToArray();
        return [0, 1, 0, 0, 0, 1, 0, 0, .. Long(20 + offsets.Length), .. Short(file.GlyphCount), 0, 1, .. Long(20 + offsets.Length), .. offsets, .. variation];
    }

    public static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Long(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
