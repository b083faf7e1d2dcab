namespace TaggedPdf.Layout.Lines;

/// <summary>
/// Where a line may end. Words are never hyphenated; between words any space will do, and some words have inner places
/// (after Unicode's UAX #14, for the scripts of Europe, the Near East and East Asia).
/// </summary>
internal static class LineBreaks
{
    private const char ZeroWidthSpace = '\u200B';
    private const char EnDash = '\u2013';
    private const char EmDash = '\u2014';

    /// <summary>A shorter head or tail of an address than this looks like a slip of the pen.</summary>
    private const int ShortestPart = 4;

    public static bool IsSpace(char unit) => unit is ' ' or '\u2002' or '\u2003' or '\u2009' or '\u3000';

    /// <summary>Whether a space stands within a telephone number or a postcode, which are read as one word.</summary>
    public static bool IsTie(ReadOnlySpan<char> text, int index) =>
        text[index] == ' ' && index > 0 && index + 1 < text.Length && char.IsAsciiDigit(text[index + 1])
        && (char.IsAsciiDigit(text[index - 1]) || (index > 1 && char.IsAsciiLetterUpper(text[index - 1]) && char.IsAsciiDigit(text[index - 2])));

    /// <summary>Whether a line may end inside a word, before the character at an index.</summary>
    public static bool IsAllowed(ReadOnlySpan<char> text, int index)
    {
        var before = text[index - 1];
        switch (before)
        {
            case ZeroWidthSpace:
            case EmDash:
                return true;
            case '-' or '\u2010' or EnDash:
                return index >= 2 && char.IsLetter(text[index - 2]) && char.IsLetter(text[index]) && !IsInAddress(text, index);
            default:
                return (IsIdeograph(before) || IsIdeograph(text[index])) && !IsClosing(text[index]) && !IsOpening(before);
        }
    }

    /// <summary>
    /// Whether a word that is longer than a line, such as a web address, may be divided before an index: before a sign at
    /// which people pause when they read an address aloud. After it, or at a hyphen, nobody could tell whether the sign
    /// belongs to the address.
    /// </summary>
    public static bool IsAllowedInLongWord(ReadOnlySpan<char> word, int index)
    {
        if (index < ShortestPart || word.Length - index < ShortestPart)
        {
            return false;
        }
        return word[index - 1] == '@'
            || (word[index] is '/' or '.' or '?' or '&' or '#' && char.IsLetterOrDigit(word[index - 1]) && char.IsLetterOrDigit(word[index + 1]));
    }

    /// <summary>Whether the word around an index is an address of the web or of mail.</summary>
    private static bool IsInAddress(ReadOnlySpan<char> text, int index)
    {
        var start = index;
        while (start > 0 && !IsSpace(text[start - 1]) && text[start - 1] != StyledRun.LineBreak)
        {
            start--;
        }
        var end = index;
        while (end < text.Length && !IsSpace(text[end]) && text[end] != StyledRun.LineBreak)
        {
            end++;
        }
        var word = text[start..end];
        return word.Contains("://", StringComparison.Ordinal) || word.Contains('@') || word.Contains("www.", StringComparison.Ordinal)
            || (word.IndexOf('/') is > 0 and var slash && word[..slash].Contains('.'));
    }

    private static bool IsIdeograph(char unit) =>
        unit is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60';

    private static bool IsClosing(char unit) =>
        unit is '\u3001' or '\u3002' or '\uFF0C' or '\uFF0E' or '\uFF1A' or '\uFF1B' or '\uFF1F' or '\uFF01' or '\u300D' or '\u300F'
            or '\uFF09' or '\u3011' || char.IsPunctuation(unit) && unit < '\u2E80' && unit is not ('(' or '[');

    private static bool IsOpening(char unit) => unit is '\u300C' or '\u300E' or '\uFF08' or '\u3010' or '(' or '[';
}
