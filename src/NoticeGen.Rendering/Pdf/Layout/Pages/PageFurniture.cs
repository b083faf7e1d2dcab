using System.Globalization;
using NoticeGen.Rendering.Pdf.Layout.Blocks;
using NoticeGen.Rendering.Pdf.Layout.Boxes;
using NoticeGen.Rendering.Pdf.Tags;
using NoticeGen.Rendering.Pdf.Writing;

namespace NoticeGen.Rendering.Pdf.Layout.Pages;

/// <summary>
/// What every page carries around its text: running header, footer with the page number, draft banner. Assistive
/// technology leaves it out (ISO 14289-1, 7.8), except the first draft banner, which a listener must hear too.
/// </summary>
internal sealed class PageFurniture
{
    public const string HeaderArtifact = "/Type/Pagination/Subtype/Header";
    private const string FooterArtifact = "/Type/Pagination/Subtype/Footer";

    private readonly RenderContext _context;
    private readonly Column _column;
    private readonly List<Box> _draft = [];
    private readonly RunningLine _about;
    private RunningLine? _header;
    private double _widestNumber;

    public PageFurniture(RenderContext context, StructureElement root)
    {
        _context = context;
        _column = new Column(context.Geometry.Left, context.Geometry.TextWidth, null, root);
        _about = new RunningLine(context, _column, About());
        if (context.Document.Info.DraftBanner is { Length: > 0 } banner)
        {
            var slot = root.Add(new StructureElement("P", null)).AddContent();
            _draft = _column.Lines(context, banner, context.Styles.Draft, slot);
        }
    }

    /// <summary>The height of the banner across the top of each page, 0 without one.</summary>
    public double DraftHeight => _draft.Count == 0 ? 0 : _draft.Sum(line => line.Height) + _context.Styles.Unit * 0.8;

    /// <summary>
    /// How much of a page's foot and of its head below the banner the running lines need: more than the margin where
    /// type is large, or its script tall, and margins are narrow.
    /// </summary>
    public double Room => _about.Within(_context.Geometry.TextWidth).Height + _context.Styles.Unit * 0.7;

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
            canvas.BeginArtifact(HeaderArtifact);
        }
        var y = _context.Styles.Unit * 0.4;
        foreach (var line in _draft)
        {
            line.Paint(canvas, y);
            y += line.Height;
        }
        canvas.EndArtifact();
    }

    /// <summary>Paints what comes after it. The first page has its title instead of a running header.</summary>
    public void PaintAfter(Canvas canvas, int pages, bool withHeader)
    {
        var info = _context.Document.Info;
        var geometry = _context.Geometry;
        var unit = _context.Styles.Unit;
        if (withHeader)
        {
            canvas.BeginArtifact(HeaderArtifact);
            _header ??= new RunningLine(_context, _column, info.Authority.Length == 0 ? info.Title : info.Authority + Dot + info.Title);
            var header = _header.Within(geometry.TextWidth);
            var top = DraftHeight + Math.Max(0, (geometry.Top - header.Height) / 2);
            header.Paint(canvas, top);
            canvas.EndArtifact();
            canvas.Decoration.Rule(geometry.Left, top + header.Height + unit * 0.25, geometry.TextWidth, _context.Styles.Border);
        }
        var ownNumber = _context.Document.Words.Fill("page-of", ("page", Text(canvas.Page + 1)), ("pages", Text(pages)));
        if ((_context.Folio is { } folio ? folio(canvas.Page) : ownNumber) is { } number)
        {
            PaintFoot(canvas, number);
        }
    }

    private void PaintFoot(Canvas canvas, string number)
    {
        var geometry = _context.Geometry;
        var unit = _context.Styles.Unit;
        canvas.BeginArtifact(FooterArtifact);
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

    /// <summary>Version and dates where they are known, else the title.</summary>
    private string About()
    {
        var info = _context.Document.Info;
        var words = _context.Document.Words;
        var parts = new List<string>();
        if (info.Version is { Length: > 0 } version)
        {
            parts.Add(words.Fill("version", ("version", version)));
        }
        if (info.Published is { } published)
        {
            parts.Add(words.Fill("published", ("date", words.LongDate(published))));
        }
        return parts.Count > 0 ? string.Join(Dot, parts) : info.Title;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
