using System.Text;

namespace NoticeGen.Reporting;

/// <summary>Breaks text between words, so that a terminal does not break it within one.</summary>
public static class Wrapping
{
    /// <summary>The lines of a text; a word that is wider than a line stands on a line of its own.</summary>
    /// <param name="indent">What stands before the first line.</param>
    /// <param name="text">Words; several spaces in a row count as one.</param>
    /// <param name="hanging">What stands before each further line.</param>
    /// <param name="width">Columns.</param>
    public static List<string> Lines(string indent, string text, string hanging, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder(indent);
        var columns = indent.Length;
        var isBegun = false;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var length = word.EnumerateRunes().Sum(DisplayWidth.Of);
            if (isBegun && columns + 1 + length > width)
            {
                lines.Add(line.ToString());
                line.Clear().Append(hanging);
                columns = hanging.Length;
                isBegun = false;
            }
            line.Append(isBegun ? " " : "").Append(word);
            columns += length + (isBegun ? 1 : 0);
            isBegun = true;
        }
        lines.Add(line.ToString());
        return lines;
    }
}
