using System.Buffers;

namespace NoticeGen.Composing;

/// <summary>Plain text can never become markup: which characters need a backslash (CommonMark 0.31, section 2.4).</summary>
internal static class MarkdownEscape
{
    /// <summary>
    /// Every ASCII sign that begins or ends a construct anywhere in a line or at its start. Commas, quotes, slashes and
    /// the like never do, and are left alone so that composed Markdown stays readable.
    /// </summary>
    private static readonly SearchValues<char> SignsAndBreaks = SearchValues.Create("\\`*_{}[]<>()#+-.!|&~^=:$@\n\r\t\v\f");

    /// <summary>How many characters from the start can be written as they are.</summary>
    public static int PlainLength(ReadOnlySpan<char> text)
    {
        var sign = text.IndexOfAny(SignsAndBreaks);
        var plain = sign < 0 ? text : text[..sign];
        var strange = plain.IndexOfAny('\u0085', '\u2028', '\u2029');
        return strange < 0 ? plain.Length : strange;
    }

    /// <summary>A hyphen inside a word marks nothing up, and an id that a template prints behind a heading may hold no backslash.</summary>
    public static bool IsInnerHyphen(string text, int at) =>
        at > 0 && at + 1 < text.Length && text[at] == '-' && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at + 1]);

    /// <summary>
    /// What a line break, a tab or another control character in plain text is printed as: a space, because breaks have
    /// their own construct.
    /// </summary>
    public static bool IsSpaceLike(char c) => c is '\n' or '\r' or '\t' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>A web address as a link destination in angle brackets.</summary>
    public static string Destination(string url) =>
        url.Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal)
            .Replace(" ", "%20", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal);
}
