using TaggedPdf.Syntax;

namespace TaggedPdf.Fonts;

/// <summary>
/// A font as one document uses it. Each pair of a glyph and the text it stands for has its own character code, so that
/// copied and read-aloud text is exact even where one glyph stands for different characters (ISO 19005-2, 6.2.11.7).
/// </summary>
internal sealed class EmbeddedFont(LoadedFont font, string resource)
{
    private readonly List<int> _others = [];
    private readonly List<double> _otherAdvances = [];
    private int[] _codeOfPair = [];
    private UInt128 _plain;

    public LoadedFont Font { get; } = font;

    /// <summary>Its name in the page resources, such as <c>F1</c>.</summary>
    public string Resource { get; } = resource;

    /// <summary>The two-byte character code of a pair; those that have no plain code get one in the order of first use.</summary>
    public int Code(int pair)
    {
        if (Font.Plain[pair] is not 0 and var plain)
        {
            _plain |= UInt128.One << plain;
            return plain;
        }
        if (pair >= _codeOfPair.Length)
        {
            Array.Resize(ref _codeOfPair, Math.Max(_codeOfPair.Length * 2, pair + 1));
        }
        ref var code = ref _codeOfPair[pair];
        if (code == 0)
        {
            code = PlainCodes.End + _others.Count;
            _others.Add(pair);
            var (file, drawn) = (Font.File, Font.Pairs[pair]);
            _otherAdvances.Add(file.InThousandths(drawn.Composed?.Advance ?? file.Advance(drawn.Glyph)));
        }
        return code;
    }

    /// <summary>Notes that plain codes are used, a bit for each.</summary>
    public void Use(UInt128 plain) => _plain |= plain;

    /// <summary>The advance of a code's glyph in thousandths of the type size, as the file states it.</summary>
    public double Advance(int code) =>
        code < PlainCodes.End ? Font.Plain.Advance(code) : _otherAdvances[code - PlainCodes.End];

    /// <summary>Writes the font with its descendant, descriptor, program and maps; gives the number of the Type 0 font.</summary>
    public int Write(PdfFile file)
    {
        var subset = Subset();
        var program = file.AddCompressed(
            Font.File.HasTrueTypeOutlines ? $"/Length1 {subset.ProgramLength}" : "/Subtype/CIDFontType0C", subset.Program);
        var toUnicode = file.AddCompressed("", subset.ToUnicode);
        int? glyphNumbers = subset.GlyphNumbers is { } numbers ? file.AddCompressed("", numbers) : null;
        WriteDescriptor(file.Open(out var descriptor), subset.Name, program);
        WriteDescendant(file.Open(out var descendant), subset.Name, descriptor, glyphNumbers);
        file.Open(out var id).Ascii($"<</Type/Font/Subtype/Type0/BaseFont/{subset.Name}/Encoding/Identity-H/DescendantFonts[")
            .LastReference(descendant).Ascii("]/ToUnicode ").Reference(toUnicode).Ascii(">>");
        return id;
    }

    private PackedSubset Subset()
    {
        var used = new UsedCodes(_plain, [.. _others]);
        if (Font.Subsets.Find(used) is { } known)
        {
            return known;
        }
        var made = Make();
        Font.Subsets.Keep(used, made);
        return made;
    }

    private PackedSubset Make()
    {
        var codes = Codes();
        var toUnicode = Flate.Compress(ToUnicodeMap.Write(codes));
        if (!Font.File.HasTrueTypeOutlines)
        {
            var drawn = Drawn(codes);
            return new PackedSubset(Name(drawn.Select(part => (int)part)), drawn.Length, Flate.Compress(drawn), toUnicode, GlyphNumbers: null);
        }
        var composed = codes.Select(code => code.Pair.Composed).OfType<ComposedGlyph>().Distinct();
        var subset = TrueTypeSubset.Make(Font.File, codes.Where(code => code.Pair.Composed is null).Select(code => code.Pair.Glyph), [.. composed]);
        return new PackedSubset(
            Name(Identity(subset)), subset.Program.Length, Flate.Compress(subset.Program), toUnicode, Flate.Compress(GlyphNumbers(subset, codes)));
    }

