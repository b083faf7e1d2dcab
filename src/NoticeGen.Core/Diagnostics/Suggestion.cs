namespace NoticeGen.Diagnostics;

/// <summary>"Did you mean": the nearest of a few known words.</summary>
public static class Suggestion
{
    /// <summary>The known word nearest to what was written, or null when none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        if (written.Length > 80)
        {
            return null;
        }
        var limit = Math.Max(1, written.Length / 3);
        string? best = null;
        foreach (var word in known)
        {
            if (Math.Abs(word.Length - written.Length) > limit)
            {
                continue;
            }
            var distance = Distance(written, word);
            if (distance <= limit && (best is null || distance < Distance(written, best)))
            {
                best = word;
            }
        }
        return best;
    }

    /// <summary>Optimal string alignment distance: a swap of neighbours counts one.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }
        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                var value = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, rows[i - 2, j - 2] + 1);
                }
                rows[i, j] = value;
            }
        }
        return rows[a.Length, b.Length];
    }
}
