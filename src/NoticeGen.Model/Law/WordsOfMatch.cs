using System.Buffers;
using System.Collections.Immutable;

namespace NoticeGen.Law;

/// <summary>What a text must have for a pattern to match: see <see cref="RequiredWords"/>.</summary>
internal sealed class WordsOfMatch
{
    /// <summary>For each way to match the words of which one is needed, and one of the next, and so on.</summary>
    private readonly ImmutableArray<ImmutableArray<SearchValues<string>>> _ways;

    private readonly bool _isOfOneLine;

    /// <param name="ways">For each way to match all that it needs, each in one word or another.</param>
    /// <param name="isOfOneLine">Whether no match goes over the end of a line.</param>
    public WordsOfMatch(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> ways, bool isOfOneLine)
    {
        Ways = ways;
        _isOfOneLine = isOfOneLine;
        // Ways that ask for one word each are one way to look.
        var simple = ways.Where(way => way.Count == 1).SelectMany(way => way[0]).ToList();
        _ways =
        [
            .. ways.Where(way => way.Count > 1).Select(way => way.Select(AnyOf).ToImmutableArray()),
            .. simple.Count > 0 ? (ImmutableArray<SearchValues<string>>[])[[AnyOf(simple)]] : [],
        ];
    }

    /// <summary>The words themselves.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Ways { get; }

    /// <summary>Whether a text, or one line of it, has all that one way needs, in any case of ASCII letters.</summary>
    public bool AreIn(ReadOnlySpan<char> text)
    {
        if (!AreTogetherIn(text))
        {
            return false;
        }
        if (!_isOfOneLine)
        {
            return true;
        }
        foreach (var line in text.Split('\n'))
        {
            if (AreTogetherIn(text[line]))
            {
                return true;
            }
        }
        return false;
    }

    private bool AreTogetherIn(ReadOnlySpan<char> text)
    {
        foreach (var way in _ways)
        {
            var found = 0;
            while (found < way.Length && text.ContainsAny(way[found]))
            {
                found++;
            }
            if (found == way.Length)
            {
                return true;
            }
        }
        return false;
    }

    private static SearchValues<string> AnyOf(IReadOnlyList<string> words) => SearchValues.Create([.. words.Distinct(StringComparer.OrdinalIgnoreCase)], StringComparison.OrdinalIgnoreCase);
}
