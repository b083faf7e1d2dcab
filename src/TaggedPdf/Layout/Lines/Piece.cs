using TaggedPdf.Fonts;

namespace TaggedPdf.Layout.Lines;

internal enum PieceBreak
{
    /// <summary>What follows stays on the line.</summary>
    None,

    /// <summary>A line may end here.</summary>
    Allowed,

    /// <summary>The line ends here.</summary>
    Forced,
}

/// <summary>A stretch of one run in one font and one direction, between places where a line may end.</summary>
/// <param name="Start">Its first character in the paragraph's text.</param>
/// <param name="Width">In points.</param>
/// <param name="Level">The embedding level (UAX #9): odd runs from right to left.</param>
internal readonly record struct Piece(
    StyledRun Run, ShapedWord Word, int Start, int Length, double Width, bool IsSpace, PieceBreak Break, byte Level);

/// <summary>A line of a paragraph: some of its pieces.</summary>
/// <param name="Width">Without the spaces at its end, which hang over the edge.</param>
internal readonly record struct SetLine(Piece[] Paragraph, int Start, int Count, double Width)
{
    public ReadOnlySpan<Piece> Pieces => Paragraph.AsSpan(Start, Count);
}
