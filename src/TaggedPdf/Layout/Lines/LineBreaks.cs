namespace TaggedPdf.Layout.Lines;

/// <summary>
/// Where a line may end. Words are never hyphenated; between words any space will do, and some words have inner places
/// (after Unicode's UAX #14, for the scripts of Europe, the Near East and East Asia).
/// </summary>
public static class LineBreaks
{
    private const char ZeroWidthSpace = '\u200B';
    private const char EnDash = '\u2013';
    private const char EmDash = '\u2014';

    /// <summary>A shorter head or tail of an address than this looks like a slip of the pen.</summary>
    private const int ShortestPart = 4;

    private const int LongestHouseNumber = 3;

    /// <summary>A shorter part of a compound, as of "up-to-date", stays with the others.</summary>
    private const int ShortestOfCompound = 3;

    internal static bool IsSpace(char unit) => unit is ' ' or '\u2002' or '\u2003' or '\u2009' or '\u3000';

    /// <summary>Whether a space stands within a telephone number or a postcode, which are read as one word, or after the number of a house.</summary>
    public static bool IsTie(ReadOnlySpan<char> text, int index)
    {
        if (text[index] != ' ' || index == 0 || index + 1 >= text.Length)
        {
            return false;
        }
        return char.IsAsciiDigit(text[index + 1])
            ? char.IsAsciiDigit(text[index - 1]) || (index > 1 && char.IsAsciiLetterUpper(text[index - 1]) && char.IsAsciiDigit(text[index - 2]))
            : char.IsAsciiLetterUpper(text[index + 1]) && IsHouseNumber(text[..index]);
    }

    /// <summary>Whether a text ends with a number that begins an address or a part of it, as in "Write to: 1".</summary>
    private static bool IsHouseNumber(ReadOnlySpan<char> text)
    {
        var before = text.TrimEnd("0123456789");
        return text.Length - before.Length is >= 1 and <= LongestHouseNumber && before is [.., ',' or ':', ' '];
    }

    /// <summary>Whether a line may end inside a word, before the character at an index.</summary>
    internal static bool IsAllowed(ReadOnlySpan<char> text, int index)
    {
        var before = text[index - 1];
        switch (before)
        {
            case ZeroWidthSpace:
            case EmDash:
                return true;
            case '-' or '\u2010' or EnDash:
                return AreLetters(text, index - 1 - ShortestOfCompound) && AreLetters(text, index) && !IsInAddress(text, index);
            default:
                return (IsIdeograph(before) || IsIdeograph(text[index])) && !IsClosing(text[index]) && !IsOpening(before);
        }
    }

    /// <summary>
    /// Whether a word that is longer than a line, such as a web address, may be divided before an index: before a sign at
    /// which people pause when they read an address aloud. After it, or at a hyphen, nobody could tell whether the sign
    /// belongs to the address.
    /// </summary>
    internal static bool IsAllowedInLongWord(ReadOnlySpan<char> word, int index) =>
        HasRoomAround(word, index) && (word[index - 1] == '@' || (word[index] is '/' or '?' or '&' or '#' && IsBetweenLetters(word, index)));

    /// <summary>Whether what stands between two such places, and is longer than a line by itself, may be divided before an index: at a dot.</summary>
    internal static bool IsAllowedInLongPart(ReadOnlySpan<char> word, int index) =>
        HasRoomAround(word, index) && word[index] == '.' && IsBetweenLetters(word, index);

    private static bool HasRoomAround(ReadOnlySpan<char> word, int index) => index >= ShortestPart && word.Length - index >= ShortestPart;

    private static bool IsBetweenLetters(ReadOnlySpan<char> word, int index) => char.IsLetterOrDigit(word[index - 1]) && char.IsLetterOrDigit(word[index + 1]);

    /// <summary>Whether the word around an index is an address of the web or of mail, or the name of a file.</summary>
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
        return word.Contains("://", StringComparison.Ordinal) || word.Contains('@') || HasDotBetweenLetters(word);
    }

    private static bool AreLetters(ReadOnlySpan<char> text, int from)
    {
        if (from < 0 || from + ShortestOfCompound > text.Length)
        {
            return false;
        }
        foreach (var letter in text.Slice(from, ShortestOfCompound))
        {
            if (!char.IsLetter(letter))
            {
                return false;
            }
        }
        return true;
    }

    private static bool HasDotBetweenLetters(ReadOnlySpan<char> word)
    {
        for (var i = 1; i + 1 < word.Length; i++)
        {
            if (word[i] == '.' && char.IsLetter(word[i - 1]) && char.IsLetter(word[i + 1]))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsIdeograph(char unit) =>
        unit is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60';

    private static bool IsClosing(char unit) =>
        unit is '\u3001' or '\u3002' or '\uFF0C' or '\uFF0E' or '\uFF1A' or '\uFF1B' or '\uFF1F' or '\uFF01' or '\u300D' or '\u300F'
            or '\uFF09' or '\u3011' || char.IsPunctuation(unit) && unit < '\u2E80' && unit is not ('(' or '[');

    private static bool IsOpening(char unit) => unit is '\u300C' or '\u300E' or '\uFF08' or '\u3010' or '(' or '[';
}
