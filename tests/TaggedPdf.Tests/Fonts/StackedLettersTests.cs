using TaggedPdf.Fonts;
using Xunit;
using HarfBuzz = HarfBuzzSharp;

namespace TaggedPdf.Tests.Fonts;

/// <summary>Scripts that run from left to right and set signs above, below and around their letters: copied words are whole.</summary>
public sealed class StackedLettersTests
{
    [Theory]
    [InlineData("bn", "NotoSansBengali-Regular.ttf", "কর্তৃপক্ষ", "ব্যক্তিগত", "স্বাস্থ্য", "শিক্ষা", "তথ্য")]
    [InlineData("pa", "NotoSansGurmukhi-Regular.ttf", "ਤੁਹਾਡੀ", "ਪ੍ਰਾਈਵੇਸੀ", "ਸ੍ਰੀ", "ਕਿੱਥੇ", "ਅਸੀਂ")]
    [InlineData("hi", "NotoSansDevanagari-Regular.ttf", "व्यक्तिगत", "कर्तृत्व", "जानकारी", "क्षेत्र")]
    [InlineData("ro", "NotoSans-Regular.ttf", "protecția", "t\u0326ara\u0306", "Știm")]
    [InlineData("pl", "NotoSans-Regular.ttf", "Zażółć", "ge\u0328s\u0301la\u0328")]
    [InlineData("uk", "NotoSans-Regular.ttf", "Ґанок", "їжа", "персональних")]
    public void Letters_stand_side_by_side_and_say_the_word(string language, string name, params string[] words)
    {
        if (Samples.SystemFont(name) is not { } file)
        {
            Assert.Skip($"the font {name} is not installed");
            return;
        }
        var font = OpenTypeFile.Read([.. file.Content], out _)!;
        using var loaded = new LoadedFont(font);
        using var buffer = new HarfBuzz.Buffer();
        foreach (var word in words)
        {
            var shaped = loaded.Words(language, rightToLeft: false).Shape(word, buffer);
            Assert.Null(shaped.Missing);
            var pairs = shaped.Glyphs.Select(glyph => loaded.Pairs[glyph.Pair]).ToList();
            Assert.Equal(word, string.Concat(pairs.Select(pair => pair.Text)));
            var end = 0;
            foreach (var (glyph, pair) in shaped.Glyphs.Zip(pairs))
            {
                // Kerning moves letters closer; no gap may part them.
                Assert.Equal(0, glyph.Rise);
                Assert.InRange(glyph.X - end, -font.UnitsPerEm / 5, font.UnitsPerEm / 20);
                end = glyph.X + (pair.Composed?.Advance ?? font.Advance(pair.Glyph));
            }
            Assert.InRange(shaped.Width - end, -font.UnitsPerEm / 5, font.UnitsPerEm / 20);
        }
    }
}
