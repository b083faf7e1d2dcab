using NoticeGen.Documents;
using NoticeGen.Templates;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using Xunit;

namespace NoticeGen.Tests.Rendering.Pdf;

/// <summary>Pages of the real notices as a compositor measures them: the standard edition and large print.</summary>
public sealed class MadeUpPagesTests
{
    /// <summary>Of a page before the last.</summary>
    private const double LeastFilled = 0.8;

    private const double LeastFilledLast = 0.15;

    /// <summary>In characters: the few lines of narrow letters that go beyond the 75 of a book.</summary>
    private const int LongestLine = 82;

    /// <summary>In characters: a shorter line ends a paragraph, or is an item of a list.</summary>
    private const int ShortestFullLine = 45;

    private const double PointsPerMillimetre = 72 / 25.4;

    public static TheoryData<string> Files =>
        [.. Workspace.Project.NoticeIds.SelectMany(id => new[] { $"{id} {Edition.Standard}", $"{id} large-print" })];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_page_is_much_emptier_than_the_others(string file)
    {
        using var pdf = Open(file);
        var filled = Enumerable.Range(1, pdf.NumberOfPages).Select(page => Filled(pdf.GetPage(page), ThemeOf(file))).ToList();

        Assert.All(filled.SkipLast(1), (part, page) => Assert.True(part >= LeastFilled, $"page {page + 1} of {filled.Count} is filled to {part:P0}"));
        Assert.True(filled[^1] >= LeastFilledLast, $"the last page is filled to {filled[^1]:P0}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Lines_have_the_length_of_a_books(string file)
    {
        using var pdf = Open(file);
        var lines = pdf.GetPages().SelectMany(page => Lines(page, ThemeOf(file))).Select(line => line.Words).ToList();

        Assert.All(lines, line => Assert.True(line.Length <= LongestLine, $"{line.Length} characters: {line}"));
        var mean = lines.Where(line => line.Length >= ShortestFullLine).Average(line => line.Length);
        Assert.True(mean is >= 50 and <= 75, $"a full line has {mean:F1} characters");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_page_begins_with_no_single_line_of_what_went_before(string file)
    {
        var sizes = ThemeOf(file).Sizes;
        using var pdf = Open(file);
        foreach (var page in pdf.GetPages().Skip(1))
        {
            var lines = Lines(page, ThemeOf(file)).Take(2).ToList();

            // A line that begins small goes on from the page before; the next one must go on from it.
            Assert.False(
                lines.Count == 2 && char.IsAsciiLetterLower(lines[0].Words[0]) && lines[0].Y - lines[1].Y > sizes.Body * sizes.LineSpacing + 1,
                $"page {page.Number} begins with the end of a paragraph: {lines[0].Words}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_title_is_broken_at_its_colon(string file)
    {
        using var pdf = Open(file);
        var band = Lines(pdf.GetPage(1).Letters).Select(line => line.Words).TakeWhile(line => line != "At a glance").ToList();

        Assert.Contains(band, line => line.EndsWith(':'));
        Assert.Contains("how we use your information", band);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_notice_tells_at_a_glance_stands_whole_on_the_first_page(string file)
    {
        using var pdf = Open(file);
        var lines = Lines(pdf.GetPage(1).Letters).Select(line => line.Words).ToList();

        Assert.Contains("At a glance", lines);
        Assert.Contains(lines, line => line.StartsWith("Published", StringComparison.Ordinal));
    }

    private static Theme ThemeOf(string file) => Workspace.TemplateSet.Variants[Edition.Standard].Themes[file.Split(' ')[1]];

    private static PdfDocument Open(string file)
    {
        var (id, edition) = (file.Split(' ')[0], file.Split(' ')[1]);
        var pipeline = RealNotices.Pipeline;
        var built = pipeline.Build(pipeline.Check(id.Split('/')[0], id.Split('/')[1])).Files.Single(made => made.EditionName == edition);
        return PdfDocument.Open([.. built.File.Content]);
    }

    /// <summary>Which part of the height between the margins stands above the end of the lowest line, or of the box around it.</summary>
    private static double Filled(Page page, Theme theme)
    {
        var (top, bottom) = Text(page, theme);
        var boxes = page.Paths.Select(path => path.GetBoundingRectangle()).OfType<PdfRectangle>()
            .Where(box => box.Bottom > bottom && box.Top < top).Select(box => box.Bottom);
        return (top - boxes.Append(Body(page, theme).Min(letter => letter.StartBaseLine.Y)).Min()) / (top - bottom);
    }

    /// <summary>The letters of the text, without running lines.</summary>
    private static IEnumerable<Letter> Body(Page page, Theme theme)
    {
        var (top, bottom) = Text(page, theme);
        return page.Letters.Where(letter => letter.StartBaseLine.Y > bottom && letter.StartBaseLine.Y < top);
    }

    private static (double Top, double Bottom) Text(Page page, Theme theme) =>
        (page.Height - theme.Page.Top * PointsPerMillimetre, theme.Page.Bottom * PointsPerMillimetre);

    /// <summary>
    /// What stands on each base line, from the top of the page, and how high; items side by side make one line. Headings
    /// beside the text are left out.
    /// </summary>
    private static IEnumerable<(double Y, string Words)> Lines(Page page, Theme theme) =>
        Lines(Body(page, theme).Where(letter => letter.StartBaseLine.X >= (theme.HeadingColumn == 0 ? 0 : (theme.Page.Left + theme.HeadingColumn) * PointsPerMillimetre)));

    private static IEnumerable<(double Y, string Words)> Lines(IEnumerable<Letter> letters) => letters
        .GroupBy(letter => Math.Round(letter.StartBaseLine.Y))
        .OrderByDescending(line => line.Key)
        .Select(line => (line.Key, Words: string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value)).Trim()))
        .Where(line => line.Words.Length > 0);
}
