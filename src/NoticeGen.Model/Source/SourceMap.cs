using System.Runtime.InteropServices;

namespace NoticeGen.Source;

/// <summary>
/// Says for each offset of a composed text where that character came from.
/// Segments are added in order while the text is written; look-up is a binary search.
/// </summary>
public sealed class SourceMap
{
    private const int UsualCount = 1500;

    private readonly List<Segment> _segments = new(UsualCount);

    /// <summary>Every stretch, in the order of the text.</summary>
    public IReadOnlyList<Segment> Segments => _segments;

    /// <summary>Where the last look-up ended: only says where to look first, so that threads may disturb each other.</summary>
    private int _last;

    /// <summary>
    /// Records that the next <paramref name="length"/> characters from <paramref name="start"/> came from
    /// <paramref name="origin"/>. With <paramref name="exact"/>, the n-th character is the n-th of the origin.
    /// </summary>
    /// <param name="language">Of text in another language than that of the whole (BCP 47).</param>
    public void Add(int start, int length, Origin origin, bool exact, string? language = null)
    {
        if (length > 0)
        {
            _segments.Add(new Segment(start, length, origin, exact, language));
        }
    }

    /// <summary>The origin of a stretch: exact where the map is exact, else the whole origin of its first segment.</summary>
    public Origin? Find(TextSpan span)
    {
        var index = IndexAt(span.Start);
        if (index < 0)
        {
            return null;
        }
        var segment = _segments[index];
        if (!segment.Exact)
        {
            return segment.Origin;
        }
        var from = segment.Origin.Span.Start + (span.Start - segment.Start);
        var length = Math.Min(span.Length, segment.Start + segment.Length - span.Start);
        var place = new TextSpan(from, length);
        return segment.Origin.Span == place ? segment.Origin : segment.Origin with { Span = place };
    }

    /// <summary>The end of the segment that holds the offset, so that text can be cut where its origin changes.</summary>
    public int SegmentEnd(int offset)
    {
        var index = IndexAt(offset);
        return index < 0 ? int.MaxValue : _segments[index].Start + _segments[index].Length;
    }

    /// <summary>The language of the text at an offset; null for that of the whole.</summary>
    public string? LanguageAt(int offset) => IndexAt(offset) is >= 0 and var index ? _segments[index].Language : null;

    private int IndexAt(int offset)
    {
        var segments = CollectionsMarshal.AsSpan(_segments);
        int low = 0, high = segments.Length - 1;
        // Places are mostly asked for in their order: the one asked for last, or the next.
        var last = _last;
        if (last < segments.Length && offset >= segments[last].Start)
        {
            low = last;
            for (var near = last; near < segments.Length && near <= last + 1; near++)
            {
                if (offset < segments[near].Start + segments[near].Length)
                {
                    return offset < segments[near].Start ? -1 : _last = near;
                }
            }
        }
        while (low <= high)
        {
            var middle = (low + high) / 2;
            ref readonly var segment = ref segments[middle];
            if (offset < segment.Start)
            {
                high = middle - 1;
            }
            else if (offset >= segment.Start + segment.Length)
            {
                low = middle + 1;
            }
            else
            {
                return _last = middle;
            }
        }
        return -1;
    }

    /// <summary>A stretch of the composed text with its origin.</summary>
    public readonly record struct Segment(int Start, int Length, Origin Origin, bool Exact, string? Language = null);
}
