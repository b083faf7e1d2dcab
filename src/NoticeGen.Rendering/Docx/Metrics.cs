using NoticeGen.Templates;

namespace NoticeGen.Rendering.Docx;

/// <summary>Distances in twips, all following from the body size so that large print grows as a whole.</summary>
/// <param name="ownLine">How high a line of the font is by itself, as a multiple of the size of type.</param>
internal sealed class Metrics(Theme theme, double ownLine)
{
    /// <summary>The distance of lines, in sizes of type, that white is measured for.</summary>
    private const double UsualLines = 1.4;

    /// <summary>Two hundred and fortieths of the font's own line: Word multiplies that, not the size. Never less than it, for Nastaliq.</summary>
    public int Line { get; } = (int)Math.Round(240 * Math.Max(1, theme.Sizes.LineSpacing / ownLine));

    /// <summary>From one line of text to the next.</summary>
    public int LineHeight { get; } = (int)Math.Round(Measure.TwipsOfPoints(theme.Sizes.Body) * Math.Max(theme.Sizes.LineSpacing, ownLine));

    /// <summary>The body size.</summary>
    public int Em { get; } = Measure.TwipsOfPoints(theme.Sizes.Body);

    public int TextWidth { get; } =
        Measure.TwipsOfMillimetres(theme.Page.Width - theme.Page.Left - theme.Page.Right);

    public double TextWidthMillimetres { get; } = theme.Page.Width - theme.Page.Left - theme.Page.Right;

    /// <summary>How many lines of text a page holds.</summary>
    public double PageLines { get; } =
        Measure.TwipsOfMillimetres(theme.Page.Height - theme.Page.Top - theme.Page.Bottom) / (Measure.TwipsOfPoints(theme.Sizes.Body) * Math.Max(theme.Sizes.LineSpacing, ownLine));

    /// <summary>Whether letters rise and fall further than the lines of the theme are apart, as Nastaliq's do.</summary>
    public bool IsTall { get; } = ownLine > theme.Sizes.LineSpacing;

    /// <summary>Between paragraphs: less where lines are closer than usual, as on a page that must hold everything.</summary>
    public int Gap => Close(Em * 2 / 3);

    /// <summary>White of a size that suits the usual lines, closed up with closer ones.</summary>
    public int Close(int white) => (int)(white * Math.Clamp((theme.Sizes.LineSpacing - 1) / (UsualLines - 1), 0.5, 1));

    /// <summary>Between a picture and its words.</summary>
    public int PictureGap => Em * 17 / 10;

    /// <summary>Above and below a row of picture and words, which have white of their own: seven rows and a heading fill an A4 page.</summary>
    public int PicturePadding => Em * 7 / 20;

    /// <summary>How much deeper each list level stands.</summary>
    public int ListStep => Em * 8 / 5;

    /// <summary>The bar of a box, in eighths of a point: the thickest that Word draws.</summary>
    public const uint Bar = 48;

    /// <summary>A border that only makes padding, in eighths of a point.</summary>
    public const uint Hairline = 4;

    /// <summary>Between the border of a box and its text, in points.</summary>
    public int BoxPadding { get; } = (int)Math.Clamp(Math.Round(theme.Sizes.Body * 0.6), 1, 20);

    /// <summary>From the margin to the text of a box: its bar and its padding.</summary>
    public int BoxInset => BoxEdge(Bar);

    /// <summary>How far text stands in so that a border of a width (in eighths of a point) ends at the margin.</summary>
    public int BoxEdge(uint border) => (BoxPadding * 20) + ((int)border * 20 / 8);

    /// <summary>Where the values of facts begin that stand in no box: their style says it, for all of them.</summary>
    public int FactColumn => Em * 8;

    /// <summary>Where the values of facts begin in a box, which follows from its longest label.</summary>
    /// <param name="letters">Of that label; bold ones are a little more than half as wide as high.</param>
    public int BoxFactColumn(int letters) => (int)(Em * ((letters * 0.56) + 0.8));

    /// <summary>How many characters of one word fit beside the labels of facts, in a box.</summary>
    public int LettersBesideLabel(int column) => (int)((TextWidth - column - (2 * BoxInset)) / (Em * 0.53));

    /// <summary>How many characters fit before the values of facts, letters being about half as wide as high.</summary>
    public const int LongestFactLabel = 14;

    /// <summary>The same in a box.</summary>
    public const int LongestBoxFactLabel = 18;
}
