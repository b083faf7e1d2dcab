using System.Buffers;
using System.Text;

namespace NoticeGen.Rendering.Markdown;

/// <summary>
/// Plain words as Markdown that reads back as the same words, with a backslash only where a sign could be markup
/// (CommonMark 0.31; pipe tables as GitHub has them), so that the file is pleasant to read as it is.
/// </summary>
internal static class MarkdownText
{
    /// <summary>Signs that begin or end a construct wherever they stand.</summary>
    private const string Everywhere = "\\`*_[]<>~|";

    /// <summary>Everything that may not stand as it is.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        Everywhere + "&\u2028\u2029" + string.Concat(Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl)));

    /// <summary>Words as a line of their own.</summary>
    public static string Line(string words)
    {
        var line = new StringBuilder(words.Length);
        Append(line, words);
        return GuardStart(line.ToString().Trim(' '));
    }

    /// <summary>Appends words; a line that they begin is guarded by <see cref="GuardStart"/>.</summary>
    public static void Append(StringBuilder to, string words)
    {
        var rest = words.AsSpan();
        for (var next = rest.IndexOfAny(Special); next >= 0; next = rest.IndexOfAny(Special))
        {
            to.Append(rest[..next]);
            var sign = rest[next];
            rest = rest[(next + 1)..];
            if (sign == '&' ? rest is [var after, ..] && (char.IsAsciiLetter(after) || after == '#') : Everywhere.Contains(sign, StringComparison.Ordinal))
            {
                to.Append('\\');
            }
            to.Append(IsLineEnd(sign) ? ' ' : sign);
        }
        to.Append(rest);
    }

    /// <summary>
    /// A line of words with a backslash where its beginning or its end would make it a heading, a list, a rule or a table
    /// (CommonMark 4.1 to 4.3, 5.2).
    /// </summary>
    public static string GuardStart(string line)
    {
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }
        if (digits is > 0 and < 10 && digits < line.Length && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] is ' ' or '\t'))
        {
            return line.Insert(digits, "\\");
        }
        return line.Length > 0 && line[0] is '#' or '+' or '-' or '=' or ':' or '"' ? "\\" + line : line;
    }

    /// <summary>An address between angle brackets (CommonMark 6.3).</summary>
    public static string Destination(string target)
    {
        var safe = new StringBuilder(target.Length + 2).Append('<');
        foreach (var letter in target)
        {
            safe.Append(letter switch
            {
                '<' => "%3C",
                '>' => "%3E",
                '\\' => "%5C",
                ' ' => "%20",
                '&' => "&amp;",
                _ when char.IsControl(letter) => "",
                _ => letter.ToString(),
            });
        }
        return safe.Append('>').ToString();
    }

    private static bool IsLineEnd(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';
}
