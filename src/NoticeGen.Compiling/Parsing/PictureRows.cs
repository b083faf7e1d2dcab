using System.Collections.Immutable;
using NoticeGen.Documents;

namespace NoticeGen.Parsing;

/// <summary>
/// Easy Read rows that follow each other with the same picture become one row: the picture would say nothing new the
/// second time, and the sentences belong together (a picture for each idea: Department of Health, Making written
/// information easier to understand, 2010).
/// </summary>
internal static class PictureRows
{
    /// <summary>So many short sentences stand beside a picture without being taller than it.</summary>
    private const int MostSentences = 2;

    public static ImmutableArray<Block> Join(ImmutableArray<Block> blocks)
    {
        ImmutableArray<Block>.Builder? joined = null;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (i > 0 && (joined is null ? blocks[i - 1] : joined[^1]) is Illustrated above && blocks[i] is Illustrated below
                && ReferenceEquals(above.Picture, below.Picture) && IsShort(above, below))
            {
                if (joined is null)
                {
                    joined = ImmutableArray.CreateBuilder<Block>(blocks.Length);
                    joined.AddRange(blocks[..i]);
                }
                joined[^1] = new Illustrated(above.Origin, above.Picture, [.. above.Blocks, .. below.Blocks]);
            }
            else
            {
                joined?.Add(blocks[i]);
            }
        }
        return joined?.ToImmutable() ?? blocks;
    }

    private static bool IsShort(Illustrated above, Illustrated below) =>
        above.Blocks.Length + below.Blocks.Length <= MostSentences
        && above.Blocks.Concat(below.Blocks).All(block => block is Paragraph);
}
