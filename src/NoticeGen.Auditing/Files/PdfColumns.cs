namespace NoticeGen.Auditing.Files;

/// <summary>
/// Pages of a leaflet, set in columns of running text: puts their lines in the order of reading where the file draws them
/// across the columns, and tells each line where its column ends. Tables have short lines and are left as they are drawn.
/// </summary>
internal static class PdfColumns
{
    /// <summary>Lines that a column has at least.</summary>
    private const int Fewest = 8;

    /// <summary>Lines of a page that is looked at; one with more is no page of text, and each line is compared with many.</summary>
    private const int Most = 5_000;

    /// <summary>Points by which the lines of one column may begin apart.</summary>
    private const double Slack = 3;

    /// <summary>The part of a page's lines that may run over a column's edge: titles, and pictures' captions.</summary>
    private const double MostCrossing = 0.2;

    /// <summary>The part of a column's width from which on a line is full, and the part of lines that are.</summary>
    private const double Full = 0.6;
    private const double FullLines = 0.5;

    public static List<PdfLine> InReadingOrder(List<PdfLine> page)
    {
        if (page.Count > Most)
        {
            return page;
        }
        var starts = Starts(page);
        if (starts.Count < 2)
        {
            return page;
        }
        var numbers = page.Select(line => NumberOf(line, starts)).ToList();
        var edges = new double[starts.Count];
        for (var column = 0; column < starts.Count; column++)
        {
            var own = page.Where((_, index) => numbers[index] == column).ToList();
            if (own.Count < Fewest)
            {
                return page;
            }
            edges[column] = own.Select(line => line.Right).Order().ElementAt((int)(own.Count * 0.9));
            var width = (column + 1 < starts.Count ? starts[column + 1] : edges[column]) - starts[column];
            if (own.Count(line => line.Right - starts[column] >= Full * width) < FullLines * own.Count)
            {
                return page;
            }
        }
        var lines = page.Select((line, index) => numbers[index] < 0 ? line : line with { Edge = edges[numbers[index]] }).ToList();
        return IsAcross(numbers) ? Sorted(lines, numbers, starts.Count) : lines;
    }

    /// <summary>Where columns begin: the left edge of many lines, over which few others run.</summary>
    private static List<double> Starts(List<PdfLine> page)
    {
        var starts = new List<double>();
        foreach (var group in page.GroupBy(line => Math.Round(line.Left / Slack)).Where(group => group.Count() >= Fewest / 2).OrderBy(group => group.Key))
        {
            var start = group.Min(line => line.Left);
            if (starts.Count == 0 || (start - starts[^1] > 10 * Slack && page.Count(line => line.Left < start - Slack && line.Right > start - 1) <= MostCrossing * page.Count))
            {
                starts.Add(start);
            }
        }
        return starts;
    }

    /// <summary>The column of a line, from 0; -1 for one that runs over several.</summary>
    private static int NumberOf(PdfLine line, List<double> starts)
    {
        var column = Math.Max(0, starts.FindLastIndex(start => start <= line.Left + Slack));
        return column + 1 < starts.Count && line.Right > starts[column + 1] ? -1 : column;
    }

    /// <summary>Whether the file goes back from a column to the one before it again and again.</summary>
    private static bool IsAcross(List<int> numbers)
    {
        var columns = numbers.Where(number => number >= 0).ToList();
        var back = columns.Zip(columns.Skip(1)).Count(pair => pair.Second < pair.First);
        return back > 3 + numbers.Count(number => number < 0);
    }

    /// <summary>Column by column, between the lines that run over all of them.</summary>
    private static List<PdfLine> Sorted(List<PdfLine> lines, List<int> numbers, int count)
    {
        var sorted = new List<PdfLine>(lines.Count);
        var bounds = lines.Where((_, index) => numbers[index] < 0).OrderByDescending(line => line.Bottom).ToList();
        var above = double.MaxValue;
        for (var band = 0; band <= bounds.Count; band++)
        {
            var below = band < bounds.Count ? bounds[band].Bottom : double.MinValue;
            for (var column = 0; column < count; column++)
            {
                sorted.AddRange(lines.Where((line, index) => numbers[index] == column && line.Bottom < above && line.Bottom >= below).OrderByDescending(line => line.Bottom));
            }
            if (band < bounds.Count)
            {
                sorted.Add(bounds[band]);
            }
            above = below;
        }
        return sorted;
    }
}
