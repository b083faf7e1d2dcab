using System.Collections.Immutable;
using NoticeGen.Documents;
using TaggedPdf.Layout.Blocks;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The widths of a table's columns, by the same rule as in PDF files. Widths of words are estimated, because only Word
/// knows in which font it will print. Fixed widths keep the table the same in every program.
/// </summary>
internal static class TableColumns
{
    /// <summary>Of the type size: what letters of common sans-serif fonts measure on average.</summary>
    private const double LetterWidth = 0.52;

    /// <summary>A single word may be made of wide letters, and in headings of bold ones.</summary>
    private const double WordLetterWidth = 0.6;

    /// <summary>In twips; their sum is the width of the text.</summary>
    public static ImmutableArray<int> Of(Table table, Metrics metrics)
    {
        var count = table.Header.Cells.Length;
        var wishes = new ColumnWish[count];
        var lines = new List<double[][]>(table.Rows.Length + 1);

        // What the table's style leaves free on both sides of a cell.
        double padding = metrics.Em;
        foreach (var row in table.Rows.Prepend(table.Header))
        {
            var cells = new double[row.Cells.Length][];
            for (var i = 0; i < cells.Length; i++)
            {
                var text = DocumentText.Of(row.Cells[i].Inlines);
                var natural = (text.Length * LetterWidth * metrics.Em) + padding;
                cells[i] = [natural];
                if (i < count)
                {
                    var narrowest = (LongestWord(text) * WordLetterWidth * metrics.Em) + padding;
                    wishes[i] = new ColumnWish(Math.Max(wishes[i].Narrowest, narrowest), Math.Max(wishes[i].Natural, Math.Max(natural, narrowest)));
                }
            }
            lines.Add(cells);
        }
        var longestWord = Math.Max(metrics.TextWidth / (double)Math.Max(count, 1), metrics.TextWidth * 0.3);
        wishes = Array.ConvertAll(wishes, wish => new ColumnWish(Math.Min(wish.Narrowest, longestWord), wish.Natural));
        var widths = Array.ConvertAll(new ColumnWidths(lines).Share(wishes, metrics.TextWidth), width => (int)width);
        if (count > 0)
        {
            widths[^1] += metrics.TextWidth - widths.Sum();
        }
        return [.. widths];
    }

    /// <summary>In how many lines the paragraphs of a cell will be set, were no line left ragged.</summary>
    /// <param name="width">Of the cell, in twips.</param>
    public static double LinesOf(IEnumerable<string> paragraphs, int width, Metrics metrics) =>
        paragraphs.Sum(text => Math.Max(1, Math.Ceiling(text.Length * LetterWidth * metrics.Em / Math.Max(width - metrics.Em, metrics.Em))));

    public static int LongestWord(string text)
    {
        var (longest, start) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || char.IsWhiteSpace(text[i]))
            {
                longest = Math.Max(longest, i - start);
                start = i + 1;
            }
        }
        return longest;
    }
}
