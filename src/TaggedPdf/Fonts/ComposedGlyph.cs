using System.Buffers.Binary;
using System.Collections.Immutable;
using HarfBuzzSharp;

namespace TaggedPdf.Fonts;

/// <summary>A glyph of a font where it stands in a composed one, in font units from its origin.</summary>
internal readonly record struct GlyphPart(int Glyph, int X, int Y);

/// <summary>
/// A glyph of our own: glyphs of a font that were shaped together, as one with the advance that shaping gave them. Readers
/// of PDF find words by the widths that fonts state, so letters that are joined, stacked or dotted come out whole only if
/// each is as wide as the place it takes and stands on the line.
/// </summary>
/// <param name="Advance">In font units.</param>
/// <param name="Parts">None for the further letters of a ligature, which the first letter draws.</param>
internal sealed record ComposedGlyph(int Advance, ImmutableArray<GlyphPart> Parts)
{
    private const int WordsAndOffsets = 0x0001 | 0x0002;
    private const int More = 0x0020;
    private const int UnscaledOffset = 0x1000;

    public bool Equals(ComposedGlyph? other) =>
        other is not null && Advance == other.Advance && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Advance);
        foreach (var part in Parts)
        {
            hash.Add(part);
        }
        return hash.ToHashCode();
    }

    /// <summary>What glyphs that were shaped together draw, and how wide they are together.</summary>
    public static (List<GlyphPart> Parts, int Advance) PartsOf(OpenTypeFile font, ReadOnlySpan<GlyphInfo> infos, ReadOnlySpan<GlyphPosition> positions)
    {
        var parts = new List<GlyphPart>();
        var advance = 0;
        for (var i = 0; i < infos.Length; i++)
        {
            var glyph = (int)Math.Min(infos[i].Codepoint, (uint)font.GlyphCount - 1);
            if (!font.IsBlank(glyph))
            {
                parts.Add(new GlyphPart(glyph, advance + positions[i].XOffset, positions[i].YOffset));
            }
            advance += positions[i].XAdvance;
        }
        return (parts, Math.Max(0, advance));
    }

    /// <summary>Glyphs as one that stands for a text: the font's own glyph where that is the same.</summary>
    public static GlyphText Drawn(OpenTypeFile font, string text, List<GlyphPart> parts, int advance) =>
        parts is [{ X: 0, Y: 0 } alone] && font.Advance(alone.Glyph) == advance
            ? new GlyphText(alone.Glyph, text)
            : new GlyphText(0, text) { Composed = new ComposedGlyph(advance, [.. parts]) };

    /// <summary>Left, bottom, right, top of what is drawn; all 0 where nothing is.</summary>
    public (int Left, int Bottom, int Right, int Top) Bounds(OpenTypeFile font)
    {
        if (Parts.IsEmpty)
        {
            return default;
        }
        var (left, bottom, right, top) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        foreach (var part in Parts)
        {
            var outline = font.Outline(part.Glyph);
            left = Math.Min(left, OpenTypeFile.S16(outline, 2) + part.X);
            bottom = Math.Min(bottom, OpenTypeFile.S16(outline, 4) + part.Y);
            right = Math.Max(right, OpenTypeFile.S16(outline, 6) + part.X);
            top = Math.Max(top, OpenTypeFile.S16(outline, 8) + part.Y);
        }
        return (left, bottom, right, top);
    }

    /// <summary>The description of a composite glyph (OpenType 1.9, glyf).</summary>
    /// <param name="font">The font.</param>
    /// <param name="number">Gives a glyph of the font its number in the file that is written.</param>
    public byte[] Outline(OpenTypeFile font, Func<int, int> number)
    {
        if (Parts.IsEmpty)
        {
            return [];
        }
        var outline = new byte[10 + (Parts.Length * 8)];
        var (left, bottom, right, top) = Bounds(font);
        short[] head = [-1, (short)left, (short)bottom, (short)right, (short)top];
        for (var i = 0; i < head.Length; i++)
        {
            BinaryPrimitives.WriteInt16BigEndian(outline.AsSpan(i * 2), head[i]);
        }
        for (var i = 0; i < Parts.Length; i++)
        {
            var part = outline.AsSpan(10 + (i * 8));
            BinaryPrimitives.WriteUInt16BigEndian(part, (ushort)(WordsAndOffsets | UnscaledOffset | (i < Parts.Length - 1 ? More : 0)));
            BinaryPrimitives.WriteUInt16BigEndian(part[2..], (ushort)number(Parts[i].Glyph));
            BinaryPrimitives.WriteInt16BigEndian(part[4..], (short)Parts[i].X);
            BinaryPrimitives.WriteInt16BigEndian(part[6..], (short)Parts[i].Y);
        }
        return outline;
    }
}
