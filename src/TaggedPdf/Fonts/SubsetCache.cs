namespace TaggedPdf.Fonts;

/// <summary>What a document uses of a font: plain codes, a bit for each, and the pairs that have codes after these.</summary>
internal readonly record struct UsedCodes(UInt128 Plain, int[] Others);

/// <summary>The streams of a font with some of its glyphs, compressed.</summary>
/// <param name="Name">The PostScript name with the tag of the subset.</param>
/// <param name="ProgramLength">Of the program before it was compressed.</param>
/// <param name="GlyphNumbers">The map from codes to glyphs; null where codes are the numbers of glyphs.</param>
internal sealed record PackedSubset(string Name, int ProgramLength, byte[] Program, byte[] ToUnicode, byte[]? GlyphNumbers);

/// <summary>The subsets of one font made so far: documents made from one template share them.</summary>
internal sealed class SubsetCache
{
    /// <summary>Subsets kept; later ones are made each time.</summary>
    private const int MostSubsets = 64;

    private readonly Lock _lock = new();
    private readonly List<(UsedCodes Used, PackedSubset Subset)> _subsets = [];

    public PackedSubset? Find(UsedCodes used)
    {
        lock (_lock)
        {
            foreach (var (known, subset) in _subsets)
            {
                if (known.Plain == used.Plain && known.Others.AsSpan().SequenceEqual(used.Others))
                {
                    return subset;
                }
            }
            return null;
        }
    }

    public void Keep(UsedCodes used, PackedSubset subset)
    {
        lock (_lock)
        {
            if (_subsets.Count < MostSubsets)
            {
                _subsets.Add((used, subset));
            }
        }
    }
}
