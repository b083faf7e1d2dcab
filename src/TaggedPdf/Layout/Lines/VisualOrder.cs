namespace TaggedPdf.Layout.Lines;

/// <summary>Where the pieces of a line stand: their reading order, reordered by rules L1 and L2 of UAX #9.</summary>
internal static class VisualOrder
{
    /// <summary>
    /// Writes the left edge of each piece, from the left edge of the line. Spaces at the line's end hang over its end
    /// edge, on the left when the paragraph runs from right to left.
    /// </summary>
    public static void Place(ReadOnlySpan<Piece> pieces, bool rightToLeft, Span<double> positions)
    {
        var end = pieces.Length;
        while (end > 0 && pieces[end - 1].IsSpace)
        {
            end--;
        }
        double x = 0;
        var words = pieces[..end];
        if (!rightToLeft && IsPlain(words))
        {
            for (var i = 0; i < end; i++)
            {
                positions[i] = x;
                x += pieces[i].Width;
            }
        }
        else
        {
            foreach (var index in Reorder(words))
            {
                positions[index] = x;
                x += pieces[index].Width;
            }
        }
        var before = 0.0;
        for (var i = end; i < pieces.Length; i++)
        {
            before -= pieces[i].Width;
            positions[i] = rightToLeft ? before : x;
            x += pieces[i].Width;
        }
    }

    private static bool IsPlain(ReadOnlySpan<Piece> pieces)
    {
        foreach (ref readonly var piece in pieces)
        {
            if (piece.Level != 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>L2: from the highest level down, stretches at that level or above are reversed.</summary>
    private static int[] Reorder(ReadOnlySpan<Piece> pieces)
    {
        var order = new int[pieces.Length];
        byte highest = 0;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            highest = Math.Max(highest, pieces[i].Level);
        }
        for (var level = highest; level > 0; level--)
        {
            for (var i = 0; i < order.Length; i++)
            {
                var start = i;
                while (i < order.Length && pieces[i].Level >= level)
                {
                    i++;
                }
                Array.Reverse(order, start, i - start);
            }
        }
        return order;
    }
}
