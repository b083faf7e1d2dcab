using TaggedPdf.Fonts;
using Xunit;

namespace TaggedPdf.Tests.Fonts;

/// <summary>The typeface of documents: that of its authors but for the zero, as its FONTLOG says.</summary>
public sealed class PlainZeroTests
{
    [Theory]
    [InlineData("Regular")]
    [InlineData("Bold")]
    public void Only_the_zero_and_the_name_are_changed(string style)
    {
        var (original, plain) = (Read($"AtkinsonHyperlegibleNext-{style}.ttf"), Read($"HyperlegiblePlainZero-{style}.ttf"));
        var zero = original.Characters['0'];
        Assert.Equal(original.GlyphCount, plain.GlyphCount);
        Assert.All(Enumerable.Range(0, original.GlyphCount), glyph =>
        {
            Assert.Equal((original.Advance(glyph), original.LeftSideBearing(glyph)), (plain.Advance(glyph), plain.LeftSideBearing(glyph)));
            Assert.Equal(glyph != zero, original.Outline(glyph).SequenceEqual(plain.Outline(glyph)));
        });
        Assert.All(["GSUB", "GPOS", "GDEF", "cmap", "OS/2", "hhea"], tag => Assert.True(original.Table(tag).SequenceEqual(plain.Table(tag)), tag));
        Assert.Equal("HyperlegiblePlainZero-" + style, plain.PostScriptName);
    }

    [Theory]
    [InlineData("Regular")]
    [InlineData("Bold")]
    public void The_zero_is_a_ring_as_large_as_it_was(string style)
    {
        var (original, plain) = (Read($"AtkinsonHyperlegibleNext-{style}.ttf"), Read($"HyperlegiblePlainZero-{style}.ttf"));
        var before = original.Outline(original.Characters['0']);
        var after = plain.Outline(plain.Characters['0']);
        Assert.Equal((3, 2), (OpenTypeFile.S16(before, 0), OpenTypeFile.S16(after, 0)));
        Assert.True(before[2..10].SequenceEqual(after[2..10]));
    }

    private static OpenTypeFile Read(string name) =>
        OpenTypeFile.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fonts", name)), out _)!;
}
