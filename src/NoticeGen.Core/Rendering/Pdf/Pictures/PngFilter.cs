namespace NoticeGen.Rendering.Pdf.Pictures;

/// <summary>The filters that PNG puts over rows before compression (ISO/IEC 15948, 9.2), undone in place.</summary>
internal static class PngFilter
{
    /// <param name="rows">Rows, each of a filter byte and <paramref name="stride"/> bytes.</param>
    /// <param name="step">Bytes of a pixel, at least 1.</param>
    /// <returns>False when a row names a filter that does not exist.</returns>
    public static bool Undo(byte[] rows, int stride, int step)
    {
        ReadOnlySpan<byte> above = new byte[stride];
        for (var at = 0; at < rows.Length; at += stride + 1)
        {
            var row = rows.AsSpan(at + 1, stride);
            switch (rows[at])
            {
                case 0:
                    break;
                case 1:
                    for (var i = step; i < stride; i++)
                    {
                        row[i] += row[i - step];
                    }
                    break;
                case 2:
                    for (var i = 0; i < stride; i++)
                    {
                        row[i] += above[i];
                    }
                    break;
                case 3:
                    for (var i = 0; i < stride; i++)
                    {
                        row[i] += (byte)(((i >= step ? row[i - step] : 0) + above[i]) / 2);
                    }
                    break;
                case 4:
                    for (var i = 0; i < stride; i++)
                    {
                        row[i] += i >= step ? Paeth(row[i - step], above[i], above[i - step]) : above[i];
                    }
                    break;
                default:
                    return false;
            }
            above = row;
        }
        return true;
    }

    private static byte Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        int toLeft = Math.Abs(estimate - left), toAbove = Math.Abs(estimate - above), toCorner = Math.Abs(estimate - corner);
        return (byte)(toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner);
    }
}
