namespace NoticeGen.Linting.English;

/// <summary>Whether a sentence denies what it names.</summary>
internal static class Negation
{
    private static readonly string[] Words = ["not", "no", "never", "nothing", "none", "nobody", "without", "cannot"];

    /// <summary>Whether a word of denial stands before a place of a folded text, in the same sentence.</summary>
    public static bool StandsBefore(string folded, int at)
    {
        var start = at == 0 ? 0 : folded.LastIndexOfAny(['.', ';', ':'], at - 1) + 1;
        var before = folded[start..at];
        return before.Contains("n't", StringComparison.Ordinal)
            || Array.Exists(Words, word => Phrase.IndexIn(before, word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
