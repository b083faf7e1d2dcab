using System.Collections.Immutable;
using NoticeGen.Documents;

namespace NoticeGen.Tests.Pipelines.Verifying;

/// <summary>A block with one of its links left out and its words kept.</summary>
internal static class Unlinked
{
    public static Block In(Block block, Link lost) => block switch
    {
        Paragraph paragraph => new Paragraph(paragraph.Origin, In(paragraph.Inlines, lost)),
        List list => new List(list.Origin, list.Numbered, [.. list.Items.Select(item => item with { Blocks = In(item.Blocks, lost) })]),
        Callout callout => new Callout(callout.Origin, callout.Kind, In(callout.Blocks, lost)),
        Facts facts => new Facts(facts.Origin, [.. facts.Entries.Select(entry => entry with { Value = In(entry.Value, lost) })]),
        _ => block,
    };

    private static ImmutableArray<Block> In(ImmutableArray<Block> blocks, Link lost) => [.. blocks.Select(block => In(block, lost))];

    private static ImmutableArray<Inline> In(ImmutableArray<Inline> inlines, Link lost) =>
        [.. inlines.SelectMany(inline => ReferenceEquals(inline, lost) ? lost.Children : [inline])];
}
