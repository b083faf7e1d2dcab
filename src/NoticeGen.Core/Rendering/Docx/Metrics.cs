using NoticeGen.Templates;

namespace NoticeGen.Rendering.Docx;

/// <summary>Distances in twips, all following from the body size so that large print grows as a whole.</summary>
internal sealed class Metrics(Theme theme)
{
    /// <summary>How high a line of text is by itself in the common sans-serif fonts; Word multiplies this, not the size.</summary>
    private const double NaturalLine = 1.2;

    /// <summary>Two hundred and fortieths of a natural line.</summary>
    public int Line { get; } = (int)Math.Round(240 * theme.Sizes.LineSpacing / NaturalLine);

    /// <summary>The body size.</summary>
    public int Em { get; } = Measure.TwipsOfPoints(theme.Sizes.Body);

    public int TextWidth { get; } =
        Measure.TwipsOfMillimetres(theme.Page.Width - theme.Page.Left - theme.Page.Right);

    public double TextWidthMillimetres { get; } = theme.Page.Width - theme.Page.Left - theme.Page.Right;

    /// <summary>Between paragraphs.</summary>
    public int Gap => Em * 2 / 3;

    /// <summary>How much deeper each list level stands.</summary>
    public int ListStep => Em * 8 / 5;

    /// <summary>From the margin to the text of a box: its bar and its padding.</summary>
    public int BoxInset => Em;

    /// <summary>Where the values of facts begin.</summary>
    public int FactColumn => Em * 8;

    /// <summary>How many characters fit before the values of facts, letters being about half as wide as high.</summary>
    public const int LongestFactLabel = 14;
}
