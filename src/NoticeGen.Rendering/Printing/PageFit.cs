using NoticeGen.Templates;
using TaggedPdf.Imposition;

namespace NoticeGen.Rendering.Printing;

/// <summary>
/// Sets a theme on another size of page. Text is laid out anew: running text keeps its size, because people need it;
/// only headings, which would fill a small page, and margins follow the page.
/// </summary>
internal static class PageFit
{
    /// <summary>Larger type leaves too few words in a line of a page smaller than the theme's, in points.</summary>
    public const double LargestOnSmallPages = 14;

    /// <summary>What printers leave blank at the edges, and a hand needs to hold a page, in millimetres.</summary>
    private const double LeastMargin = 13;

    /// <summary>Sizes of paper this near to each other, in millimetres, are the same.</summary>
    private const double SameSize = 1;

    /// <summary>The theme on such pages; null when its type is too large for them.</summary>
    public static Theme? Fit(Theme theme, Paper page)
    {
        var old = theme.Page;
        if (Math.Abs(old.Width - page.Width) < SameSize && Math.Abs(old.Height - page.Height) < SameSize)
        {
            return theme;
        }
        var factor = page.Width / old.Width;
        if (factor >= 1)
        {
            return theme with { Page = Margins(old, page, factor) };
        }
        var sizes = theme.Sizes;
        return sizes.Body > LargestOnSmallPages ? null : theme with
        {
            // Lines of a small page are short enough; a column beside them would leave a few words.
            HeadingColumn = 0,
            Page = Margins(old, page, factor),
            Sizes = sizes with
            {
                Title = Heading(sizes.Title, sizes.Body, factor),
                Heading2 = Heading(sizes.Heading2, sizes.Body, factor),
                Heading3 = Heading(sizes.Heading3, sizes.Body, factor),
                Heading4 = Heading(sizes.Heading4, sizes.Body, factor),
            },
        };
    }

    private static PageSetup Margins(PageSetup old, Paper page, double factor) => new(
        page.Width, page.Height, Margin(old.Top, factor), Margin(old.Right, factor), Margin(old.Bottom, factor), Margin(old.Left, factor));

    private static double Margin(double old, double factor) => Math.Max(LeastMargin, old * factor);

    /// <summary>Nearer to the running text, and never below it.</summary>
    private static double Heading(double size, double body, double factor) => Math.Round(body + (size - body) * factor, 1);
}
