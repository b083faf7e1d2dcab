using System.Collections.Immutable;
using TaggedPdf.Documents;
using TaggedPdf.Fonts;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Painting;
using TaggedPdf.Pictures;
using TaggedPdf.Syntax;

namespace TaggedPdf.Imposition;

/// <summary>
/// The making of one print file: documents are laid out, so that their pages are known, then painted in the order of the
/// file, and put on sheets at the end. It has no tags and claims no conformance: people who read on a screen are given the
/// accessible file. Used by one thread.
/// </summary>
public sealed class PrintRun : IDisposable
{
    private readonly PrintSetup _setup;
    private readonly FontLibrary _fonts;
    private readonly PictureLibrary _pictures;
    private readonly List<PrintPart> _parts = [];
    private readonly List<PdfProblem> _problems = [];

    internal PrintRun(PrintSetup setup, FontLibrary fonts, PictureLibrary pictures)
    {
        (_setup, _fonts, _pictures) = (setup, fonts, pictures);
        Resources = new PageResources
        {
            Inks = setup.Grey ? Inks.Grey : Inks.Press,
            IsTagged = false,
            Bleed = PageGeometry.Millimetres(setup.BleedMillimetres),
        };
    }

    /// <summary>What stands in the way of the file so far.</summary>
    public IReadOnlyList<PdfProblem> Problems => _problems;

    internal List<PrintPage> Pages { get; } = [];

    internal List<PlacedDocument> Placed { get; } = [];

    internal PageResources Resources { get; }

    /// <summary>The first document, whose type the marks of the sheets are set in.</summary>
    internal PrintPart First => _parts[0];

    /// <summary>Lays a document out; null when that is impossible, for reasons that are among the problems.</summary>
    /// <param name="theme">Its page is that of <see cref="PrintSetup.Page"/>.</param>
    /// <param name="blank">What blank pages behind the document say, in its language.</param>
    /// <param name="multiple">Of how many pages the sheets are made that it is bound from: it is set a little closer where that saves one.</param>
    public PrintPart? LayOut(PdfDocument document, PdfTheme theme, string blank, int multiple = 1)
    {
        if (_fonts.Open(theme, _problems) is not { } chain)
        {
            return null;
        }
        var part = new PrintPart(new LayoutContext(document, theme, chain, _pictures) { Resources = Resources, PagesOfSheet = multiple }, blank);
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
        _problems.AddRange(part.Problems);
    }

    /// <summary>Adds blank pages in the manner of a part, until the number of pages is a multiple.</summary>
    /// <param name="last">What stands on the last of them, the outside of a booklet; null, or more than a page, for nothing.</param>
    public void FillUp(PrintPart like, int multiple, PrintPart? last = null)
    {
        while (Pages.Count % multiple != 0)
        {
            var canvas = last is { PageCount: 1 } && Pages.Count % multiple == multiple - 1 ? last.Paint().Pages[0] : like.BlankPage();
            Pages.Add(new PrintPage(canvas, Numbering.None, 0));
        }
        _problems.AddRange(last?.Problems ?? []);
    }

    /// <summary>Adds the pages of one folded sheet, numbered large, to find out how the printer turns the paper.</summary>
    /// <param name="like">A document whose page and type are used.</param>
    public void AddFoldTest(PrintPart like, FoldTestWords words)
    {
        for (var page = 1; page <= SheetOrder.PagesOnFoldedSheet; page++)
        {
            Pages.Add(new PrintPage(FoldTestPage.Paint(like.Context, words, page), Numbering.Arabic, page));
        }
    }

    /// <summary>Puts the pages on sheets and writes the file. Nothing can be added after it.</summary>
    /// <param name="info">What the file says about itself.</param>
    /// <exception cref="InvalidOperationException">There are problems.</exception>
    public PrintedSheets Finish(PdfInfo info, SheetWords words)
    {
        if (_problems is [var problem, ..])
        {
            throw new InvalidOperationException(problem.Message);
        }
        var sides = _setup.Fold == Fold.Booklet
            ? SheetOrder.SaddleStitch(Pages.Count, info.RightToLeft)
            : SheetOrder.Flat(Pages.Count, _setup.Sides);
        return new PrintedSheets
        {
            Content = new PrintFileWriter(this, sides, new PrintJob(_setup, info with { Date = info.Date ?? _setup.Intent?.Day }, words)).Write(),
            Pages = Pages.Count(page => page.Label is not null),
            BlankPages = Pages.Count(page => page.Label is null),
            Sides = sides.Length,
            Sheets = sides[^1].Sheet + 1,
            Parts = Parts(sides),
        };
    }

    public void Dispose()
    {
        foreach (var part in _parts)
        {
            part.Release();
        }
    }

    private ImmutableArray<PrintedPart> Parts(ImmutableArray<SheetSide> sides)
    {
        var sheetOf = new int[Pages.Count];
        foreach (var side in sides)
        {
            foreach (var page in side.Pages)
            {
                sheetOf[page] = side.Sheet;
            }
        }
        return
        [
            .. Placed.Select(placed =>
            {
                var end = placed.Start + placed.Painted.Pages.Count;
                var sheets = sheetOf[placed.Start..end].Distinct().ToList();
                return new PrintedPart(Pages[placed.Start].Number, Pages[end - 1].Number)
                {
                    FirstSheet = sheets.Min() + 1, LastSheet = sheets.Max() + 1, Sheets = sheets.Count,
                };
            }),
        ];
    }
}

/// <summary>What a print file is made for, and what it says about itself.</summary>
internal sealed record PrintJob(PrintSetup Setup, PdfInfo Info, SheetWords Words);

/// <summary>A document among the pages of a print file.</summary>
/// <param name="Start">Its first page among all, from 0.</param>
/// <param name="Bookmark">What it is called among several; null for one alone.</param>
internal sealed record PlacedDocument(PaintedDocument Painted, int Start, string? Bookmark);
