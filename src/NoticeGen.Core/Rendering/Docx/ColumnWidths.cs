using System.Collections.Immutable;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// Shares the width of the text among columns: more for those with more words, and for each enough for its longest word
/// if there is room. Fixed widths keep the table the same in every program.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>Letters are a little more than half as wide as high; bold ones wider.</summary>
    private const double LetterWidth = 0.6;

    public static ImmutableArray<int> Of(Table table, Metrics metrics)
    {
        var count = table.Header.Cells.Length;
        var wanted = new double[count];
        var least = new double[count];
        foreach (var row in table.Rows.Prepend(table.Header))
        {
            for (var i = 0; i < Math.Min(count, row.Cells.Length); i++)
            {
                var text = DocumentText.Of(row.Cells[i].Inlines);
                var longest = text.Split(' ').Max(word => word.Length);
                least[i] = Math.Max(least[i], ((Math.Min(longest, 24) * LetterWidth) + 1.4) * metrics.Em);
                // Less than in proportion, so that a column of long sentences does not starve the others.
                wanted[i] = Math.Max(wanted[i], Math.Sqrt((text.Length + 1) * Math.Sqrt(text.Length + 1)));
            }
        }
        var spare = metrics.TextWidth - least.Sum();
        if (spare < 0)
        {
            return Share(least, new double[count], metrics.TextWidth);
        }
        var shares = wanted.Select(share => share * spare / wanted.Sum()).ToArray();
        return Share(least, shares, metrics.TextWidth);
    }

    private static ImmutableArray<int> Share(double[] least, double[] more, int width)
    {
        var whole = least.Sum() + more.Sum();
        var result = least.Zip(more, (a, b) => (int)Math.Floor((a + b) * width / whole)).ToArray();
        if (result.Length > 0)
        {
            result[^1] += width - result.Sum();
        }
        return [.. result];
    }
}
