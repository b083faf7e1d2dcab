using System.Buffers;
using System.Text.RegularExpressions;

namespace NoticeGen.Linting;

/// <summary>
/// Drafting notes and blanks in a text. Most texts hold none, which <see cref="MayStandIn"/> tells quickly: it must know every
/// beginning that the patterns know.
/// </summary>
internal static partial class Placeholders
{
    /// <summary>Marks of drafters, in capital letters, as a pattern.</summary>
    private const string MarkPattern = "TODO|TBC|TBD|FIXME";

    /// <summary>Words in capital letters that are no abbreviations but marks of drafters.</summary>
    public static readonly string[] Marks = MarkPattern.Split('|');

    /// <summary>Words and signs that stand for what is to be written.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(["lorem ipsum", "xxxx", "____", .. Marks], StringComparison.OrdinalIgnoreCase);

    /// <summary>What a placeholder in brackets begins with.</summary>
    private static readonly string[] Beginnings =
        ["insert", "add", "enter", "name of", "your", "delete", "e.", "eg", "if applicable", "tba", "tbc", "to be", "xx"];

    private static readonly SearchValues<char> Brackets = SearchValues.Create("[<");

    private const int LongestBeginning = 13;

    /// <summary>The placeholders of a text.</summary>
    public static IEnumerable<Match> In(string text) => MayStandIn(text) ? AllIn(text) : [];

    /// <summary>The same without the quick look: for a text of which it is known that one may stand in it.</summary>
    public static IEnumerable<Match> AllIn(string text) => Blank().Matches(text).Concat(Mark().Matches(text));

    /// <summary>False only where no placeholder stands.</summary>
    public static bool MayStandIn(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Words))
        {
            return true;
        }
        for (var rest = text; rest.IndexOfAny(Brackets) is >= 0 and var at;)
        {
            rest = rest[(at + 1)..];
            if (MayBegin(rest.TrimStart()))
            {
                return true;
            }
        }
        return false;
    }

    private static bool MayBegin(ReadOnlySpan<char> text)
    {
        // Letters that are no ASCII may be taken for some that are.
        if (text[..Math.Min(LongestBeginning, text.Length)].ContainsAnyExceptInRange('\0', '\u007f'))
        {
            return true;
        }
        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    // A Markdown link, [text](address), is no placeholder.
    [GeneratedRegex(
        @"\[\s*(?:insert|add|enter|name of|your|delete|e\.\s?g\.|eg\b|if applicable|tb[ac]|to be|xx)[^\]]*\](?!\()"
        + @"|<\s*(?:insert|add|enter|name of|your)\b[^>]*>"
        + @"|\blorem ipsum\b"
        + @"|\bx{4,}\b"
        + @"|_{4,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\b(?:" + MarkPattern + @")\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
