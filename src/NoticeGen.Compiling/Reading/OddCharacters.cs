using System.Globalization;
using System.Text;

namespace NoticeGen.Reading;

/// <summary>
/// Characters that a writer cannot see, or takes for a plain space: they come with text that is pasted, and YAML takes none of
/// them for a space. Named as the Unicode Standard names them.
/// </summary>
internal static class OddCharacters
{
    /// <summary>What YAML takes for the end of a line, and no editor does.</summary>
    public const string LineEnds = "\u0085\u2028\u2029";

    /// <summary>"a no-break space (U+00A0)"; null for a character that is what it looks like.</summary>
    public static string? Name(char c)
    {
        if (c is >= ' ' and < '\x7f' or '\t' or '\n' or '\r')
        {
            return null;
        }
        var what = c switch
        {
            '\u00a0' => "a no-break space",
            '\u00ad' => "a soft hyphen",
            '\u0085' => "a next-line mark",
            '\u200b' => "a zero-width space",
            '\u200c' => "a zero-width non-joiner",
            '\u200d' => "a zero-width joiner",
            '\u200e' or '\u200f' or '\u061c' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => "a mark of writing direction",
            '\u2028' => "a line separator",
            '\u2029' => "a paragraph separator",
            '\u202f' => "a narrow no-break space",
            '\u2060' => "a word joiner",
            '\u3000' => "an ideographic space",
            '\ufeff' => "a byte-order mark",
            _ => char.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.SpaceSeparator => "a space of typesetting",
                UnicodeCategory.Format => "an invisible mark",
                UnicodeCategory.Control => "a control character",
                _ => null,
            },
        };
        return what is null ? null : $"{what} (U+{(int)c:X4})";
    }

    /// <summary>Whether it takes up room on the line, so that a plain space is meant.</summary>
    public static bool IsBlank(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;

    /// <summary>The text without those that nobody sees, and with plain spaces for the others.</summary>
    public static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Name(c) is null || IsBlank(c))
            {
                clean.Append(Name(c) is null ? c : ' ');
            }
        }
        return clean.ToString().Trim();
    }

    /// <summary>Where the first stands, and how many of the same kind follow it; null where there is none.</summary>
    public static (int At, int Length)? First(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Name(text[at]) is not null)
            {
                var end = at + 1;
                while (end < text.Length && text[end] == text[at])
                {
                    end++;
                }
                return (at, end - at);
            }
        }
        return null;
    }
}
