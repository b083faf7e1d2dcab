using TaggedPdf.Documents;

namespace TaggedPdf.Layout.Lines;

/// <summary>How a run of text looks. Sizes and distances are in points.</summary>
internal readonly record struct TextStyle(double Size, bool Bold, PaintColour Colour, PaintColour LinkColour, double LineHeight);

/// <summary>The theme's sizes and colours, ready for layout.</summary>
internal sealed class Styles
{
    /// <summary>Printed text is never smaller: the clear-print minimum.</summary>
    private const double SmallestSize = 12;

    /// <summary>Large type needs less air between its lines than body text.</summary>
    private const double HeadingLineSpacing = 1.2;

    public Styles(PdfTheme theme)
    {
        var sizes = theme.Sizes;
        Brand = theme.Colours.Brand;
        OnBrand = theme.Colours.OnBrand;
        Text = theme.Colours.Text;
        Muted = theme.Colours.Muted;
        Link = theme.Colours.Link;
        Border = theme.Colours.Border;
        Surface = theme.Colours.Surface;
        Page = theme.Colours.Page;
        Body = Style(sizes.Body, false, Text, sizes.LineSpacing);
        Strong = Body with { Bold = true };
        Title = Style(sizes.Title, true, OnBrand, HeadingLineSpacing) with { LinkColour = OnBrand };
        TableHead = Strong with { Colour = OnBrand, LinkColour = OnBrand };
        SmallMuted = Style(sizes.Small, false, Muted, HeadingLineSpacing);
        Masthead = Style(Math.Max(sizes.Body, sizes.Small), true, OnBrand, HeadingLineSpacing);
        Draft = Style(sizes.Small, true, Page, HeadingLineSpacing);
        _headings =
        [
            Style(sizes.Title, true, Brand, HeadingLineSpacing),
            Style(sizes.Heading2, true, Brand, HeadingLineSpacing),
            Style(sizes.Heading3, true, Text, HeadingLineSpacing),
            Style(sizes.Heading4, true, Text, HeadingLineSpacing),
        ];
    }

    private readonly TextStyle[] _headings;

    public PaintColour Brand { get; }

    public PaintColour OnBrand { get; }

    public PaintColour Text { get; }

    public PaintColour Muted { get; }

    public PaintColour Link { get; }

    public PaintColour Border { get; }

    public PaintColour Surface { get; }

    public PaintColour Page { get; }

    public TextStyle Body { get; }

    public TextStyle Strong { get; }

    /// <summary>The title on the band of the first page.</summary>
    public TextStyle Title { get; }

    public TextStyle TableHead { get; }

    /// <summary>Running header and footer.</summary>
    public TextStyle SmallMuted { get; }

    /// <summary>A heading shown again at the head of a page.</summary>
    public TextStyle RunningHeading => SmallMuted with { Bold = true, Colour = Brand };

    /// <summary>What stands small above the title.</summary>
    public TextStyle Masthead { get; }

    /// <summary>The draft banner: page colour on text colour.</summary>
    public TextStyle Draft { get; }

    /// <summary>The unit of distances: the body size.</summary>
    public double Unit => Body.Size;

    public TextStyle Heading(int level) => _headings[Math.Clamp(level, 1, _headings.Length) - 1];

    /// <summary>A heading in a column of its own: a size smaller, so that its words fit.</summary>
    public TextStyle HeadingBeside(int level) => Heading(level + 1) with { Colour = Heading(level).Colour };

    private TextStyle Style(double size, bool bold, PaintColour colour, double spacing)
    {
        var atLeast = Math.Max(size, SmallestSize);
        return new TextStyle(atLeast, bold, colour, Link, atLeast * spacing);
    }
}
