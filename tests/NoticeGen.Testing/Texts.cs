using System.Globalization;
using System.Text;
using CsCheck;

namespace NoticeGen.Testing;

/// <summary>Texts that are likely to go wrong: signs of every language involved, and characters from everywhere.</summary>
internal static class Texts
{
    private static readonly string[] Signs =
    [
        "#", "# ", "## ", "-", "- ", "* ", "*", "**", "_", "__", "+ ", "1. ", "2) ", ">", "> ", "|", "||", "`", "```", "~~~", "~~", "===", "---",
        "[", "]", "](", "![", "(", ")", "[^1]", "[ ]", "<", "</b>", "<b>", "<!--", "-->", "<?x ?>", "<https://a.example>", "https://a.example/_x_", "www.a.example",
        "a@b.example", "&", "&amp;", "&#x2028;", "&copy;", "{", "}", "{#id}", "{.x}", "{{", "}}", "{{ notice.title }}", "\\", "\\\\", "\\*", ":", "::", ":::", ":::note",
        ":   ", "=", "^", "$", "$$", "@", "!", "\"", "'", "''", ",", ";", ".", "...", "/", "%", "?", "(c)", ":smile:", "[x]: y", "*[HTML]: ",
    ];

    private static readonly string[] Spaces = [" ", " ", " ", "  ", "    ", "\n", "\n\n", "\t", "\r\n", "\u00a0", "\u2003", "\u2028", "\u0085"];

    private static readonly string[] Words =
    [
        "a", "we", "your", "information", "Northtown", "12", "2026", "\u00e9", "\u0175\u0177", "\u00a3", "\u2019", "\u2013", "\u0416", "\u4f4f", "\u05d0", "\ud83d\ude00", "e\u0301",
        "\u200b", "\ufeff", "\ufffd", "\u202e",
    ];

    /// <summary>What the project's fonts can draw, so that a PDF can be made of it.</summary>
    private static readonly string[] Printable =
        ["a", "we", "your", "information", "Northtown", "12", "2026", "\u00e9", "\u00a3", "\u2019", "\u2013", "fi", "ffl", "AV", "supercalifragilisticexpialidocious"];

    /// <summary>Any plain text that has words in it, without control characters.</summary>
    public static Gen<string> Plain { get; } =
        Gen.Select(Pieces(Gen.OneOf(From(Signs), From(Signs), From(Spaces), From(Words), AnyCharacter()), 12), From(Words), Pieces(From(Signs), 2))
            .Select((start, word, end) => start + word + end);

    /// <summary>Text in one line that YAML holds character for character between double quotes.</summary>
    public static Gen<string> Verbatim { get; } =
        Gen.Select(From(Words), Pieces(Gen.OneOf(From(Signs), From([" "]), From(Words)), 12), From(["x", ")", "*", "|"]))
            .Select((start, middle, end) => (start + middle + end).Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Replace("\ufeff", "", StringComparison.Ordinal));

    /// <summary>Text of signs and words that every font has.</summary>
    public static Gen<string> Drawable { get; } =
        Gen.Select(From(Printable), Pieces(Gen.OneOf(From(Signs), From([" "]), From(Printable)), 25)).Select((start, rest) => start + rest);

    /// <summary>Text that may be YAML, broken in every way, or no YAML at all.</summary>
    public static Gen<string> Yaml { get; } = Pieces(
        Gen.OneOf(
            From(["title", "title:", "controller:\n  name: N\n", "purposes:", "  - id: a\n", "summary: |\n", "about: >-\n", "- ", "? ", ": ", "\n", "\n  ", "\n    ", " ", "\t", "\r", "\r\n"]),
            From(["[", "]", "{", "}", ",", "&a ", "*a", "!", "!!str ", "|", ">", "'", "\"", "#", " #", "%", "%YAML 1.2\n", "@", "`", "<<: ", "---\n", "...\n", "~", "null", "\\", "\\u", "\\x"]),
            From(Words),
            Gen.Char.Select(c => c.ToString())),
        40);

    /// <summary>A text as a YAML scalar in double quotes that reads back as it was.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c is '"' or '\\' ? quoted.Append('\\').Append(c)
                : c is < ' ' or (>= '\u007f' and <= '\u00a0') or '\u2028' or '\u2029' or '\ufeff' ? quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture))
                : quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    public static Gen<string> From(string[] pool) => Gen.Int[0, pool.Length - 1].Select(i => pool[i]);

    public static Gen<string> Pieces(Gen<string> piece, int most) => piece.Array[0, most].Select(string.Concat);

    /// <summary>Any letter or sign of Unicode; no control characters, halves of pairs, or code points that stand for nothing.</summary>
    private static Gen<string> AnyCharacter() =>
        Gen.Int[0x20, 0x1ffff].Select(number => Rune.TryCreate(number, out var rune) && !Rune.IsControl(rune) && (number & 0xfffe) != 0xfffe ? rune.ToString() : "x");
}
