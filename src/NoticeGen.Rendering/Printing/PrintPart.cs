using NoticeGen.Documents;
using NoticeGen.Rendering.Pdf;
using NoticeGen.Rendering.Pdf.Layout.Blocks;
using NoticeGen.Rendering.Pdf.Layout.Boxes;
using NoticeGen.Rendering.Pdf.Writing;

namespace NoticeGen.Rendering.Printing;

/// <summary>A document among those printed into one file: laid out first, so that its pages are known, and painted later.</summary>
internal sealed class PrintPart(RenderContext context, PrintWords words) : IDisposable
{
    private readonly DocumentPainter _painter = new(context);

    public RenderContext Context => context;

    public Document Document => context.Document;

    public int PageCount => _painter.PageCount;

    public IEnumerable<Diagnostics.Diagnostic> Problems => context.Diagnostics;

    public PaintedDocument Paint() => _painter.Paint();

    /// <summary>A page that says that it is blank on purpose, in the document's language and type.</summary>
    public Canvas BlankPage()
    {
        var geometry = context.Geometry;
        var canvas = new Canvas(geometry, context.Resources, 0);
        canvas.Decoration.Ground(context.Styles.Page);
        var style = context.Styles.SmallMuted;
        var set = context.Setter.Set([Column.Run(context, words["print-blank"], style, null)], style);
        var y = geometry.Height / 2;
        foreach (var line in set.Lines(geometry.TextWidth))
        {
            var box = new LineBox(line, style, context) { X = (geometry.Width - line.Width) / 2, Width = line.Width };
            box.Paint(canvas, y);
            y += box.Height;
        }
        return canvas;
    }

    public void Dispose() => context.Dispose();
}
