namespace TaggedPdf.Pictures;

/// <summary>The IHDR chunk.</summary>
/// <param name="Depth">Bits a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="ColourType">0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha.</param>
internal readonly record struct PngHeader(int Width, int Height, int Depth, int ColourType, bool Interlaced)
{
    public int Channels => ColourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    public int RowBytes => (int)((((long)Width * Channels * Depth) + 7) / 8);

    /// <summary>How far back a filter looks: bytes a whole pixel, at least one.</summary>
    public int Step => Math.Max(1, Channels * Depth / 8);

    public bool IsKnown => (ColourType, Depth) is (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8)
        or (2 or 4 or 6, 8 or 16);
}
