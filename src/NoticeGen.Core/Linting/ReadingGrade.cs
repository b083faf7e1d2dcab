namespace NoticeGen.Linting;

/// <summary>
/// The Flesch-Kincaid grade of a text: the American school year that can read it; a reading age is five years more. Made for
/// English. Syllables are counted by their vowels, so single words may be out by one.
/// </summary>
internal static class ReadingGrade
{
    private const double PerWordOfSentence = 0.39;
    private const double PerSyllableOfWord = 11.8;
    private const double Base = 15.59;

    public static double Of(IEnumerable<string> sentences)
    {
        int count = 0, words = 0, syllables = 0;
        foreach (var sentence in sentences)
        {
            var before = words;
            foreach (var word in WordsOf(sentence))
            {
                words++;
                syllables += SyllablesIn(word);
            }
            count += words > before ? 1 : 0;
        }
        return words == 0 ? 0 : (PerWordOfSentence * words / count) + (PerSyllableOfWord * syllables / words) - Base;
    }

    public static IEnumerable<string> WordsOf(string sentence) =>
        sentence.Split([' ', '\u00a0', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ':', ';', '!', '?', '(', ')', '\'', '"', '’', '‘', '“', '”'))
            .Where(word => word.Any(char.IsLetter));

    public static int SyllablesIn(string word)
    {
        var letters = word.ToLowerInvariant();
        var count = 0;
        var wasVowel = false;
        foreach (var letter in letters)
        {
            var isVowel = letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            count += isVowel && !wasVowel ? 1 : 0;
            wasVowel = isVowel;
        }
        var hasSilentEnd = (letters.EndsWith('e') && !letters.EndsWith("le", StringComparison.Ordinal))
            || (letters.EndsWith("ed", StringComparison.Ordinal) && !letters.EndsWith("ted", StringComparison.Ordinal) && !letters.EndsWith("ded", StringComparison.Ordinal));
        return Math.Max(1, count - (hasSilentEnd && count > 1 ? 1 : 0));
    }
}
