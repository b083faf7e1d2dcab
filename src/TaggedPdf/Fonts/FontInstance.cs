using HarfBuzzSharp;

namespace TaggedPdf.Fonts;

/// <summary>A variable font as it is at one weight (OpenType 1.9, OpenType Font Variations Overview).</summary>
internal static class FontInstance
{
    public const int Regular = 400;
    public const int Bold = 700;

    private static readonly uint WeightAxis = new Tag('w', 'g', 'h', 't');

    /// <summary>The font with outlines, widths and kerning of the weight, or of the nearest that it has; null when it is damaged.</summary>
    public static byte[]? At(ReadOnlySpan<byte> font, int weight)
    {
        using var blob = FontMemory.Copy(font);
        using var face = new Face(blob, 0);
        return HarfBuzzCalls.Instance(face, WeightAxis, weight);
    }
}
