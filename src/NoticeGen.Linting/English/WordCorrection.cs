using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Linting.English;

/// <summary>Changes of words in the YAML that are safe to make without a person.</summary>
internal static class WordCorrection
{
    /// <summary>
    /// The change that writes one wording for another, or none when the file spells the wording over two lines, in other
    /// letters or with escapes: then a person must look.
    /// </summary>
    public static ImmutableArray<TextEdit> Of(Origin place, string wrong, string right)
    {
        var written = place.Excerpt;
        if (!string.Equals(Phrase.Fold(written), wrong, StringComparison.OrdinalIgnoreCase) || written.Contains('\n', StringComparison.Ordinal))
        {
            return [];
        }
        if (string.Equals(Phrase.Fold(written), wrong, StringComparison.Ordinal))
        {
            return [new TextEdit(place, right)];
        }
        // At the head of a sentence only the first letter differs.
        return string.Equals(Phrase.Fold(written)[1..], wrong[1..], StringComparison.Ordinal) && char.IsUpper(written[0])
            ? [new TextEdit(place, char.ToUpperInvariant(right[0]) + right[1..])]
            : [];
    }
}
