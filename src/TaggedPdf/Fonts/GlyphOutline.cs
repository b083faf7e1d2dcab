namespace TaggedPdf.Fonts;

/// <summary>One glyph description of the <c>glyf</c> table: its soundness, its parts, and its form without hints.</summary>
internal static class GlyphOutline
{
    private const int Words = 0x0001;
    private const int Scale = 0x0008;
    private const int More = 0x0020;
    private const int TwoScales = 0x0040;
    private const int Matrix = 0x0080;
    private const int Instructions = 0x0100;

    /// <summary>Whether the parts we read lie inside the description and name glyphs that exist.</summary>
    public static bool IsSound(ReadOnlySpan<byte> outline, int glyphCount)
    {
        if (outline.IsEmpty)
        {
            return true;
        }
        if (outline.Length < 10)
        {
            return false;
        }
        var contours = OpenTypeFile.S16(outline, 0);
        if (contours >= 0)
        {
            var hints = 10 + contours * 2;
            return outline.Length >= hints + 2 && outline.Length >= hints + 2 + OpenTypeFile.U16(outline, hints);
        }
        var at = 10;
        while (true)
        {
            if (outline.Length < at + 4 || OpenTypeFile.U16(outline, at + 2) >= glyphCount)
            {
                return false;
            }
            var flags = OpenTypeFile.U16(outline, at);
            at += PartLength(flags);
            if (at > outline.Length)
            {
                return false;
            }
            if ((flags & More) == 0)
            {
                return true;
            }
        }
    }

    /// <summary>The offset of each part's glyph number in a composite; none for a simple glyph.</summary>
    public static IReadOnlyList<int> PartOffsets(ReadOnlySpan<byte> outline)
    {
        if (outline.IsEmpty || OpenTypeFile.S16(outline, 0) >= 0)
        {
            return [];
        }
        var offsets = new List<int>();
        int at = 10, flags;
        do
        {
            flags = OpenTypeFile.U16(outline, at);
            offsets.Add(at + 2);
            at += PartLength(flags);
        }
        while ((flags & More) != 0);
        return offsets;
    }

    /// <summary>
    /// The outline without its instructions: print and modern screens do not use them, and they are most of the bytes
    /// of an automatically hinted font.
    /// </summary>
    public static byte[] WithoutHints(ReadOnlySpan<byte> outline)
    {
        if (outline.IsEmpty)
        {
            return [];
        }
        var contours = OpenTypeFile.S16(outline, 0);
        if (contours >= 0)
        {
            var hints = 10 + contours * 2;
            var points = hints + 2 + OpenTypeFile.U16(outline, hints);
            return [.. outline[..hints], 0, 0, .. outline[points..]];
        }
        var result = outline.ToArray();
        int at = 10, flags;
        do
        {
            flags = OpenTypeFile.U16(outline, at);
            result[at] = (byte)((flags & ~Instructions) >> 8);
            at += PartLength(flags);
        }
        while ((flags & More) != 0);
        return result[..at];
    }

    private static int PartLength(int flags) =>
        4 + ((flags & Words) != 0 ? 4 : 2)
        + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
}
