using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pdf;
using NoticeGen.Rendering.Pdf.Fonts;
using NoticeGen.Rendering.Pdf.Layout;
using NoticeGen.Rendering.Pdf.Pictures;
using NoticeGen.Rendering.Pdf.Writing;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Printing;

/// <summary>The making of one print file: documents set on its pages, and their pages in reading order. Used by one thread.</summary>
internal sealed class PrintRun(PrintSetup setup, FontLibrary fonts, PictureLibrary pictures) : IDisposable
{
    private readonly List<PrintPart> _parts = [];

    public List<Diagnostic> Problems { get; } = [];

    public List<PrintPage> Pages { get; } = [];

    public List<PlacedDocument> Placed { get; } = [];

    public PageResources Resources { get; } = new()
    {
        Inks = setup.Grey ? Inks.Grey : Inks.Colour,
        IsTagged = false,
        Bleed = PageGeometry.Millimetres(setup.BleedMillimetres),
    };

    /// <summary>The first document, whose type the marks of the sheets are set in.</summary>
    public PrintPart First => _parts[0];

    public bool HasErrors => Problems.Exists(problem => problem.Severity == Severity.Error);

    /// <summary>Lays a document out for the paper; null when that is impossible, for reasons that are among the problems.</summary>
    /// <param name="folio">What the foot of its pages says; null for its own page numbers.</param>
    public PrintPart? LayOut(Document document, Theme theme, Func<int, string?>? folio = null)
    {
        if (fonts.Open(theme, Problems) is not { } chain)
        {
            return null;
        }
        var context = new RenderContext(document, theme, chain, pictures) { Resources = Resources, Folio = folio };
        var part = new PrintPart(context, new PrintWords(document.Words));
        _parts.Add(part);
        return part;
    }

    /// <summary>Paints a document, its first page with this number.</summary>
    /// <param name="bookmark">What it is called among several; null for one alone.</param>
    public void Paint(PrintPart part, Numbering numbering, int first, string? bookmark = null)
    {
        var painted = part.Paint();
        Placed.Add(new PlacedDocument(painted, Pages.Count, bookmark));
        for (var page = 0; page < painted.Pages.Count; page++)
        {
            Pages.Add(new PrintPage(painted.Pages[page], numbering, first + page));
        }
        Problems.AddRange(part.Problems);
    }

    /// <summary>Adds blank pages in the manner of a part, until the number of pages is a multiple.</summary>
    public void FillUp(PrintPart like, int multiple)
    {
        while (Pages.Count % multiple != 0)
        {
            Pages.Add(new PrintPage(like.BlankPage(), Numbering.None, 0));
        }
    }

    public void Dispose()
    {
        foreach (var part in _parts)
        {
            part.Dispose();
        }
    }
}

/// <summary>A document among the pages of a print file.</summary>
/// <param name="Start">Its first page among all, from 0.</param>
/// <param name="Bookmark">What it is called among several; null for one alone.</param>
internal sealed record PlacedDocument(PaintedDocument Painted, int Start, string? Bookmark);
