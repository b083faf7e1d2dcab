using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TaggedPdf.Fonts;

/// <summary>What a font says of itself, for files that name it and leave the setting to other programs.</summary>
public sealed class FontNature
{
    private static readonly ConditionalWeakTable<byte[], FontNature> Known = [];

    private readonly OpenTypeFile? _file;

    private FontNature(byte[] font) => _file = OpenTypeFile.Read(font, out _);

    /// <summary>Reads each font once; one that is damaged has no letters.</summary>
    public static FontNature Of(ImmutableArray<byte> font) =>
        Known.GetValue(ImmutableCollectionsMarshal.AsArray(font)!, static bytes => new FontNature(bytes));

    /// <summary>
    /// How high a line of text is by itself, as a multiple of the size of type (OpenType 1.9, hhea: ascender, descender, line gap);
    /// null where the font says nothing of use.
    /// </summary>
    public double? OwnLine => _file is { } file && file.Ascent - file.Descent + file.LineGap is var height && height >= file.UnitsPerEm / 2 ? (double)height / file.UnitsPerEm : null;

    /// <summary>Whether it can draw every letter of a text; spaces, digits and signs do not count.</summary>
    public bool HasLettersOf(string text) =>
        text.EnumerateRunes().All(rune => !System.Text.Rune.IsLetter(rune) || (_file is { } file && file.Characters[rune.Value] != 0));
}
