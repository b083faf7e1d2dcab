using TaggedPdf.Syntax;

namespace TaggedPdf.Fonts;

/// <summary>The map from character codes to text (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicodeMap
{
    /// <summary>
    /// Stands for glyphs without text of their own: every code must have some (ISO 19005-2, 6.2.11.7.2). Their clusters
    /// carry ActualText, so readers do not see it.
    /// </summary>
    private const string WordJoiner = "\u2060";

    private const int EntriesInABlock = 100;

    public static ReadOnlySpan<byte> Write(List<(int Code, GlyphText Pair)> codes)
    {
        var target = new PdfBuffer(codes.Count * 16 + 400);
        target.Ascii("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def")
            .Ascii("/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        for (var from = 0; from < codes.Count; from += EntriesInABlock)
        {
            var count = Math.Min(EntriesInABlock, codes.Count - from);
            target.Integer(count).Ascii(" beginbfchar\n");
            foreach (var (code, pair) in codes.GetRange(from, count))
            {
                target.Byte((byte)'<').Hex4(code).Ascii("><");
                foreach (var unit in pair.Text is { Length: > 0 } text ? text : WordJoiner)
                {
                    target.Hex4(unit);
                }
                target.Ascii(">\n");
            }
            target.Ascii("endbfchar\n");
        }
        return target.Ascii("endcmap CMapName currentdict/CMap defineresource pop end end").Written;
    }
}
