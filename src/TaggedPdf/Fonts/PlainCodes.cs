namespace TaggedPdf.Fonts;

/// <summary>
/// The character codes that are the same in every document: a character of printable ASCII, drawn with the glyph that the
/// font's own table gives it, has its ASCII code. So a word is coded once, and not again for each document.
/// </summary>
internal sealed class PlainCodes
{
    public const int First = ' ';

    /// <summary>One beyond the last.</summary>
    public const int End = '\x7F';

    private readonly byte[] _codes;
    private readonly int[] _pairs = new int[End];
    private readonly double[] _advances = new double[End];

    /// <param name="file">The font.</param>
    /// <param name="pair">Gives pairs of a glyph and its text their numbers, which then count from 0.</param>
    public PlainCodes(OpenTypeFile file, Func<GlyphText, int> pair)
    {
        var codes = new List<byte>();
        for (var code = First; code < End; code++)
        {
            if (file.Characters[code] is > 0 and var glyph && glyph < file.GlyphCount)
            {
                _pairs[code] = pair(new GlyphText(glyph, ((char)code).ToString()));
                _advances[code] = file.Thousandths(glyph);
                codes.Add((byte)code);
            }
        }
        _codes = [.. codes];
    }

    /// <summary>The code of a pair; 0 for one that has none of these.</summary>
    public int this[int pair] => pair < _codes.Length ? _codes[pair] : 0;

    /// <summary>The pair that a code stands for.</summary>
    public int Pair(int code) => _pairs[code];

    /// <summary>The advance of a code's glyph in thousandths of the type size; 0 for a character that the font lacks.</summary>
    public double Advance(int code) => _advances[code];
}