    /// <summary>A program in which each code is the number of its glyph; between the codes stand blank ones.</summary>
    private byte[] Drawn(List<(int Code, GlyphText Pair)> codes)
    {
        var glyphs = new byte[Math.Max(codes.Count == 0 ? 0 : codes[^1].Code + 1, 2)][];
        glyphs.AsSpan().Fill(new Charstring(0, 1000).End());
        glyphs[0] = Font.Draw(new GlyphText(0, "")).End();
        foreach (var (code, pair) in codes)
        {
            glyphs[code] = Font.Draw(pair).End();
        }
        return CffProgram.Make(Font.File.PostScriptName, [.. Font.File.Bounds.Select(Thousandths)], glyphs);
    }

    /// <summary>The codes that are used with what they stand for, in their order.</summary>
    private List<(int Code, GlyphText Pair)> Codes()
    {
        var codes = new List<(int Code, GlyphText Pair)>();
        for (var code = PlainCodes.First; code < PlainCodes.End; code++)
        {
            if ((_plain >> code & UInt128.One) != 0)
            {
                codes.Add((code, Font.Pairs[Font.Plain.Pair(code)]));
            }
        }
        for (var i = 0; i < _others.Count; i++)
        {
            codes.Add((PlainCodes.End + i, Font.Pairs[_others[i]]));
        }
        return codes;
    }

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
            .Ascii("/CapHeight ").Integer(Thousandths(font.CapitalHeight))
            .Ascii(font.HasTrueTypeOutlines ? "/FontFile2 " : "/FontFile3 ").Reference(program).Ascii(">>");
    }

    /// <param name="glyphNumbers">Null where codes are the numbers of glyphs.</param>
    private void WriteDescendant(PdfBuffer target, string name, int descriptor, int? glyphNumbers)
    {
        var kind = Font.File.HasTrueTypeOutlines ? "CIDFontType2" : "CIDFontType0";
        target.Ascii($"<</Type/Font/Subtype/{kind}/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
            .Ascii("/FontDescriptor ").Reference(descriptor);
        if (glyphNumbers is { } numbers)
        {
            target.Ascii("/CIDToGIDMap ").Reference(numbers);
        }
        target.Ascii("/DW 0/W[").Integer(PlainCodes.First).Ascii("[");
        for (var code = PlainCodes.First; code < PlainCodes.End + _others.Count; code++)
        {
            target.Number(Advance(code));
        }
        target.Ascii("]]>>");
    }

    private static byte[] GlyphNumbers(TrueTypeSubset subset, List<(int Code, GlyphText Pair)> codes)
    {
        var map = new byte[codes.Count == 0 ? 0 : (codes[^1].Code + 1) * 2];
        foreach (var (code, pair) in codes)
        {
            var glyph = pair.Composed is { } composed ? subset.NewNumber(composed) : subset.NewNumber(pair.Glyph);
            map[code * 2] = (byte)(glyph >> 8);
            map[code * 2 + 1] = (byte)glyph;
        }
        return map;
    }

    private int Thousandths(int units) => (int)Math.Round(units * 1000.0 / Font.File.UnitsPerEm);

    /// <summary>What tells a subset from others of the font: its glyphs, and what they are composed of.</summary>
    private static IEnumerable<int> Identity(TrueTypeSubset subset) =>
    [
        .. subset.Glyphs,
        .. subset.Composed.SelectMany(composed => (int[])[composed.Advance, .. composed.Parts.SelectMany(part => (int[])[part.Glyph, part.X, part.Y])]),
    ];

    /// <summary>The font's name after six capitals that name the subset (ISO 32000-1, 9.6.4): a hash of what tells it from others.</summary>
    private string Name(IEnumerable<int> identity)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in identity)
        {
            hash = unchecked((hash ^ (uint)value) * 1099511628211UL);
        }
        var tag = string.Create(6, hash, static (letters, value) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)('A' + value % 26);
                value /= 26;
            }
        });
        return tag + "+" + Font.File.PostScriptName;
    }
}
