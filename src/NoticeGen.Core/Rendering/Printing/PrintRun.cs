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

    /// <summary>Each document's place: its first page among all, from 0, and where its headings stand.</summary>
    public List<(int Start, PaintedDocument Painted)> Placed { get; } = [];

    public PageResources Resources { get; } = new()
    {
        Inks = setup.Grey ? Inks.Grey : Inks.Colour,
        IsTagged = false,
        Bleed = PageGeometry.Millimetres(setup.BleedMillimetres),
    };

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
    public void Paint(PrintPart part, Numbering numbering, int first)
    {
        var painted = part.Paint();
        Placed.Add((Pages.Count, painted));
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
