namespace TaggedPdf.Fonts;

/// <summary>Which glyph stands for a character: the Unicode subtable of <c>cmap</c>, formats 4 and 12.</summary>
internal sealed class CharacterMap
{
    /// <summary>More entries than Unicode has characters come from overlapping ranges: a damaged or hostile font.</summary>
    private const int MostEntries = 0x120000;

    private readonly ushort[]?[] _pages = new ushort[0x1100][];
    private int _entries;

    private CharacterMap()
    {
    }

    /// <summary>The glyph for a code point; 0 when there is none.</summary>
    public int this[int character] =>
        (uint)character < 0x110000 && _pages[character >> 8] is { } page ? page[character & 255] : 0;

    /// <summary>Reads the best Unicode subtable; null when there is none.</summary>
    public static CharacterMap? Read(ReadOnlySpan<byte> cmap)
    {
        int best = -1, bestRank = 0;
        var count = OpenTypeFile.U16(cmap, 2);
        for (var i = 0; i < count && cmap.Length >= 12 + i * 8; i++)
        {
            var rank = Rank(OpenTypeFile.U16(cmap, 4 + i * 8), OpenTypeFile.U16(cmap, 6 + i * 8));
            var offset = OpenTypeFile.U32(cmap, 8 + i * 8);
            if (rank > bestRank && offset + 16 <= cmap.Length && OpenTypeFile.U16(cmap, (int)offset) is 4 or 12)
            {
                (best, bestRank) = ((int)offset, rank);
            }
        }
        if (best < 0)
        {
            return null;
        }
        var map = new CharacterMap();
        var table = cmap[best..];
        if (OpenTypeFile.U16(table, 0) == 4)
        {
            map.ReadSegments(table);
        }
        else
        {
            map.ReadGroups(table);
        }
        return map;
    }

    /// <summary>Whether the table numbers signs of a font's own and names no characters of Unicode.</summary>
    public static bool IsForSymbols(ReadOnlySpan<byte> cmap)
    {
        var symbols = false;
        for (var i = 0; i < OpenTypeFile.U16(cmap, 2) && cmap.Length >= 12 + i * 8; i++)
        {
            int platform = OpenTypeFile.U16(cmap, 4 + i * 8), encoding = OpenTypeFile.U16(cmap, 6 + i * 8);
            symbols |= (platform, encoding) == (3, 0);
            if (Rank(platform, encoding) > 0)
            {
                return false;
            }
        }
        return symbols;
    }

    private static int Rank(int platform, int encoding) => (platform, encoding) switch
    {
        (3, 10) => 4,
        (0, 4 or 6) => 3,
        (3, 1) => 2,
        (0, <= 3) => 1,
        _ => 0,
    };

    /// <summary>Format 4: segments of the basic plane.</summary>
    private void ReadSegments(ReadOnlySpan<byte> table)
    {
        var segments = OpenTypeFile.U16(table, 6) / 2;
        if (table.Length < 16 + segments * 8)
        {
            return;
        }
        for (var i = 0; i < segments; i++)
        {
            var end = OpenTypeFile.U16(table, 14 + i * 2);
            var start = OpenTypeFile.U16(table, 16 + segments * 2 + i * 2);
            var delta = OpenTypeFile.U16(table, 16 + segments * 4 + i * 2);
            var rangeAt = 16 + segments * 6 + i * 2;
            var range = OpenTypeFile.U16(table, rangeAt);
            for (var character = start; character <= end && character != 0xFFFF && _entries < MostEntries; character++)
            {
                var glyph = character;
                if (range != 0)
                {
                    _entries++;
                    var at = rangeAt + range + (character - start) * 2;
                    glyph = at + 2 <= table.Length ? OpenTypeFile.U16(table, at) : 0;
                    if (glyph == 0)
                    {
                        continue;
                    }
                }
                Set(character, (glyph + delta) & 0xFFFF);
            }
        }
    }

    /// <summary>Format 12: groups over all planes.</summary>
    private void ReadGroups(ReadOnlySpan<byte> table)
    {
        var groups = OpenTypeFile.U32(table, 12);
        for (var i = 0; i < groups && table.Length >= 28 + i * 12; i++)
        {
            long start = OpenTypeFile.U32(table, 16 + i * 12), end = OpenTypeFile.U32(table, 20 + i * 12);
            var glyph = OpenTypeFile.U32(table, 24 + i * 12);
            for (var character = start; character <= end && character < 0x110000 && glyph <= 0xFFFF && _entries < MostEntries; character++)
            {
                Set((int)character, (int)glyph++);
            }
        }
    }

    private void Set(int character, int glyph)
    {
        _entries++;
        (_pages[character >> 8] ??= new ushort[256])[character & 255] = (ushort)glyph;
    }
}
