using NoticeGen.Rendering.Pdf.Writing;
using NoticeGen.Rendering.Pictures;

namespace NoticeGen.Rendering.Pdf.Layout.Boxes;

/// <summary>
/// The last line of an entry in the list of contents: its words, dots, and the page number, which is known only when
/// all pages are made up.
/// </summary>
internal sealed class ContentsBox(LineBox words, double wordsWidth, Func<LineBox?> pageNumber) : Box
{
    private const double Gap = 6;

    public PaintColour Dots { get; init; }

    /// <summary>Room kept for the number at the end of the line.</summary>
    public double NumberWidth { get; init; }

    public override double Height => words.Height;

    protected override void PaintSelf(Canvas canvas, double y)
    {
        words.Paint(canvas, y);
        var from = X + wordsWidth + Gap;
        var to = X + Width - NumberWidth - Gap;
        if (to > from + Gap)
        {
            canvas.Decoration.Dots(from, y + Height * 0.68, to - from, Dots);
        }
        pageNumber()?.Paint(canvas, y);
    }
}
