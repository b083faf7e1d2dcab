using TaggedPdf.Documents;
using TaggedPdf.Layout.Blocks;
using TaggedPdf.Layout.Boxes;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Layout.Pages;
using TaggedPdf.Painting;

namespace TaggedPdf.Imposition;

/// <summary>A document among those printed into one file: laid out first, so that its pages are known, and painted later.</summary>
public sealed class PrintPart
{
    private readonly LayoutContext _context;
    private readonly string _blank;
    private readonly DocumentPainter _painter;

    /// <param name="blank">What blank pages say, in the document's language.</param>
    internal PrintPart(LayoutContext context, string blank)
    {
        (_context, _blank) = (context, blank);
        _painter = new DocumentPainter(context);
    }

    /// <summary>How many pages the document has.</summary>
    public int PageCount => _painter.PageCount;

    internal LayoutContext Context => _context;

    internal IReadOnlyList<PdfProblem> Problems => _context.Problems;

    internal PaintedDocument Paint() => _painter.Paint();

    /// <summary>A page that says that it is blank on purpose, in the document's language and type.</summary>
    internal Canvas BlankPage()
    {
        var geometry = _context.Geometry;
        var canvas = new Canvas(geometry, _context.Resources, 0);
        canvas.Decoration.Ground(_context.Styles.Page);
        var style = _context.Styles.SmallMuted;
        var set = _context.Setter.Set([Column.Run(_context, _blank, style, null)], style);
        var y = geometry.Height / 2;
        foreach (var line in set.Lines(geometry.TextWidth))
        {
            var box = new LineBox(line, style, _context) { X = (geometry.Width - line.Width) / 2, Width = line.Width };
            box.Paint(canvas, y);
            y += box.Height;
        }
        return canvas;
    }

    /// <summary>Gives back what shaping needed; the run sees to it.</summary>
    internal void Release() => _context.Dispose();
}
