using System.Globalization;
using System.Text;

namespace NoticeGen.Auditing.Pages;

/// <summary>Whether a style sheet or a presentation attribute asks for something that is not in the page.</summary>
internal static class PageStyle
{
    /// <summary>What loads, or ran script in browsers that some readers still have.</summary>
    private static readonly string[] Refused = ["@import", "image-set(", "expression(", "-moz-binding", "behavior:", "javascript:", "vbscript:"];

    private static readonly string[] Addressing = ["url(", "src(", "image("];

    public static bool Loads(string css)
    {
        var plain = Plain(css);
        return Array.Exists(Refused, plain.Contains) || Array.Exists(Addressing, function => LeadsOut(plain, function));
    }

    /// <summary>Whether a style sheet holds what looks like markup: it was not closed, and has swallowed a part of the page.</summary>
    public static bool HoldsMarkup(string css)
    {
        for (var at = css.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < css.Length; at = css.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(css[at + 1]) || css[at + 1] is '/' or '!')
            {
                return true;
            }
        }
        return false;
    }

    private static bool LeadsOut(string plain, string function)
    {
        for (var at = 0; plain.IndexOf(function, at, StringComparison.Ordinal) is >= 0 and var found; at = found + 1)
        {
            var value = plain.AsSpan(found + function.Length).TrimStart(" \t\n\r\f\"'");
            if (!value.StartsWith("data:image/", StringComparison.Ordinal) && !value.StartsWith("data:font/", StringComparison.Ordinal) && value is not ['#', ..])
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>In small letters, without comments, and with escapes as what they stand for (CSS Syntax Level 3, 4.3).</summary>
    private static string Plain(string css)
    {
        var plain = new StringBuilder(css.Length);
        for (var at = 0; at < css.Length;)
        {
            if (css.AsSpan(at).StartsWith("/*", StringComparison.Ordinal))
            {
                var close = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = close < 0 ? css.Length : close + 2;
            }
            else if (css[at] is '"' or '\'')
            {
                // No comment begins in a text, nor in an address without quotes.
                at = Copy(css, at, css[at], plain);
            }
            else
            {
                at = CopyOne(css, at, plain);
                if (IsBareAddress(plain, css.AsSpan(at)))
                {
                    at = Copy(css, at, ')', plain);
                }
            }
        }
        return plain.ToString();
    }

    private static bool IsBareAddress(StringBuilder plain, ReadOnlySpan<char> rest)
    {
        const string Url = "url(";
        return plain.Length >= Url.Length && plain[^1] == '(' && plain.ToString(plain.Length - Url.Length, Url.Length) == Url
            && rest.TrimStart(" \t\n\r\f") is not ['"' or '\'', ..];
    }

    /// <summary>From its first character to the one that ends it; a line end ends a text that is not closed.</summary>
    private static int Copy(string css, int at, char end, StringBuilder to)
    {
        at = CopyOne(css, at, to);
        while (at < css.Length)
        {
            var isEnd = css[at] == end || (end != ')' && css[at] == '\n');
            at = CopyOne(css, at, to);
            if (isEnd)
            {
                break;
            }
        }
        return at;
    }

    /// <summary>One character, or what an escape stands for; gives the place after it.</summary>
    private static int CopyOne(string css, int at, StringBuilder to)
    {
        if (css[at] != '\\' || at + 1 == css.Length)
        {
            to.Append(char.ToLowerInvariant(css[at]));
            return at + 1;
        }
        at++;
        var digits = 0;
        while (digits < 6 && at + digits < css.Length && char.IsAsciiHexDigit(css[at + digits]))
        {
            digits++;
        }
        if (digits == 0)
        {
            to.Append(css[at] == '\n' ? "" : char.ToLowerInvariant(css[at]).ToString());
            return at + 1;
        }
        var code = int.Parse(css.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        to.Append(Rune.IsValid(code) && code != 0 ? Rune.ToLowerInvariant(new Rune(code)).ToString() : "\uFFFD");
        at += digits;
        return at < css.Length && css[at] is ' ' or '\t' or '\n' or '\f' ? at + 1 : at;
    }
}
