using System.Collections.Frozen;
using System.Numerics;

namespace NoticeGen.Law;

/// <summary>
/// Which phrases of a list may stand in a text as whole words, told by the longest word of each: one look at each word of the text,
/// however long the list. What it leaves out cannot stand there; what it names still has to be looked for.
/// </summary>
public sealed class PhraseIndex
{
    private const int BitsOfWord = 64;

    private const int Letters = 32;

    private readonly FrozenDictionary<string, int[]> _byWord;

    /// <summary>For each first letter, large and small alike, the lengths that its words have: most words of a text need no look-up.</summary>
    private readonly ulong[] _lengths = new ulong[Letters];

    private readonly int[] _wordless;
    private readonly int _count;

    /// <param name="phrases">In any case; compared without regard to it.</param>
    public PhraseIndex(IReadOnlyList<string> phrases)
    {
        _count = phrases.Count;
        var numbered = phrases.Select((phrase, number) => (Word: LongestWord(phrase), Number: number)).ToList();
        _wordless = [.. numbered.Where(phrase => phrase.Word.Length == 0).Select(phrase => phrase.Number)];
        _byWord = numbered.Where(phrase => phrase.Word.Length > 0)
            .GroupBy(phrase => phrase.Word, phrase => phrase.Number, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
        foreach (var word in _byWord.Keys)
        {
            _lengths[word[0] % Letters] |= 1UL << word.Length;
        }
    }

    /// <summary>The numbers of the phrases that may stand in a text, in the order of the list.</summary>
    public IReadOnlyList<int> In(ReadOnlySpan<char> text)
    {
        var lookup = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        ulong[]? seen = null;
        int[]? first = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                continue;
            }
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }
            // Only of ASCII do large and small letters differ in one bit alone.
            if (char.IsAscii(text[start]) && (_lengths[text[start] % Letters] & (1UL << (at - start))) == 0)
            {
                continue;
            }
            if (!lookup.TryGetValue(text[start..at], out var numbers) || ReferenceEquals(numbers, first))
            {
                continue;
            }
            if (first is null)
            {
                first = numbers;
                continue;
            }
            seen ??= Marked(first);
            Mark(numbers, seen);
        }
        return seen is not null ? Numbers(seen)
            : first is null ? _wordless
            : _wordless.Length == 0 ? first
            : Numbers(Marked(first));
    }

    private ulong[] Marked(int[] numbers)
    {
        var seen = new ulong[(_count + BitsOfWord - 1) / BitsOfWord];
        Mark(numbers, seen);
        return seen;
    }

    private static void Mark(int[] numbers, ulong[] seen)
    {
        foreach (var number in numbers)
        {
            seen[number / BitsOfWord] |= 1UL << (number % BitsOfWord);
        }
    }

    private List<int> Numbers(ulong[] seen)
    {
        foreach (var number in _wordless)
        {
            seen[number / BitsOfWord] |= 1UL << (number % BitsOfWord);
        }
        var found = new List<int>(8);
        for (var word = 0; word < seen.Length; word++)
        {
            for (var bits = seen[word]; bits != 0; bits &= bits - 1)
            {
                found.Add((word * BitsOfWord) + BitOperations.TrailingZeroCount(bits));
            }
        }
        return found;
    }

    /// <summary>A run of letters and digits, since long words are rare; empty where the phrase has signs alone.</summary>
    private static string LongestWord(string phrase)
    {
        var longest = new Range(0, 0);
        var most = 0;
        var start = 0;
        for (var at = 0; at <= phrase.Length; at++)
        {
            if (at < phrase.Length && char.IsLetterOrDigit(phrase[at]))
            {
                continue;
            }
            if (at - start > most)
            {
                (most, longest) = (at - start, start..at);
            }
            start = at + 1;
        }
        return phrase[longest];
    }
}
