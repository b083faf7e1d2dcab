using System.Collections.Frozen;
using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Templates;

/// <summary>How a variant looks, as data that every renderer can read. Sizes are in points unless said otherwise.</summary>
public sealed record Theme
{
    /// <summary>The theme's name: the variant's, or <c>large-print</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What readers choose it by, by language; empty where the words of each language say it.</summary>
    public FrozenDictionary<string, string> Titles { get; init; } = FrozenDictionary<string, string>.Empty;

    public required PageSetup Page { get; init; }

    public required TypeSizes Sizes { get; init; }

    public required ThemeColours Colours { get; init; }

    /// <summary>The faces to print with, in order of preference; later ones fill in for characters the first lacks.</summary>
    public required ImmutableArray<FontFamily> Fonts { get; init; }

    /// <summary>Printed at the head of the first page; null when the authority gave none.</summary>
    public Picture? Logo { get; init; }

    /// <summary>The authority's own Word document for styles, page set-up, header and footer; null when it gave none.</summary>
    public HouseDocument? House { get; init; }

    /// <summary>The web page around the content; null for the one that comes with the program.</summary>
    public IPageTemplate? WebPage { get; init; }

    /// <summary>
    /// Width of a column at the start of the text in which section headings stand beside what they head, in millimetres; 0
    /// where they stand above it. Lines of body text over the whole width of A4 are too long to be followed.
    /// </summary>
    public double HeadingColumn { get; init; }

    /// <summary>Width of an Easy Read picture, in millimetres.</summary>
    public double PictureWidth { get; init; } = 45;

    /// <summary>Whether a list of contents is printed after the title.</summary>
    public bool Contents { get; init; } = true;

    /// <summary>
    /// Whether what stands before the first section is a cover: a page of its own with its picture large, the list of
    /// contents on the next page, and the sections from the page after that.
    /// </summary>
    public bool Cover { get; init; }

    /// <summary>Width of the picture on a cover, in millimetres.</summary>
    public const double CoverPictureWidth = 110;
}

/// <summary>Paper and margins, in millimetres.</summary>
public sealed record PageSetup(double Width, double Height, double Top, double Right, double Bottom, double Left);

/// <summary>Type sizes in points, and the distance between base lines as a multiple of the size.</summary>
public sealed record TypeSizes(
    double Body, double Title, double Heading2, double Heading3, double Heading4, double Small, double LineSpacing);

/// <summary>Colours as <c>#rrggbb</c>, checked for contrast when the theme is read (WCAG 1.4.3 and 1.4.11).</summary>
/// <param name="Brand">The authority's own: title band, rules, table heads.</param>
/// <param name="OnBrand">Text on the brand colour.</param>
/// <param name="Surface">The ground of boxes and table stripes.</param>
public sealed record ThemeColours(
    string Brand, string OnBrand, string Text, string Muted, string Link, string Border, string Surface, string Page);

/// <summary>One family with the two weights that documents use.</summary>
/// <param name="Stack">The CSS families that web pages name.</param>
public sealed record FontFamily(string Name, string Stack, FontFace Regular, FontFace Bold);

/// <summary>A TrueType or OpenType file.</summary>
/// <param name="Origin">Where the theme names it: faults of the file are shown there.</param>
public sealed record FontFace(string Path, ImmutableArray<byte> Content, Origin Origin);
