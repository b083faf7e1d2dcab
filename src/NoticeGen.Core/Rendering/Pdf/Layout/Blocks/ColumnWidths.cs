namespace NoticeGen.Rendering.Pdf.Layout.Blocks;

/// <summary>What a table column would like: the width of its longest word, and of its longest text in one line.</summary>
internal readonly record struct ColumnWish(double Narrowest, double Natural);

/// <summary>Shares a table's width among its columns by what stands in them.</summary>
internal static class ColumnWidths
{
    public static double[] Share(ReadOnlySpan<ColumnWish> wishes, double available)
    {
        double narrowest = 0, natural = 0;
        foreach (var wish in wishes)
        {
            narrowest += wish.Narrowest;
            natural += wish.Natural;
        }
        var widths = new double[wishes.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            var wish = wishes[i];
            if (natural <= available)
            {
                // Everything fits in single lines: share what is left, so that the table spans the text.
                widths[i] = wish.Natural + (available - natural) / widths.Length;
            }
            else if (narrowest <= available)
            {
                var flexible = natural - narrowest;
                widths[i] = wish.Narrowest + (available - narrowest) * (flexible > 0 ? (wish.Natural - wish.Narrowest) / flexible : 1.0 / widths.Length);
            }
            else
            {
                widths[i] = narrowest > 0 ? available * wish.Narrowest / narrowest : available / widths.Length;
            }
        }
        return widths;
    }
}
