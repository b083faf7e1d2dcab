using TaggedPdf.Syntax;

namespace TaggedPdf.Fonts;

/// <summary>
/// A word as it stands within the strings and adjustments that a page shows (ISO 32000-1, 9.4.3), where all its glyphs
/// have plain codes.
/// </summary>
/// <param name="Bytes">From within a string to within a string.</param>
/// <param name="Advance">How far the pen is moved on, in thousandths of the type size.</param>
/// <param name="Codes">The codes that are used, a bit for each.</param>
internal sealed record CodedWord(byte[] Bytes, double Advance, UInt128 Codes)
{
    /// <summary>Null when a glyph has no plain code, or stands above the line or before the word.</summary>
    public static CodedWord? Of(PlainCodes plain, ReadOnlySpan<ShapedGlyph> glyphs, int unitsPerEm)
    {
        var bytes = new PdfBuffer(64);
        double pen = 0;
        UInt128 codes = 0;
        foreach (var glyph in glyphs)
        {
            var code = plain[glyph.Pair];
            if (code == 0 || glyph.Rise != 0 || (bytes.Length == 0 && glyph.X != 0))
            {
                return null;
            }
            var adjustment = (long)Math.Round(pen - (glyph.X * 1000.0 / unitsPerEm));
            if (adjustment != 0)
            {
                bytes.Adjustment(adjustment);
                pen -= adjustment;
            }
            bytes.StringCode(code);
            pen += plain.Advance(code);
            codes |= UInt128.One << code;
        }
        var coded = new CodedWord(bytes.Written.ToArray(), pen, codes);
        bytes.Release();
        return coded;
    }
}
