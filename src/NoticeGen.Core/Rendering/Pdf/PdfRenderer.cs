using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pdf.Fonts;
using NoticeGen.Rendering.Pdf.Layout.Blocks;
using NoticeGen.Rendering.Pdf.Layout.Pages;
using NoticeGen.Rendering.Pdf.Pictures;
using NoticeGen.Rendering.Pdf.Tags;
using NoticeGen.Rendering.Pdf.Writing;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Pdf;

/// <summary>
/// PDF 1.7 (ISO 32000-1) that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) in the same file. The
/// steps: layout gives boxes and a tag tree, the paginator makes up pages, painting fills their content, and the writer
/// puts everything into a file. Fonts and pictures are read once and kept; use one renderer for many documents, from as
/// many threads as you like.
/// </summary>
public sealed class PdfRenderer : IRenderer
{
    private readonly FontLibrary _fonts = new();
    private readonly PictureLibrary _pictures = new();

    public Format Format => Format.Pdf;

    public Outcome<OutputFile> Render(Document document, Theme theme)
    {
        var problems = new List<Diagnostic>();
        if (_fonts.Open(theme, problems) is not { } fonts)
        {
            return Outcome.Of<OutputFile>(null, problems);
        }
        using var context = new RenderContext(document, theme, fonts, _pictures);
        var painted = Paint(context);
        StructureCheck.Run(context, painted);
        if (context.Diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return Outcome.Of<OutputFile>(null, context.Diagnostics);
        }
        var file = new OutputFile(Format.Pdf, new DocumentWriter(painted).Write(), painted.Pages.Count);
        return Outcome.Of(file, context.Diagnostics);
    }

    private static PaintedDocument Paint(RenderContext context)
    {
        var root = new StructureElement("Document", context.Anywhere);
        var furniture = new PageFurniture(context, root);
        var layout = new DocumentLayout(context, root);
        var boxes = layout.Boxes();
        var geometry = context.Geometry;
        var firstTop = furniture.DraftHeight + (layout.BandAtTop ? 0 : layout.HasBand ? geometry.Top * 0.6 : geometry.Top);
        var room = furniture.Room;
        var paginator = new Paginator(new PageLimits(
            firstTop, Math.Max(geometry.Top, room) + furniture.DraftHeight, Math.Min(geometry.Bottom, geometry.Height - room)));
        var pages = paginator.MakeUp(boxes);
        layout.PageOf = id => paginator.Anchors.TryGetValue(id, out var place) ? place.Page : null;
        var canvases = new List<Canvas>(pages.Count);
        for (var page = 0; page < pages.Count; page++)
        {
            var canvas = new Canvas(geometry, context.Resources, page);
            furniture.PaintBefore(canvas);
            pages[page].Stack.Paint(canvas, 0, pages[page].RepeatedHead);
            furniture.PaintAfter(canvas, pages.Count, withHeader: page > 0 || !layout.HasBand);
            canvases.Add(canvas);
        }
        return new PaintedDocument(context.Document, geometry, canvases, context.Resources, root) { Anchors = paginator.Anchors };
    }
}
