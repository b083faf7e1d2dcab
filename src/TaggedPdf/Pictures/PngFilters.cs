namespace TaggedPdf.Pictures;

/// <summary>Undoes the row filters in place: ISO/IEC 15948, clause 9.</summary>
internal static class PngFilters
{
    public static bool Undo(byte[] rows, PngHeader header)
    {
        var stride = header.RowBytes + 1;
        Span<byte> above = new byte[header.RowBytes];
        for (var y = 0; y < header.Height; y++)
        {
            var row = rows.AsSpan((y * stride) + 1, header.RowBytes);
            if (!UndoRow(rows[y * stride], row, above, header.Step))
            {
                return false;
            }
            above = row;
        }
        return true;
    }

    private static bool UndoRow(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; filter != 0 && i < row.Length; i++)
        {
            var left = i >= step ? row[i - step] : 0;
            var corner = i >= step ? above[i - step] : 0;
            var add = filter switch
            {
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                4 => Nearest(left, above[i], corner),
                _ => -1,
            };
            if (add < 0)
            {
                return false;
            }
            row[i] = (byte)(row[i] + add);
        }
        return true;
    }

    private static int Nearest(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
