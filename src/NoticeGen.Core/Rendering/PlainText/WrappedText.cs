using System.Globalization;
using System.Text;

namespace NoticeGen.Rendering.PlainText;

/// <summary>Words in lines of at most a number of columns. A word longer than that has a line to itself, whole.</summary>
internal static class WrappedText
{
    /// <summary>A line feed in the words is a break that the writer asked for; other white space parts words.</summary>
    public static IEnumerable<string> Lines(string words, int width) => words.Split('\n').SelectMany(part => Wrap(part, width));

    /// <summary>How many columns words take: marks that combine with the letter before take none.</summary>
    public static int Columns(string words)
    {
        var columns = 0;
        foreach (var rune in words.EnumerateRunes())
        {
            columns += Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : 1;
        }
        return columns;
    }

    private static IEnumerable<string> Wrap(string words, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        // A no-break space keeps its words together.
        foreach (var word in words.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = Columns(word);
            if (used > 0 && used + 1 + columns > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }
            if (used > 0)
            {
                line.Append(' ');
                used++;
            }
            line.Append(word);
            used += columns;
        }
        yield return line.ToString();
    }
}
