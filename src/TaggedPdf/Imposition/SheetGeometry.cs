using TaggedPdf.Painting;

namespace TaggedPdf.Imposition;

/// <summary>
/// A side of a sheet in points, y running up from the bottom edge: the trimmed pages, the bleed around them, and around
/// that the room for marks (ISO 32000-1, 14.11.2: media, bleed and trim box).
/// </summary>
internal sealed class SheetGeometry
{
    /// <summary>How far marks stay away from the trimmed edge at least, in millimetres, so that none is left on the page.</summary>
    private const double LeastOffset = 3;

    /// <summary>With the rim, as long as leaves A4 with the usual bleed on a sheet of SRA4.</summary>
    private const double MarkMillimetres = 4;

    /// <summary>Beyond the marks, in millimetres.</summary>
    private const double Rim = 0.5;

    /// <summary>Sheets folded into each other that need no shift.</summary>
    private const int FewSheets = 15;

    /// <summary>The thickness of uncoated paper in millimetres, for each gram a square metre: 0.1 mm for 80 g.</summary>
    private const double ThicknessOfGram = 0.1 / 80;

    private readonly double _margin;
    private readonly double _thickness;

    public SheetGeometry(PrintSetup setup)
    {
        PageWidth = PageGeometry.Millimetres(setup.Page.Width);
        PageHeight = PageGeometry.Millimetres(setup.Page.Height);
        PagesOnSide = setup.Fold == Fold.Booklet ? 2 : 1;
        Bleed = PageGeometry.Millimetres(setup.BleedMillimetres);
        MarkOffset = PageGeometry.Millimetres(Math.Max(LeastOffset, setup.BleedMillimetres));
        MarkLength = PageGeometry.Millimetres(MarkMillimetres);
        _thickness = PageGeometry.Millimetres(ThicknessOfGram * setup.PaperGrams);
        _margin = setup.Marks ? MarkOffset + MarkLength + PageGeometry.Millimetres(Rim) : Bleed;
    }

    public double PageWidth { get; }

    public double PageHeight { get; }

    public int PagesOnSide { get; }

    public double Bleed { get; }

    /// <summary>From the trimmed edge to where marks begin.</summary>
    public double MarkOffset { get; }

    public double MarkLength { get; }

    public double Width => PageWidth * PagesOnSide + 2 * _margin;

    public double Height => PageHeight + 2 * _margin;

    /// <summary>Left, bottom, right, top of what remains once the sheet is trimmed.</summary>
    public double[] Trim => Around(0);

    /// <summary>The same with the bleed.</summary>
    public double[] BleedBox => Around(Bleed);

    /// <summary>The bottom left corner of a page's trimmed area, counted from the left.</summary>
    public (double X, double Y) Corner(int page) => (_margin + page * PageWidth, _margin);

    /// <summary>
    /// How far the pages of a sheet move towards the fold: each sheet around it pushes it out by its thickness, so that where
    /// many are trimmed as one their outer margins would get narrower and narrower.
    /// </summary>
    /// <param name="sheet">From 0, the outermost.</param>
    /// <param name="sheets">Of the whole booklet: the white of few hides it.</param>
    public double Creep(int page, int sheet, int sheets) =>
        PagesOnSide == 1 || sheets <= FewSheets ? 0 : _thickness * sheet * (page == 0 ? 1 : -1);

    /// <summary>
    /// Left, bottom, right, top of what a page may print on: its bleed too, but at the fold nothing of its neighbour's.
    /// </summary>
    public double[] Area(int page)
    {
        var (x, y) = Corner(page);
        return
        [
            page == 0 ? x - Bleed : x, y - Bleed,
            page == PagesOnSide - 1 ? x + PageWidth + Bleed : x + PageWidth, y + PageHeight + Bleed,
        ];
    }

    private double[] Around(double distance) =>
        [_margin - distance, _margin - distance, Width - _margin + distance, Height - _margin + distance];
}
