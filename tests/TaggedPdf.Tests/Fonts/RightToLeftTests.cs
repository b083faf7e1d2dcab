using TaggedPdf.Documents;
using TaggedPdf.Fonts;
using Xunit;
using HarfBuzz = HarfBuzzSharp;

namespace TaggedPdf.Tests.Fonts;

/// <summary>Words that run from right to left: one code a letter, each as wide as the place it takes and on the line, so that copied words are whole.</summary>
public sealed class RightToLeftTests
{
    /// <summary>Joined, stacked and dotted letters, lam-alef at each place, marks, and a joiner that is not seen.</summary>
    private static readonly string[] Words =
    [
        "معلومات", "دستیاب", "سلام", "اطلاعات", "لا", "الأطفال", "الإسلام", "الآن", "بَيْتٌ", "می\u200cخواهم", "ہے", "چھٹی", "نستعلیق", "۱۲۳", "שָׁלוֹם", "שלום",
    ];

    [Theory]
    [InlineData("NotoNastaliqUrdu-Regular.ttf")]
    [InlineData("NotoNaskhArabic-Regular.ttf")]
    [InlineData("NotoSansArabic-Regular.ttf")]
    [InlineData("NotoSansHebrew-Regular.ttf")]
    public void Letters_stand_side_by_side_whatever_the_font_does_with_them(string name)
    {
        if (Samples.SystemFont(name) is not { } file)
        {
            Assert.Skip($"the font {name} is not installed");
            return;
        }
        Assert.All(Words, word => Check(file, word));
    }

    [Fact]
    public void Letters_that_are_kerned_or_made_of_parts_stand_side_by_side_too() =>
        Assert.All(["AVATAR", "To", "Tŵr", "A\u0301e\u0323"], word => Check(Samples.Theme.Fonts[0].Regular, word));

    [Fact]
    public void A_glyph_composed_of_others_is_in_the_subset_with_its_own_width()
    {
        var font = OpenTypeFile.Read([.. Samples.Theme.Fonts[0].Regular.Content], out _)!;
        int letter = font.Characters['a'], dot = font.Characters['.'];
        var both = new ComposedGlyph(321, [new GlyphPart(letter, 10, 20), new GlyphPart(dot, -30, 400)]);
        var none = new ComposedGlyph(7, []);
        var subset = TrueTypeSubset.Make(font, [], [both, none]);
        Assert.Equal([0, .. new[] { letter, dot }.Order()], subset.Glyphs);
        var outline = both.Outline(font, subset.NewNumber);
        Assert.True(GlyphOutline.IsSound(outline, subset.Glyphs.Length));
        Assert.Equal([subset.NewNumber(letter), subset.NewNumber(dot)], GlyphOutline.PartOffsets(outline).Select(at => OpenTypeFile.U16(outline, at)));
        Assert.Equal([321, 7], Enumerable.Range(subset.Glyphs.Length, 2).Select(number => Advance(subset.Program, number)));
        Assert.NotEqual(subset.Program, TrueTypeSubset.Make(font, [], [both with { Advance = 322 }, none]).Program);
    }

    private static void Check(FontFile file, string word)
    {
        var font = OpenTypeFile.Read([.. file.Content], out _)!;
        using var loaded = new LoadedFont(font);
        using var buffer = new HarfBuzz.Buffer();
        var shaped = loaded.Words("ur", rightToLeft: true).Shape(word, buffer);
        var pairs = shaped.Glyphs.Select(glyph => loaded.Pairs[glyph.Pair]).ToList();
        Assert.Equal(word, string.Concat(pairs.Select(pair => pair.Text)));
        Assert.Equal(word.EnumerateRunes().Count(), pairs.Count);
        Assert.All(shaped.Glyphs, glyph => Assert.Equal(0, glyph.Rise));
        var right = shaped.Width;
        foreach (var (glyph, pair) in shaped.Glyphs.Zip(pairs))
        {
            var advance = pair.Composed?.Advance ?? font.Advance(pair.Glyph);
            Assert.Equal(right, glyph.X + advance);
            Assert.True(advance > 0 || shaped.Width == 0, $"{word}: a letter has no place of its own");
            right = glyph.X;
        }
        Assert.Equal(0, right);
    }

    private static int Advance(byte[] program, int glyph)
    {
        for (var table = 12; ; table += 16)
        {
            if (program.AsSpan(table, 4).SequenceEqual("hmtx"u8))
            {
                return OpenTypeFile.U16(program, (int)OpenTypeFile.U32(program, table + 8) + (glyph * 4));
            }
        }
    }
}
