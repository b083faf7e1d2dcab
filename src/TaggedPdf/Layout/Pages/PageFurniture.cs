using TaggedPdf.Layout.Blocks;
using TaggedPdf.Layout.Boxes;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Painting;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Pages;

/// <summary>
/// What every page carries around its text: running header, footer with the page number, banner. Assistive
/// technology leaves it out (ISO 14289-1, 7.8), except the first banner, which a listener must hear too.
/// </summary>
internal sealed class PageFurniture
{
    /// <summary>Above and below its words, in ems: no more, because the banner takes the white that a heading shown again stands in.</summary>
    private const double BannerPadding = 0.25;

    private readonly LayoutContext _context;
    private readonly Column _column;
    private readonly List<Box> _draft = [];
    private readonly RunningLine _about;
    private RunningLine? _header;
    private double _widestNumber;

    public PageFurniture(LayoutContext context, StructureElement root)
    {
        _context = context;
        _column = new Column(context.Geometry.Left, context.Geometry.TextWidth, null, root);
        _about = new RunningLine(context, _column, string.Join(Dot, context.Document.Footer));
        if (context.Document.Banner is { Length: > 0 } banner)
        {
            var slot = root.Add(new StructureElement("P", context.Anywhere)).AddContent();
            _draft = _column.Lines(context, banner, context.Styles.Draft, slot);
        }
    }

    /// <summary>The height of the banner across the top of each page, 0 without one.</summary>
    public double DraftHeight => _draft.Count == 0 ? 0 : _draft.Sum(line => line.Height) + _context.Styles.Unit * (2 * BannerPadding);

    /// <summary>
    /// How much of a page's foot and of its head below the banner the running lines need: more than the margin where
    /// type is large, or its script tall, and margins are narrow.
    /// </summary>
    public double Room => _about.Within(_context.Geometry.TextWidth).Height + _context.Styles.Unit * 0.7;

    /// <summary>
    /// Where the content of a page after the first begins. The banner stands in the margin, so that a draft has the pages
    /// that will be published.
    /// </summary>
    public double Top => Math.Max(_context.Geometry.Top, DraftHeight + (HasHeader ? Room : _context.Styles.Unit * 0.7));

    /// <summary>Where the margin is too narrow for both, a draft has its banner in place of the running header.</summary>
    private bool HasHeader => _draft.Count == 0 || DraftHeight + Room <= _context.Geometry.Top;

    private string Dot => _context.Printable(" \u00B7 ", " - ");

    /// <summary>Paints what comes before the page's own content.</summary>
    public void PaintBefore(Canvas canvas)
    {
        canvas.Decoration.Ground(_context.Styles.Page);
        if (_draft.Count == 0)
        {
            return;
        }
        canvas.Decoration.Fill(new Area(0, 0, _context.Geometry.Width, DraftHeight), _context.Styles.Text);
        if (canvas.Page > 0)
        {
            canvas.BeginArtifact(ArtifactBox.Header);
        }
        var y = _context.Styles.Unit * BannerPadding;
        foreach (var line in _draft)
        {
            line.Paint(canvas, y);
            y += line.Height;
        }
        canvas.EndArtifact();
    }

    /// <summary>Paints what comes after it. The first page has its title instead of a running header.</summary>
    /// <param name="chapter">The chapter that goes on at the head of the page, which is shown again in place of the running header.</param>
    public void PaintAfter(Canvas canvas, int pages, bool withHeader, string? chapter)
    {
        var geometry = _context.Geometry;
        var style = _context.Styles.RunningHeading;
        // The white of a line may reach a little into that of the page.
        if (chapter is not null && DraftHeight + style.Size <= geometry.Top && _column.Lines(_context, chapter, style) is [LineBox heading])
        {
            PaintHead(canvas, heading);
        }
        else if (withHeader && HasHeader)
        {
            _header ??= new RunningLine(_context, _column, string.Join(Dot, _context.Document.Header));
            PaintHead(canvas, _header.Within(geometry.TextWidth));
        }
        if (_context.Document.Folio(canvas.Page + 1, pages) is { } number)
        {
            PaintFoot(canvas, number);
        }
    }

    private void PaintHead(Canvas canvas, LineBox line)
    {
        var geometry = _context.Geometry;
        canvas.BeginArtifact(ArtifactBox.Header);
        var top = DraftHeight + Math.Max(0, (geometry.Top - DraftHeight - line.Height) / 2);
        line.Paint(canvas, top);
        canvas.EndArtifact();
        if (HasHeader)
        {
            canvas.Decoration.Rule(geometry.Left, top + line.Height + _context.Styles.Unit * 0.25, geometry.TextWidth, _context.Styles.Border);
        }
    }

    private void PaintFoot(Canvas canvas, string number)
    {
        var geometry = _context.Geometry;
        var unit = _context.Styles.Unit;
        canvas.BeginArtifact(ArtifactBox.Footer);
        var style = _context.Styles.SmallMuted;
        var set = _context.Setter.Set([Column.Run(_context, number, style, null)], style);
        var numberLine = new LineBox(set.Lines(geometry.TextWidth)[0], style, _context)
        {
            X = geometry.Left, Width = geometry.TextWidth, AtEnd = true,
        };
        var y = Math.Min(geometry.Bottom + (geometry.Height - geometry.Bottom - numberLine.Height) / 2, geometry.Height - numberLine.Height);
        canvas.Decoration.Rule(geometry.Left, y - unit * 0.35, geometry.TextWidth, _context.Styles.Border);
        // Once cut shorter for a wide number, it stays so: a narrow one does not bring a word back.
        _widestNumber = Math.Max(_widestNumber, set.NaturalWidth());
        _about.Within(geometry.TextWidth - _widestNumber - unit).Paint(canvas, y);
        numberLine.Paint(canvas, y);
        canvas.EndArtifact();
    }
}
