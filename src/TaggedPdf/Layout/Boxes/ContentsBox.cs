using TaggedPdf.Documents;
using TaggedPdf.Painting;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Boxes;

/// <summary>
/// A line of an entry in the list of contents; the last one ends in dots and the page number, which is known only when
/// all pages are made up. The whole line is the link.
/// </summary>
internal sealed class ContentsBox(LineBox words, LinkTarget link) : Box
{
    private const double Gap = 6;

    /// <summary>Gives the line with the page number; null on lines that only begin an entry.</summary>
    public Func<LineBox?>? PageNumber { get; init; }

    public double WordsWidth { get; init; }

    public PaintColour Dots { get; init; }

    /// <summary>Room kept for the number at the end of the line.</summary>
    public double NumberWidth { get; init; }

    public override double Height => words.Height;

    protected override void PaintSelf(Canvas canvas, double y)
    {
        words.Paint(canvas, y);
        canvas.Link(link, new Area(X, y, Width, Height));
        if (PageNumber is null)
        {
            return;
        }
        var from = X + WordsWidth + Gap;
        var to = X + Width - NumberWidth;
        if (to > from + Gap)
        {
            canvas.Decoration.Dots(from, y + words.BaseLine - 0.6, to - from, Dots);
        }
        if (PageNumber() is { } number)
        {
            number.Paint(canvas, y + words.BaseLine - number.BaseLine);
        }
    }
}
