namespace NoticeGen.Auditing.Verifying;

/// <summary>What became of a line of the document.</summary>
internal enum LineState
{
    /// <summary>It stands after the lines before it.</summary>
    InOrder,

    /// <summary>It stands somewhere, and before a line that it should follow.</summary>
    Elsewhere,
    Lost,
}

/// <summary>
/// Goes through what a document shows from its start to its end and takes from it one line after the other. The first place
/// after the line before is always taken, so that a line which is there is never missed for one that was found too far on.
/// </summary>
internal sealed class ShownTextWalk(ShownText shown)
{
    /// <summary>Letters that may stand between the parts of a line: what a page ends and begins with, and the other cells of a table's row.</summary>
    private const int LongestGap = 3000;

    private readonly string _letters = shown.Letters;
    private int _at;

    public LineState Take(string line)
    {
        var at = _letters.IndexOf(line, _at, StringComparison.Ordinal);
        if (at >= 0)
        {
            _at = at + line.Length;
            return LineState.InOrder;
        }
        if (EndOfFirstPart(line, _at) is { } end)
        {
            // What stands beside it in a table comes before its last part.
            _at = end;
            return LineState.InOrder;
        }
        return Find(line) == LineState.Lost ? LineState.Lost : LineState.Elsewhere;
    }

    /// <summary>Whether a line stands anywhere.</summary>
    public LineState Find(string line) =>
        _letters.Contains(line, StringComparison.Ordinal) || EndOfFirstPart(line, 0) is not null ? LineState.InOrder : LineState.Lost;

    /// <summary>
    /// Where the first part ends of a line that the end of a page runs through; null when it is not there in parts. Parts end and
    /// begin where blocks do, so that a lost word is not taken for a gap.
    /// </summary>
    private int? EndOfFirstPart(string line, int from)
    {
        foreach (var bound in shown.Bounds.SkipWhile(bound => bound <= from))
        {
            for (var length = Math.Min(line.Length - 1, bound - from); length > 0; length--)
            {
                if (_letters[bound - 1] == line[length - 1]
                    && string.CompareOrdinal(_letters, bound - length, line, 0, length) == 0
                    && HasRest(line.AsSpan(length), bound))
                {
                    return bound;
                }
            }
        }
        return null;
    }

    private bool HasRest(ReadOnlySpan<char> rest, int from)
    {
        foreach (var bound in shown.Bounds.SkipWhile(bound => bound < from).TakeWhile(bound => bound <= from + LongestGap))
        {
            var common = rest.CommonPrefixLength(_letters.AsSpan(bound));
            if (common == rest.Length || (common > 0 && shown.IsBound(bound + common) && HasRest(rest[common..], bound + common)))
            {
                return true;
            }
        }
        return false;
    }
}
