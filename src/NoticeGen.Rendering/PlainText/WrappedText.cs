using System.Globalization;
using System.Text;

namespace NoticeGen.Rendering.PlainText;

/// <summary>Words in lines of at most a number of columns. A word longer than that has a line to itself, whole.</summary>
internal static class WrappedText
{
    /// <summary>What parts words; a no-break space keeps its words together.</summary>
    private const string Spaces = " \t\r";

    /// <summary>Writes words; a line feed in them is a break that the writer asked for.</summary>
    /// <returns>The columns of the longest line.</returns>
    public static int Write(HungLines to, string words, int width)
    {
        var longest = 0;
        foreach (var part in words.AsSpan().Split('\n'))
        {
            longest = Math.Max(longest, Wrap(to, Evenly(words.AsSpan(part)), width));
        }
        return longest;
    }

    /// <summary>How many columns words take: marks that combine with the letter before take none.</summary>
    public static int Columns(ReadOnlySpan<char> words)
    {
        const char firstCombining = '\u0300', softHyphen = '\u00ad';
        if (!words.ContainsAnyInRange(firstCombining, char.MaxValue) && !words.Contains(softHyphen))
        {
            return words.Length;
        }
        var columns = 0;
        foreach (var rune in words.EnumerateRunes())
        {
            columns += Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : 1;
        }
        return columns;
    }

    /// <summary>The words with one space between each two, so that a line of them is a stretch of the text.</summary>
    private static ReadOnlySpan<char> Evenly(ReadOnlySpan<char> words)
    {
        words = words.Trim(Spaces);
        return words.ContainsAny('\t', '\r') || words.IndexOf("  ", StringComparison.Ordinal) >= 0
            ? string.Join(' ', words.ToString().Split(Spaces.ToCharArray(), StringSplitOptions.RemoveEmptyEntries))
            : words;
    }

    private static int Wrap(HungLines to, ReadOnlySpan<char> words, int width)
    {
        var (start, end, used, longest) = (0, 0, 0, 0);
        foreach (var word in words.Split(' '))
        {
            var columns = Columns(words[word]);
            if (used > 0 && used + 1 + columns > width)
            {
                to.Line(words[start..end]);
                longest = Math.Max(longest, used);
                (start, used) = (word.Start.Value, 0);
            }
            used += (used > 0 ? 1 : 0) + columns;
            end = word.End.Value;
        }
        to.Line(words[start..end]);
        return Math.Max(longest, used);
    }
}
