using System.Collections.Immutable;
using NoticeGen.Documents;

namespace NoticeGen.Parsing;

/// <summary>
/// Takes out what a template prints only because there is a place for it: a chapter with nothing under its heading, a box
/// without words, a column that is empty in every row. Readers would look there for something that the notice does not say.
/// </summary>
internal static class EmptyParts
{
    /// <param name="blocks">Those of a document, or of one of its boxes.</param>
    public static ImmutableArray<Block> Without(ImmutableArray<Block> blocks)
    {
        var kept = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        // From the end, so that a chapter whose own parts are all empty goes with them.
        var next = 0;
        foreach (var block in blocks.Reverse().Select(Trimmed).OfType<Block>())
        {
            if (block is Heading { Level: > 1 and var level } && level >= next)
            {
                continue;
            }
            kept.Add(block);
            next = block is Heading heading ? heading.Level : int.MaxValue;
        }
        kept.Reverse();
        return kept.DrainToImmutable();
    }

    /// <summary>A block without its empty parts; null where nothing is left of it.</summary>
    private static Block? Trimmed(Block block) => block switch
    {
        Table table => Trimmed(table),
        Callout { Blocks.IsEmpty: true } or Quote { Blocks.IsEmpty: true } or Facts { Entries.IsEmpty: true } => null,
        _ => block,
    };

    private static Table? Trimmed(Table table)
    {
        var filled = Enumerable.Range(0, table.Header.Cells.Length).Where(column => table.Rows.Any(row => !IsEmpty(row.Cells[column]))).ToList();
        return filled.Count == 0 ? null
            : filled.Count == table.Header.Cells.Length ? table
            : new Table(table.Origin, table.Caption, table.RowHeaders, Only(table.Header), [.. table.Rows.Select(Only)]);

        TableRow Only(TableRow row) => row with { Cells = [.. filled.Select(column => row.Cells[column])] };
    }

    private static bool IsEmpty(TableCell cell) => string.IsNullOrWhiteSpace(DocumentText.Of(cell.Inlines));
}
