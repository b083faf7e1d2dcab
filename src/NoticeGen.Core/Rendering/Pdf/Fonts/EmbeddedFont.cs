using NoticeGen.Rendering.Pdf.Writing;

namespace NoticeGen.Rendering.Pdf.Fonts;

/// <summary>
/// A font as one document uses it. Each pair of a glyph and the text it stands for has its own character code, so that
/// copied and read-aloud text is exact even where one glyph stands for different characters (ISO 19005-2, 6.2.11.7).
/// </summary>
internal sealed class EmbeddedFont(LoadedFont font, string resource)
{
    private readonly List<GlyphText> _codes = [default];
    private readonly List<double> _advances = [0];
    private int[] _codeOfPair = new int[256];

    public LoadedFont Font { get; } = font;

    /// <summary>Its name in the page resources, such as <c>F1</c>.</summary>
    public string Resource { get; } = resource;

    /// <summary>The two-byte character code of a pair; codes are given in the order of first use, from 1.</summary>
    public int Code(int pair)
    {
        if (pair >= _codeOfPair.Length)
        {
            Array.Resize(ref _codeOfPair, Math.Max(_codeOfPair.Length * 2, pair + 1));
        }
        ref var code = ref _codeOfPair[pair];
        if (code == 0)
        {
            code = _codes.Count;
            _codes.Add(Font.Pairs[pair]);
            _advances.Add(AdvanceOf(_codes[code].Glyph));
        }
        return code;
    }

    /// <summary>The advance of a code's glyph in thousandths of the type size, as the file states it.</summary>
    public double Advance(int code) => _advances[code];

    /// <summary>Writes the font with its descendant, descriptor, program and maps; gives the number of the Type 0 font.</summary>
    public int Write(PdfFile file)
    {
        var subset = TrueTypeSubset.Make(Font.File, _codes.Select(pair => pair.Glyph));
        var name = SubsetTag(subset.Glyphs) + "+" + Font.File.PostScriptName;
        var program = file.AddStream($"/Length1 {subset.Program.Length}", subset.Program);
        var toUnicode = file.AddStream("", ToUnicodeMap.Write(_codes));
        var glyphNumbers = file.AddStream("", GlyphNumbers(subset));
        WriteDescriptor(file.Open(out var descriptor), name, program);
        WriteDescendant(file.Open(out var descendant), name, (descriptor, glyphNumbers));
        file.Open(out var id).Ascii($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[")
            .LastReference(descendant).Ascii("]/ToUnicode ").Reference(toUnicode).Ascii(">>");
        return id;
    }

    private double AdvanceOf(int glyph) => Math.Round(Font.File.Advance(glyph) * 1000.0 / Font.File.UnitsPerEm, 2);

    private void WriteDescriptor(PdfBuffer target, string name, int program)
    {
        var font = Font.File;
        // Flag 3 (symbolic) because the codes are the font's own; StemV follows the weight, as no table states it.
        target.Ascii($"<</Type/FontDescriptor/FontName/{name}/Flags 4/ItalicAngle 0/StemV {(font.Weight >= 600 ? 140 : 88)}/FontBBox[");
        foreach (var side in font.Bounds)
        {
            target.Integer(Thousandths(side)).Byte((byte)' ');
        }
        target.Ascii("]/Ascent ").Integer(Thousandths(font.Ascent)).Ascii("/Descent ").Integer(Thousandths(font.Descent))
            .Ascii("/CapHeight ").Integer(Thousandths(font.CapitalHeight)).Ascii("/FontFile2 ").Reference(program).Ascii(">>");
    }

    private void WriteDescendant(PdfBuffer target, string name, (int Descriptor, int GlyphNumbers) ids)
    {
        target.Ascii($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
            .Ascii("/FontDescriptor ").Reference(ids.Descriptor).Ascii("/CIDToGIDMap ").Reference(ids.GlyphNumbers).Ascii("/DW 0/W[1[");
        for (var code = 1; code < _codes.Count; code++)
        {
            target.Number(_advances[code]);
        }
        target.Ascii("]]>>");
    }

    private byte[] GlyphNumbers(TrueTypeSubset subset)
    {
        var map = new byte[_codes.Count * 2];
        for (var code = 1; code < _codes.Count; code++)
        {
            var glyph = subset.NewNumber(_codes[code].Glyph);
            map[code * 2] = (byte)(glyph >> 8);
            map[code * 2 + 1] = (byte)glyph;
        }
        return map;
    }

    private int Thousandths(int units) => (int)Math.Round(units * 1000.0 / Font.File.UnitsPerEm);

    /// <summary>Six capitals that name the subset (ISO 32000-1, 9.6.4): a hash of its glyphs.</summary>
    private static string SubsetTag(int[] glyphs)
    {
        var hash = 14695981039346656037UL;
        foreach (var glyph in glyphs)
        {
            hash = unchecked((hash ^ (uint)glyph) * 1099511628211UL);
        }
        return string.Create(6, hash, static (letters, value) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)('A' + value % 26);
                value /= 26;
            }
        });
    }
}
