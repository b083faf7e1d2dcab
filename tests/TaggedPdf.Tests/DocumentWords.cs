using System.Collections.Immutable;
using TaggedPdf.Documents;

namespace TaggedPdf.Tests;

/// <summary>The words of blocks in reading order: what a listener must hear. Pictures without words give their alternative text in square brackets.</summary>
internal static class DocumentWords
{
    public static IEnumerable<string> Of(ImmutableArray<Block> blocks) => blocks.SelectMany(Of);

    public static IEnumerable<string> Of(Block block) => block switch
    {
        Heading heading => [Of(heading.Inlines)],
        Paragraph paragraph => [Of(paragraph.Inlines)],
        List list => list.Items.SelectMany(item => Of(item.Blocks)),
        Table table => table.Rows.Prepend(table.Header).SelectMany(row => row.Cells.Select(cell => Of(cell.Inlines))).Prepend(Of(table.Caption)),
        Callout callout => Of(callout.Blocks),
        Quote quote => Of(quote.Blocks),
        Facts facts => facts.Entries.SelectMany(fact => Of(fact.Value).Prepend(Of(fact.Label))),
        Illustrated illustrated => illustrated.Blocks.IsEmpty ? [$"[{illustrated.Picture.Alternative}]"] : Of(illustrated.Blocks),
        Figure figure => [$"[{figure.Picture.Alternative}]"],
        _ => [],
    };

    private static string Of(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        Text text => text.Value,
        LineBreak => " ",
        InlineGroup group => Of(group.Children),
        _ => "",
    }));
}
