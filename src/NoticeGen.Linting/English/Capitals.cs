namespace NoticeGen.Linting.English;

/// <summary>Words in capital letters.</summary>
internal static class Capitals
{
    /// <summary>Each run of two or more capital letters that is a word by itself, with its place.</summary>
    public static IEnumerable<(int At, string Word)> In(string text)
    {
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (!char.IsAsciiLetterUpper(text[at]) || (at > 0 && IsPartOfWord(text[at - 1])))
            {
                continue;
            }
            var end = at;
            while (end < text.Length && char.IsAsciiLetterUpper(text[end]))
            {
                end++;
            }
            if (end - at >= 2 && (end == text.Length || (!ContinuesWord(text[end]) && !IsDomain(text, end))))
            {
                yield return (at, text[at..end]);
            }
            at = end;
        }
    }

    private static bool ContinuesWord(char character) => character != '.' && IsPartOfWord(character);

    private static bool IsPartOfWord(char character) => char.IsLetterOrDigit(character) || character is '&' or '@' or '_' or '/' or '-' or '.';

    /// <summary>"GOV.UK": a name with a full stop inside.</summary>
    private static bool IsDomain(string text, int end) => text[end] == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]);
}
