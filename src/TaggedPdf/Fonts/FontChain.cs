using System.Collections.Immutable;

namespace TaggedPdf.Fonts;

/// <summary>The fonts a document is set in: the first that has a character draws it.</summary>
internal sealed class FontChain(ImmutableArray<LoadedFont> regular, ImmutableArray<LoadedFont> bold)
{
    /// <summary>The font that sets the distance of lines and draws everything it can.</summary>
    public LoadedFont Main(bool isBold) => All(isBold)[0];

    /// <summary>All fonts in order.</summary>
    public ImmutableArray<LoadedFont> All(bool isBold) => isBold ? bold : regular;

    /// <summary>The font for a character, null when none has it.</summary>
    public LoadedFont? For(int character, bool isBold)
    {
        foreach (var font in All(isBold))
        {
            if (font.Has(character))
            {
                return font;
            }
        }
        return null;
    }
}
