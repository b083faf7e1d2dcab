namespace NoticeGen.Diagnostics;

/// <summary>"Did you mean": the nearest of a few known words.</summary>
public static class Suggestion
{
    /// <summary>Known words that are looked at: a file may know very many and misspell each of them.</summary>
    private const int Most = 500;

    /// <summary>The known word nearest to what was written, or null when none is near.</summary>
    /// <param name="most">Known words that are looked at.</param>
    public static string? Nearest(string written, IEnumerable<string> known, int most = Most)
    {
        if (written.Length > 80)
        {
            return null;
        }
        var limit = Math.Max(1, written.Length / 3);
        string? best = null;
        var least = limit + 1;
        foreach (var word in known.Take(most))
        {
            if (Math.Abs(word.Length - written.Length) > limit)
            {
                continue;
            }
            var distance = Distance(written, word);
            if (distance < least)
            {
                (best, least) = (word, distance);
            }
        }
        return best;
    }

    /// <summary>Optimal string alignment distance: a swap of neighbours counts one.</summary>
    private static int Distance(string a, string b)
    {
        // The row for a letter, and the two above it; words are too short to fill a stack.
        Span<int> above = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                var value = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, above[j - 2] + 1);
                }
                row[j] = value;
            }
            var spare = above;
            above = last;
            last = row;
            row = spare;
        }
        return last[b.Length];
    }
}
