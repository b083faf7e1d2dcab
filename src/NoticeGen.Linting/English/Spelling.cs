namespace NoticeGen.Linting.English;

/// <summary>Whether two names are one, with a slip.</summary>
internal static class Spelling
{
    /// <summary>Letters and digits that a misspelt name may differ by.</summary>
    private const int MostSlips = 2;

    /// <summary>Whether a few letters are added, left out or changed, all in one place.</summary>
    public static bool IsNear(string known, string written)
    {
        if (Math.Abs(known.Length - written.Length) > MostSlips)
        {
            return false;
        }
        var head = known.AsSpan().CommonPrefixLength(written);
        var most = Math.Min(known.Length, written.Length) - head;
        var tail = 0;
        while (tail < most && known[^(tail + 1)] == written[^(tail + 1)])
        {
            tail++;
        }
        return Math.Max(known.Length, written.Length) - head - tail <= MostSlips;
    }
}
