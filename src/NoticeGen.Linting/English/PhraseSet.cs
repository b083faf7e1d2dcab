using System.Buffers;
using System.Collections.Immutable;

namespace NoticeGen.Linting.English;

/// <summary>A few phrases that a rule looks for, with a quick answer for texts that hold none.</summary>
internal sealed class PhraseSet(params ImmutableArray<string> phrases)
{
    private readonly SearchValues<string> _any = SearchValues.Create(phrases.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The first of the phrases, in the order of the set, that stands in a folded text as whole words.</summary>
    public (int At, int Length)? In(string folded)
    {
        if (!folded.AsSpan().ContainsAny(_any))
        {
            return null;
        }
        foreach (var phrase in phrases)
        {
            var at = Phrase.IndexIn(folded, phrase, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return (at, phrase.Length);
            }
        }
        return null;
    }

    public bool IsIn(string folded) => In(folded) is not null;
}
