using System.Buffers;
using System.Text;

namespace NoticeGen.Source;

/// <summary>Plain text can never become markup: which characters need a backslash (CommonMark 0.31, section 2.4).</summary>
public static class MarkdownEscape
{
    /// <summary>
    /// Every ASCII sign that begins or ends a construct anywhere in a line or at its start. Commas, quotes, slashes and
    /// the like never do, and are left alone so that composed Markdown stays readable.
    /// </summary>
    private static readonly SearchValues<char> SignsAndBreaks = SearchValues.Create("\\`*_{}[]<>()#+-.!|&~^=:$@\n\r\t\v\f");

    /// <summary>Of them, those that mark something up in the middle of a line too.</summary>
    private static readonly SearchValues<char> Inline = SearchValues.Create("\\`*_{}[]<>#|&~^=$");

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

    /// <summary>
    /// Words in a text of Markdown that a person goes on writing: only what would mark something up gets a backslash, and a full
    /// stop or a hyphen inside a line stays as it is.
    /// </summary>
    public static string Words(string line)
    {
        var escaped = new StringBuilder(line.Length);
        var number = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        for (var i = 0; i < line.Length; i++)
        {
            var marks = Inline.Contains(line[i]) || (i == 0 && line[i] is '-' or '+' or ':') || (i == number && i > 0 && line[i] is '.' or ')');
            escaped.Append(IsSpaceLike(line[i]) ? ' ' : marks ? $"\\{line[i]}" : line[i]);
        }
        return escaped.ToString();
    }

    /// <summary>A web address as a link destination in angle brackets.</summary>
    public static string Destination(string url) =>
        url.Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal)
            .Replace(" ", "%20", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal);
}
