using TaggedPdf.Documents;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Painting;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Boxes;

/// <summary>A line of text.</summary>
internal sealed class LineBox : Box
{
    /// <summary>How far below the base line a link is underlined, as a part of the type size.</summary>
    private const double UnderlineDepth = 0.14;

    private readonly SetLine _line;
    private readonly double _size;

    public LineBox(SetLine line, in TextStyle style, LayoutContext context)
        : this(line, style, context, line.Pieces)
    {
    }

    /// <param name="tallest">What the line is to be high enough for: its own letters, or those of the whole paragraph.</param>
    public LineBox(SetLine line, in TextStyle style, LayoutContext context, ReadOnlySpan<Piece> tallest)
    {
        _line = line;
        _size = style.Size;
        double ascent = 0, descent = 0;
        var font = context.Fonts.Main(style.Bold);
        Measure(font, ref ascent, ref descent);
        foreach (ref readonly var piece in tallest)
        {
            if (!ReferenceEquals(piece.Word.Font, font))
            {
                font = piece.Word.Font;
                Measure(font, ref ascent, ref descent);
            }
        }
        Height = Math.Max(style.LineHeight, ascent + descent);
        BaseLine = (Height - ascent - descent) / 2 + ascent;
    }

    public override double Height { get; }

    /// <summary>How far below the top the letters stand.</summary>
    public double BaseLine { get; }

    /// <summary>Set at the end edge of the box instead of its start.</summary>
    public bool AtEnd { get; init; }

    protected override void PaintSelf(Canvas canvas, double y)
    {
        var pieces = _line.Pieces;
        Span<double> positions = pieces.Length <= 128 ? stackalloc double[pieces.Length] : new double[pieces.Length];
        VisualOrder.Place(pieces, canvas.Geometry.RightToLeft, positions);
        var left = canvas.Geometry.OnPaper(X, Width);
        var free = Width - _line.Width;
        var start = canvas.Geometry.RightToLeft == AtEnd ? left : left + free;
        LinkTarget? link = null;
        double linkLeft = 0, linkRight = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            ref readonly var piece = ref pieces[i];
            var x = start + positions[i];
            canvas.Word(piece.Run.Slot, new PlacedWord(piece.Word, _size, piece.Run.Colour, x, y + BaseLine));
            if (!ReferenceEquals(piece.Run.Link, link))
            {
                PaintLink(canvas, link, linkLeft, linkRight, y);
                link = piece.Run.Link;
                (linkLeft, linkRight) = (double.MaxValue, double.MinValue);
            }
            if (link is not null && !piece.IsSpace)
            {
                linkLeft = Math.Min(linkLeft, x);
                linkRight = Math.Max(linkRight, x + piece.Width);
            }
        }
        PaintLink(canvas, link, linkLeft, linkRight, y);
    }

    private PaintColour ColourOf(LinkTarget link)
    {
        foreach (ref readonly var piece in _line.Pieces)
        {
            if (ReferenceEquals(piece.Run.Link, link))
            {
                return piece.Run.Colour;
            }
        }
        return default;
    }

    private void Measure(Fonts.LoadedFont font, ref double ascent, ref double descent)
    {
        var unit = _size / font.File.UnitsPerEm;
        ascent = Math.Max(ascent, font.File.Ascent * unit);
        descent = Math.Max(descent, -font.File.Descent * unit);
    }

    private void PaintLink(Canvas canvas, LinkTarget? link, double left, double right, double y)
    {
        if (link is null || right <= left)
        {
            return;
        }
        var width = right - left;
        // Words are already where they stand on paper; areas are mirrored when they are painted.
        var x = canvas.Geometry.OnPaper(left, width);
        if (link.Underlined)
        {
            var thickness = _size / 16;
            canvas.Decoration.Fill(new Area(x, y + BaseLine + _size * UnderlineDepth, width, thickness), ColourOf(link));
        }
        canvas.Link(link, new Area(x, y, width, Height));
    }
}
