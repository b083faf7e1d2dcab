using System.Buffers;

namespace NoticeGen.Linting;

/// <summary>Tells quickly of most texts that no placeholder stands in them; what it leaves still has to be looked at.</summary>
internal static class Placeholders
{
    /// <summary>Words and signs that stand for what is to be written.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(["lorem ipsum", "xxxx", "____", "TODO", "TBC", "TBD", "FIXME"], StringComparison.OrdinalIgnoreCase);

    /// <summary>What a placeholder in brackets begins with.</summary>
    private static readonly string[] Beginnings =
        ["insert", "add", "enter", "name of", "your", "delete", "e.", "eg", "if applicable", "tba", "tbc", "to be", "xx"];

    private static readonly SearchValues<char> Brackets = SearchValues.Create("[<");

    private const int LongestBeginning = 13;

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
}
