using HarfBuzzSharp;

namespace TaggedPdf.Fonts;

/// <summary>
/// The glyphs of a word that runs from right to left, one for each character and each as wide as the place it takes:
/// words are then found by readers of PDF without knowing how letters are joined.
/// </summary>
internal static class RightToLeftGlyphs
{
    /// <summary>The smallest part of an em that a letter may be wide.</summary>
    private const int ThinnestOfEm = 16;

    /// <summary>The word's glyphs in reading order, and its width.</summary>
    /// <param name="font">The font.</param>
    /// <param name="text">The word.</param>
    /// <param name="infos">What HarfBuzz made of it, from left to right.</param>
    /// <param name="positions">Where, from left to right.</param>
    /// <param name="pair">Gives a glyph and its text their number.</param>
    public static (ShapedGlyph[] Glyphs, int Width) Of(
        OpenTypeFile font, string text, ReadOnlySpan<GlyphInfo> infos, ReadOnlySpan<GlyphPosition> positions, Func<GlyphText, int> pair)
    {
        var glyphs = new List<ShapedGlyph>(infos.Length);
        int x = 0, textEnd = text.Length, rest = Width(positions);
        for (int from = 0, to; from < infos.Length; from = to)
        {
            to = End(infos, positions, font.UnitsPerEm / ThinnestOfEm, from, ref rest);
            var cluster = infos[to - 1].Cluster;
            var (parts, advance) = ComposedGlyph.PartsOf(font, infos[from..to], positions[from..to]);
            var letters = text[(int)cluster..textEnd].EnumerateRunes().ToArray();
            textEnd = (int)cluster;
            // The letters of a ligature share its width; the first, on the right, draws it.
            for (var i = letters.Length - 1; i >= 0; i--)
            {
                int left = advance * (letters.Length - 1 - i) / letters.Length, right = advance * (letters.Length - i) / letters.Length;
                var drawn = i > 0 ? [] : parts.ConvertAll(part => part with { X = part.X - left });
                glyphs.Add(new ShapedGlyph(pair(ComposedGlyph.Drawn(font, letters[i].ToString(), drawn, right - left)), x + left, 0));
            }
            x += advance;
        }
        glyphs.Reverse();
        return ([.. glyphs], x);
    }

    /// <summary>
    /// The end of what is drawn together: a cluster with its marks, and further ones where it is too thin to be found alone. Some
    /// fonts give lam the width of lam and alef, and alef none.
    /// </summary>
    /// <param name="infos">The glyphs of the word.</param>
    /// <param name="positions">Where they stand.</param>
    /// <param name="thinnest">The smallest width of what stands alone.</param>
    /// <param name="from">The first glyph.</param>
    /// <param name="rest">The width of the glyphs from there on; of those from the end on when it is known.</param>
    private static int End(ReadOnlySpan<GlyphInfo> infos, ReadOnlySpan<GlyphPosition> positions, int thinnest, int from, ref int rest)
    {
        int end = from, width = 0;
        while (end < infos.Length && (end == from || infos[end].Cluster == infos[end - 1].Cluster || width < thinnest || rest < thinnest))
        {
            width += positions[end].XAdvance;
            rest -= positions[end].XAdvance;
            end++;
        }
        return end;
    }

    private static int Width(ReadOnlySpan<GlyphPosition> positions)
    {
        var width = 0;
        foreach (var position in positions)
        {
            width += position.XAdvance;
        }
        return width;
    }
}
