using NoticeGen.Law;

namespace NoticeGen.Linting;

/// <summary>
/// Which lists of phrases have nothing to find in a text, told by one look at each of its words for all lists together. Words are
/// told apart by a hash: two that share one cost a search in vain, and nothing is missed.
/// </summary>
public sealed class WordMarks
{
    private const uint HashStart = 2_166_136_261;
    private const uint HashFactor = 16_777_619;

    private readonly uint[] _hashes;
    private readonly int[] _lists;
    private readonly int _all;
    private readonly char[] _ascii = [.. Enumerable.Range(0, 128).Select(code => char.IsAsciiLetterOrDigit((char)code) ? char.ToUpperInvariant((char)code) : '\0')];

    /// <param name="lists">For each list the phrases in it; case does not matter.</param>
    public WordMarks(IReadOnlyList<(TextQuestion List, IEnumerable<string> Phrases)> lists)
    {
        var byHash = new Dictionary<uint, int>();
        foreach (var (list, phrases) in lists)
        {
            var bit = 1 << (int)list;
            _all |= bit;
            foreach (var phrase in phrases)
            {
                var word = PhraseIndex.LongestWord(phrase);
                if (word.Length == 0)
                {
                    // Signs alone: no word tells where the phrase may stand.
                    _all &= ~bit;
                    break;
                }
                var hash = HashStart;
                foreach (var letter in word)
                {
                    hash = (hash ^ Folded(letter)) * HashFactor;
                }
                byHash[hash] = byHash.GetValueOrDefault(hash) | bit;
            }
        }
        var size = 16;
        while (size < byHash.Count * 4)
        {
            size *= 2;
        }
        (_hashes, _lists) = (new uint[size], new int[size]);
        foreach (var (hash, bits) in byHash)
        {
            var slot = (int)(hash & (uint)(size - 1));
            while (_lists[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }
            (_hashes[slot], _lists[slot]) = (hash, bits);
        }
    }

    /// <summary>The lists, and the questions about numbers, that a text has nothing for: a bit for each.</summary>
    public int LackedBy(ReadOnlySpan<char> text)
    {
        var found = 0;
        var hasDigit = false;
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            var hash = HashStart;
            while (at < text.Length && Folded(text[at]) is var letter and not '\0')
            {
                hasDigit |= letter is >= '0' and <= '9';
                hash = (hash ^ letter) * HashFactor;
                at++;
            }
            if (at == start)
            {
                at++;
            }
            else
            {
                found |= ListsOf(hash);
            }
        }
        var lacked = _all & ~found;
        // Dates and titles of laws have a year.
        return hasDigit ? lacked : lacked | (1 << (int)TextQuestion.Dates) | (1 << (int)TextQuestion.Titles);
    }

    private int ListsOf(uint hash)
    {
        var mask = _hashes.Length - 1;
        for (var slot = (int)(hash & (uint)mask); _lists[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_hashes[slot] == hash)
            {
                return _lists[slot];
            }
        }
        return 0;
    }

    /// <summary>A letter or digit without regard to case; 0 for any other character.</summary>
    private char Folded(char character) =>
        character < _ascii.Length ? _ascii[character] : char.IsLetterOrDigit(character) ? char.ToUpperInvariant(character) : '\0';
}
