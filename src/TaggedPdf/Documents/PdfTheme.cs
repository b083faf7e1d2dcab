using System.Collections.Immutable;

namespace TaggedPdf.Documents;

/// <summary>How a document looks.</summary>
public sealed record PdfTheme
{
    /// <summary>The faces to print with, in order of preference; later ones fill in for characters that the first lacks.</summary>
    public required ImmutableArray<FontFamily> Fonts { get; init; }

    public PageSetup Page { get; init; } = new(210, 297, 25, 22, 25, 22);

    public TypeSizes Sizes { get; init; } = new(12, 26, 18, 14, 12, 12, 1.4);

    public Palette Colours { get; init; } = new();

    /// <summary>Printed at the head of the first page; null for none.</summary>
    public Picture? Logo { get; init; }

    /// <summary>
    /// Width of a column at the start of the text in which headings of level 2 stand beside what they head, in millimetres; 0
    /// for headings above their text.
    /// </summary>
    public double HeadingColumn { get; init; }

    /// <summary>Width of a picture beside its words, in millimetres.</summary>
    public double PictureWidth { get; init; } = 45;

    /// <summary>Whether a list of contents is printed after the title.</summary>
    public bool Contents { get; init; } = true;

    /// <summary>
    /// Whether what stands before the first section is a cover: a page of its own with its picture large, the list of
    /// contents on the next page, and the sections from the page after that.
    /// </summary>
    public bool Cover { get; init; }

    /// <summary>Width of the picture on a cover, in millimetres.</summary>
    public double CoverPictureWidth { get; init; } = 110;
}

/// <summary>Paper and margins, in millimetres.</summary>
public sealed record PageSetup(double Width, double Height, double Top, double Right, double Bottom, double Left);

/// <summary>
/// Type sizes in points, and the distance between base lines as a multiple of the size. None is printed smaller than 12
/// points, the least for clear print.
/// </summary>
public sealed record TypeSizes(
    double Body, double Title, double Heading2, double Heading3, double Heading4, double Small, double LineSpacing);

/// <summary>The colours of a theme. Whoever changes them sees to their contrast (WCAG 1.4.3 and 1.4.11).</summary>
public sealed record Palette
{
    /// <summary>Title band, rules, table heads.</summary>
    public PaintColour Brand { get; init; } = new(0x1f, 0x4e, 0x79);

    /// <summary>Text on the brand colour.</summary>
    public PaintColour OnBrand { get; init; } = new(0xff, 0xff, 0xff);

    public PaintColour Text { get; init; } = new(0x1a, 0x1a, 0x1a);

    /// <summary>Running header and footer.</summary>
    public PaintColour Muted { get; init; } = new(0x59, 0x59, 0x59);

    public PaintColour Link { get; init; } = new(0x0b, 0x57, 0xa4);

    public PaintColour Border { get; init; } = new(0x76, 0x76, 0x76);

    /// <summary>The ground of boxes.</summary>
    public PaintColour Surface { get; init; } = new(0xf2, 0xf5, 0xf8);

    /// <summary>The paper; white is left unpainted.</summary>
    public PaintColour Page { get; init; } = new(0xff, 0xff, 0xff);
}

/// <summary>One family with the two weights that documents use. A variable font may be given for both.</summary>
public sealed record FontFamily(FontFile Regular, FontFile Bold);

/// <summary>A TrueType or OpenType file, static or variable, whose licence bits let it be put into documents.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Content">
/// The file. It is read once for an engine's life, so give the same array again wherever the same font is used.
/// </param>
public sealed record FontFile(string Name, ImmutableArray<byte> Content)
{
    /// <inheritdoc cref="Block.Place"/>
    public object? Place { get; init; }
}
