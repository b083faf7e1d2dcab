using TaggedPdf.Documents;

namespace TaggedPdf.Layout.Blocks;

/// <summary>Vertical distances as multiples of the body size.</summary>
internal static class Spacing
{
    public const double CalloutPadding = 0.85;
    public const double CellPadding = 0.4;
    public const double ItemGap = 0.3;
    public const double FactGap = 0.35;

    /// <summary>Between headings below each other in a column of their own.</summary>
    public const double BetweenHeadings = 0.5;

    /// <summary>What goes before a block, dropped at the top of a page, cell or box.</summary>
    public static double Before(Block block, Block? previous)
    {
        if (previous is Heading heading && block is not (Callout or Illustrated or Figure))
        {
            return block is Heading ? 0.5 : heading.Level <= 2 ? 0.45 : 0.3;
        }
        return block switch
        {
            // Pictures bring white of their own; with this much more, seven rows and their heading fill an A4 page.
            Illustrated when previous is Heading => 0.5,
            Illustrated when previous is Illustrated => 0.55,
            Heading { Level: <= 2 } => previous is Illustrated ? 1 : 1.7,
            Heading => 1.2,
            Callout => 1.1,
            Table => 1,
            Illustrated or Figure => 1.3,
            Divider => 1.2,
            List => previous is Paragraph ? 0.45 : 0.75,
            _ => previous is Callout or Table or Divider or Illustrated or Figure ? 1.1 : 0.75,
        };
    }
}
