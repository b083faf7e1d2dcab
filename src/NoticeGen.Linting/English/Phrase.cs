using System.Buffers;

namespace NoticeGen.Linting.English;

/// <summary>Looks for words in text: whole words, with curly and straight apostrophes alike and line breaks as spaces.</summary>
internal static class Phrase
{
    /// <summary>The text with the marks made alike, each character at its old place.</summary>
    public static string Fold(string text) => !text.AsSpan().ContainsAny(Marks) ? text : string.Create(text.Length, text, static (folded, whole) =>
    {
        whole.CopyTo(folded);
        for (var at = folded.IndexOfAny(Marks); at >= 0; at = Next(folded, at + 1))
        {
            folded[at] = folded[at] == '\u2019' ? '\'' : ' ';
        }
    });

    private static int Next(ReadOnlySpan<char> text, int from) => text[from..].IndexOfAny(Marks) is >= 0 and var at ? from + at : -1;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\u2019\n\u00a0");

    /// <summary>The first place at or after <paramref name="from"/> where the folded phrase stands as whole words, or -1.</summary>
    public static int IndexIn(string folded, string phrase, StringComparison comparison, int from = 0)
    {
        if (phrase.Length == 0)
        {
            return -1;
        }
        for (var at = from; (at = IndexOf(folded, phrase, at, comparison)) >= 0; at++)
        {
            var end = at + phrase.Length;
            var startsClean = at == 0 || !Joins(folded[at - 1], phrase[0]);
            var endsClean = end == folded.Length || !Joins(phrase[^1], folded[end]);
            if (startsClean && endsClean)
            {
                return at;
            }
        }
        return -1;
    }

    /// <summary>An abbreviation is looked for as it is written; other words in any case.</summary>
    public static StringComparison ComparisonFor(string phrase) =>
        HasSmallLetter(phrase) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static bool HasSmallLetter(string phrase)
    {
        foreach (var letter in phrase)
        {
            if (char.IsLower(letter))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// As <see cref="string.IndexOf(string, int, StringComparison)"/>, which without culture data compares letter by letter when
    /// case does not matter: this one skips from first letter to first letter.
    /// </summary>
    private static int IndexOf(string text, string phrase, int from, StringComparison comparison)
    {
        if (comparison != StringComparison.OrdinalIgnoreCase || !char.IsAscii(phrase[0]) || from > text.Length)
        {
            return text.IndexOf(phrase, from, comparison);
        }
        var (small, capital) = (char.ToLowerInvariant(phrase[0]), char.ToUpperInvariant(phrase[0]));
        var last = text.Length - phrase.Length;
        while (from <= last)
        {
            var next = text.AsSpan(from, last - from + 1).IndexOfAny(small, capital);
            if (next < 0)
            {
                return -1;
            }
            from += next;
            if (text.AsSpan(from, phrase.Length).Equals(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return from;
            }
            from++;
        }
        return -1;
    }

    private static bool Joins(char left, char right) => char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right);
}
