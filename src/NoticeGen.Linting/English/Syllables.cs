using System.Collections.Frozen;

namespace NoticeGen.Linting.English;

/// <summary>
/// Counts the syllables of an English word: groups of vowels, less the silent ones at the end, and a list of words for which
/// that is wrong. Within one syllable for nearly all words, which is as good as the formulas need.
/// </summary>
internal static class Syllables
{
    private const int LongestWord = 64;

    /// <param name="exceptions">Words whose count is known; whole words, lower case.</param>
    public static int In(ReadOnlySpan<char> word, FrozenDictionary<string, int> exceptions)
    {
        Span<char> letters = stackalloc char[LongestWord];
        var length = 0;
        foreach (var character in word)
        {
            if (char.IsAsciiLetter(character) && length < LongestWord)
            {
                letters[length++] = char.ToLowerInvariant(character);
            }
        }
        ReadOnlySpan<char> lower = letters[..length];
        if (length == 0)
        {
            return 1;
        }
        var lookup = exceptions.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(lower, out var known)
            || (lower[^1] == 's' && lookup.TryGetValue(lower[..^1], out known)))
        {
            return known;
        }
        return Math.Max(1, VowelGroups(lower) - SilentEndings(lower));
    }

    private static int VowelGroups(ReadOnlySpan<char> word)
    {
        var groups = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (!IsVowel(word[i]))
            {
                continue;
            }
            if (i == 0 || !IsVowel(word[i - 1]) || IsBreak(word, i))
            {
                groups++;
            }
        }
        // "-ism" and "-thm" end in a syllable without a vowel.
        return word.EndsWith("sm") || word.EndsWith("thm") ? groups + 1 : groups;
    }

    /// <summary>Whether two vowels in a row belong to two syllables: "science", "individual", "create", "applying".</summary>
    private static bool IsBreak(ReadOnlySpan<char> word, int second)
    {
        var pair = (word[second - 1], word[second]);
        var before = second >= 2 ? word[second - 2] : ' ';
        return pair switch
        {
            ('i', 'a') or ('i', 'o') or ('i', 'u') or ('i', 'e') when second == 2 && before != ' ' && pair != ('i', 'e') => true,
            ('i', 'a') => before is not ('c' or 't' or 's' or 'g'),
            ('i', 'o') => before is not ('c' or 't' or 's' or 'g' or 'x' or 'n'),
            ('u', 'a') => before is not ('q' or 'g'),
            ('e', 'o') => before is not 'p' && !word.EndsWith("geon"),
            ('y', 'i') => true,
            ('u', 'o') => before is not 'q',
            _ => false,
        };
    }

    private static int SilentEndings(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return 0;
        }
        var (third, second, last) = (word.Length > 3 ? word[^4] : ' ', word[^3], word[^1]);
        if (last == 'e')
        {
            // "table": the e is heard; "agree" is one group with the letter before it.
            return !IsVowel(word[^2]) && !(word[^2] == 'l' && !IsVowel(second)) ? 1 : 0;
        }
        if (word.EndsWith("ed"))
        {
            return second is not ('t' or 'd') && !IsVowel(second) && !(second == 'l' && !IsVowel(third)) ? 1 : 0;
        }
        if (word.EndsWith("es"))
        {
            var hissing = second is 's' or 'x' or 'z' or 'c' or 'g' || (second == 'h' && third is 'c' or 's');
            return !hissing && !IsVowel(second) && !(second == 'l' && !IsVowel(third)) ? 1 : 0;
        }
        return word.EndsWith("ely") || word.EndsWith("eless") || word.EndsWith("eful") || word.EndsWith("ement") ? 1 : 0;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
