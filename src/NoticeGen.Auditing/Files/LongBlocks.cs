using System.Collections.Immutable;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Files;

/// <summary>
/// Parts blocks that are longer than any paragraph, as of a file without line ends: each match of a pattern has its whole block
/// looked at, and the time for that would grow with the square of a block.
/// </summary>
internal static class LongBlocks
{
    /// <summary>Characters, as many as one text of a notice may have.</summary>
    private const int Longest = 20_000;

    public static PublishedText Parted(PublishedText text)
    {
        if (!text.Blocks.Any(block => block.Span.Length > Longest))
        {
            return text;
        }
        var blocks = ImmutableArray.CreateBuilder<PublishedBlock>();
        var places = new List<int>();
        foreach (var block in text.Blocks)
        {
            places.Add(blocks.Count);
            for (var start = block.Span.Start; start < block.Span.End;)
            {
                var length = LengthOf(text.Source.Text.AsSpan(start..block.Span.End));
                blocks.Add(block with { Span = new TextSpan(start, length) });
                start += length;
            }
        }
        places.Add(blocks.Count);
        return text with { Blocks = blocks.ToImmutable(), Comments = [.. text.Comments.Select(comment => comment with { Block = places[comment.Block] })] };
    }

    /// <summary>To the last end of a sentence, or the last space, that is near enough.</summary>
    private static int LengthOf(ReadOnlySpan<char> rest)
    {
        if (rest.Length <= Longest)
        {
            return rest.Length;
        }
        var most = rest[..Longest];
        var end = most.LastIndexOf(". ", StringComparison.Ordinal);
        end = end >= 0 ? end : most.LastIndexOf(' ');
        return end >= 0 ? end + 1 : char.IsHighSurrogate(most[^1]) ? Longest - 1 : Longest;
    }
}
