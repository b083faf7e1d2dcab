using TaggedPdf.Layout.Blocks;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Painting;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Pages;

/// <summary>
/// Lays a document out and makes up its pages, so that their number is known, and then paints them: layout gives boxes
/// and a tag tree, the paginator makes up pages, painting fills their content.
/// </summary>
internal sealed class DocumentPainter
{
    private readonly LayoutContext _context;
    private readonly StructureElement _root;
    private readonly PageFurniture _furniture;
    private readonly DocumentLayout _layout;
    private readonly Paginator _paginator;

    public DocumentPainter(LayoutContext context)
    {
        _context = context;
        _root = new StructureElement("Document", context.Anywhere);
        _furniture = new PageFurniture(context, _root);
        _layout = new DocumentLayout(context, _root) { BannerHeight = _furniture.DraftHeight };
        var geometry = context.Geometry;
        // A banner stands in white that is there without it, so that a draft has the pages that will be published.
        var firstTop = _layout.BandAtTop ? _furniture.DraftHeight
            : Math.Max(_layout.HasBand ? geometry.Top * 0.6 : geometry.Top, _furniture.DraftHeight + context.Styles.Unit * 0.7);
        var limits = new PageLimits(firstTop, _furniture.Top, Math.Min(geometry.Bottom, geometry.Height - _furniture.Room));
        _paginator = CopyFitting.MakeUp(limits, _layout.Boxes(limits.Bottom - limits.FirstTop), context.PagesOfSheet);
    }

    public int PageCount => _paginator.Pages.Count;

    public PaintedDocument Paint()
    {
        _layout.PageOf = id => _paginator.Anchors.TryGetValue(id, out var place) ? place.Page : null;
        var chapters = _context.Theme.Cover ? new OpenChapters(_context.Document.Blocks, _paginator) : null;
        var canvases = new List<Canvas>(_paginator.Pages.Count);
        for (var page = 0; page < _paginator.Pages.Count; page++)
        {
            var canvas = new Canvas(_context.Geometry, _context.Resources, page);
            _furniture.PaintBefore(canvas);
            _paginator.Pages[page].Stack.Paint(canvas, 0, _paginator.Pages[page].RepeatedHead);
            _furniture.PaintAfter(canvas, _paginator.Pages.Count, withHeader: page > 0 || !_layout.HasBand, chapters?.At(page));
            canvases.Add(canvas);
        }
        return new PaintedDocument(_context.Document, _context.Geometry, canvases, _context.Resources, _root) { Anchors = _paginator.Anchors };
    }
}
