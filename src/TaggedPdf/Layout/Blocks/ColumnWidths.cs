namespace TaggedPdf.Layout.Blocks;

/// <summary>What a table column would like: the width of its longest word, and of its longest text in one line.</summary>
public readonly record struct ColumnWish(double Narrowest, double Natural);

/// <summary>
/// Shares a table's width among its columns so that the table becomes as low as it can: tall rows cost most in large
/// print, where they leave pages half empty.
/// </summary>
/// <param name="rows">For each row and cell, the widths of its lines if only the writer's own breaks count.</param>
public sealed class ColumnWidths(IReadOnlyList<double[][]> rows)
{
    /// <summary>Into how many parts the spare width is cut; each goes where it saves most.</summary>
    private const int Parts = 32;

    public double[] Share(ColumnWish[] wishes, double available)
    {
        var narrowest = wishes.Sum(wish => wish.Narrowest);
        var natural = wishes.Sum(wish => wish.Natural);
        if (natural <= available)
        {
            // Everything fits in single lines: share what is left, so that the table spans the text.
            return Array.ConvertAll(wishes, wish => wish.Natural + (available - natural) / wishes.Length);
        }
        return narrowest < available
            ? Lowest(wishes, available - narrowest)
            : Array.ConvertAll(wishes, wish => narrowest > 0 ? available * wish.Narrowest / narrowest : available / wishes.Length);
    }

    private double[] Lowest(ColumnWish[] wishes, double spare)
    {
        var widths = Array.ConvertAll(wishes, wish => wish.Narrowest);
        for (var part = 0; part < Parts; part++)
        {
            int best = -1;
            double lowest = double.PositiveInfinity;
            for (var i = 0; i < widths.Length; i++)
            {
                if (widths[i] >= wishes[i].Natural)
                {
                    continue;
                }
                widths[i] += spare / Parts;
                var lines = Lines(wishes, widths);
                widths[i] -= spare / Parts;
                if (lines < lowest)
                {
                    (best, lowest) = (i, lines);
                }
            }
            widths[best < 0 ? part % widths.Length : best] += spare / Parts;
        }
        return widths;
    }

    /// <summary>
    /// About how many lines the table has. Rows count by their tallest cell; the other cells count a little, so that
    /// width that makes no row lower still goes to the fullest one.
    /// </summary>
    private double Lines(ColumnWish[] wishes, double[] widths)
    {
        const double Others = 0.25;
        double all = 0;
        foreach (var row in rows)
        {
            double tallest = 0, sum = 0;
            for (var i = 0; i < row.Length && i < widths.Length; i++)
            {
                double lines = 0;
                foreach (var line in row[i])
                {
                    // Lines end where words do: about half a long word of each stays empty.
                    lines += line <= widths[i] ? 1 : Math.Max(1, line / (widths[i] - wishes[i].Narrowest * 0.45));
                }
                tallest = Math.Max(tallest, lines);
                sum += lines;
            }
            all += tallest + sum * Others;
        }
        return all;
    }
}
