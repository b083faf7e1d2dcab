using System.Collections.Frozen;

namespace NoticeGen.Law;

/// <summary>
/// Which phrases of a list may stand in a text as whole words, told by their first words: one look at each word of the text,
/// however long the list. What it leaves out cannot stand there; what it names still has to be looked for.
/// </summary>
public sealed class PhraseIndex
{
    private readonly FrozenDictionary<string, int[]> _byFirstWord;
    private readonly int[] _wordless;

    /// <param name="phrases">In any case; compared without regard to it.</param>
    public PhraseIndex(IReadOnlyList<string> phrases)
    {
        var numbered = phrases.Select((phrase, number) => (Word: FirstWord(phrase), Number: number)).ToList();
        _wordless = [.. numbered.Where(phrase => phrase.Word.Length == 0).Select(phrase => phrase.Number)];
        _byFirstWord = numbered.Where(phrase => phrase.Word.Length > 0)
            .GroupBy(phrase => phrase.Word, phrase => phrase.Number, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The numbers of the phrases that may stand in a text, in the order of the list.</summary>
    public IReadOnlyList<int> In(ReadOnlySpan<char> text)
    {
        var lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        List<int>? found = null;
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
            if (lookup.TryGetValue(text[start..at], out var numbers))
            {
                (found ??= [.. _wordless]).AddRange(numbers);
            }
        }
        if (found is null)
        {
            return _wordless;
        }
        found.Sort();
        var kept = 1;
        for (var i = 1; i < found.Count; i++)
        {
            if (found[i] != found[i - 1])
            {
                found[kept++] = found[i];
            }
        }
        found.RemoveRange(kept, found.Count - kept);
        return found;
    }

    /// <summary>The letters and digits at the head; empty where the phrase begins with a sign.</summary>
    private static string FirstWord(string phrase)
    {
        var end = 0;
        while (end < phrase.Length && char.IsLetterOrDigit(phrase[end]))
        {
            end++;
        }
        return phrase[..end];
    }
}
