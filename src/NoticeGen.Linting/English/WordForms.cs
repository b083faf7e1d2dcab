namespace NoticeGen.Linting.English;

/// <summary>The regular forms of an English word: of a verb all others, of a noun the plural. Some are no words, and stand in no text.</summary>
internal static class WordForms
{
    /// <param name="word">In lower case; of words of several parts, and of those in other letters, there are none.</param>
    public static IEnumerable<string> Of(string word)
    {
        if (word.Length < 4 || !word.All(char.IsAsciiLetterLower))
        {
            return [];
        }
        var stem = Stem(word);
        string[] forms = stem[^1] switch
        {
            'e' => [stem, stem + "s", stem + "d", stem[..^1] + "ing", .. stem.EndsWith("ise", StringComparison.Ordinal) ? (string[])[stem[..^1] + "ation"] : []],
            'y' when !IsVowel(stem[^2]) => [stem, stem[..^1] + "ies", stem[..^1] + "ied", stem + "ing", .. stem.EndsWith("fy", StringComparison.Ordinal) ? (string[])[stem[..^1] + "ication"] : []],
            's' or 'x' => [stem, stem + "es", stem + "ed", stem + "ing"],
            _ => [stem, stem + "s", stem + "ed", stem + "ing"],
        };
        // The same with a z, which the Oxford spelling has.
        return forms.Concat(forms.Where(form => form.Contains("is", StringComparison.Ordinal) && stem.EndsWith("ise", StringComparison.Ordinal)).Select(form => stem[..^2] + "z" + form[(stem.Length - 1)..]))
            .Where(form => form != word);
    }

    /// <summary>What a form ending in "ised" or "ising", or a plural, is of.</summary>
    private static string Stem(string word) =>
        word.EndsWith("ised", StringComparison.Ordinal) ? word[..^1]
        : word.EndsWith("ising", StringComparison.Ordinal) ? word[..^3] + "e"
        : word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1]
        : word;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
