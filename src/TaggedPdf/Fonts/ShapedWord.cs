using System.Text;

namespace TaggedPdf.Fonts;

/// <summary>
/// A glyph of a shaped word, in font units. Glyphs of a right-to-left word are kept in reading order with the position
/// of each from the word's left edge, because PDF text is written in reading order.
/// </summary>
/// <param name="Pair">The index of the glyph and the text it stands for, in <see cref="LoadedFont.Pairs"/>.</param>
/// <param name="X">The pen position at which the glyph is drawn, offset included.</param>
/// <param name="Rise">How far above the base line it is drawn.</param>
internal readonly record struct ShapedGlyph(int Pair, int X, int Rise);

/// <summary>A word, or a part of one, set in one font: glyphs and width in font units.</summary>
internal sealed class ShapedWord(LoadedFont font, ShapedGlyph[] glyphs, int width)
{
    public LoadedFont Font { get; } = font;

    public ShapedGlyph[] Glyphs { get; } = glyphs;

    public int Width { get; } = width;

    /// <summary>A character that came out without a glyph, such as a mark that the letter's font lacks.</summary>
    public Rune? Missing { get; init; }

    /// <summary>The word as pages write it; null when it must be written glyph by glyph.</summary>
    public CodedWord? Coded { get; init; }

    public double WidthAt(double size) => Width * size / Font.File.UnitsPerEm;
}

/// <summary>
/// A glyph with the text it stands for: what a PDF character code means. The text is empty when the glyph is a further
/// part of a cluster, such as a vowel that is drawn in two places.
/// </summary>
/// <param name="Glyph">Its number in the font; 0 where <see cref="Composed"/> takes its place.</param>
/// <param name="Text">What it stands for.</param>
internal readonly record struct GlyphText(int Glyph, string Text)
{
    /// <summary>Null for a glyph of the font.</summary>
    public ComposedGlyph? Composed { get; init; }
}
