using NoticeGen.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace NoticeGen.Tests.Rendering.Pdf;

/// <summary>Pages of the real notices as a compositor measures them: the standard edition and large print.</summary>
public sealed class MadeUpPagesTests
{
    /// <summary>Of a page before the last. A heading that must stay with its text, and a box that is not divided, leave at most this open.</summary>
    private const double LeastFilled = 0.75;

    private const double LeastFilledLast = 0.15;

    /// <summary>In characters. Lines of 12 points over the width of A4 are longer than the 75 of a book; no edition goes beyond this.</summary>
    private const int LongestLine = 100;

    private const double PointsPerMillimetre = 72 / 25.4;

    public static TheoryData<string> Files =>
        [.. Workspace.Project.NoticeIds.SelectMany(id => new[] { $"{id} {Edition.Standard}", $"{id} large-print" })];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_page_is_much_emptier_than_the_others(string file)
    {
        using var pdf = Open(file);
        var filled = Enumerable.Range(1, pdf.NumberOfPages).Select(page => Filled(pdf.GetPage(page))).ToList();

        Assert.All(filled.SkipLast(1), (part, page) => Assert.True(part >= LeastFilled, $"page {page + 1} of {filled.Count} is filled to {part:P0}"));
        Assert.True(filled[^1] >= LeastFilledLast, $"the last page is filled to {filled[^1]:P0}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Lines_are_not_too_long_to_be_followed(string file)
    {
        using var pdf = Open(file);

        Assert.All(pdf.GetPages().SelectMany(Lines), line => Assert.True(line.Length <= LongestLine, $"{line.Length} characters: {line}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_page_begins_with_no_single_line_of_what_went_before(string file)
    {
        using var pdf = Open(file);
        foreach (var page in pdf.GetPages().Skip(1))
        {
            var lines = Lines(page).Take(2).ToList();

            // A line that begins small goes on from the page before; the next one must go on from it.
            Assert.False(
                char.IsAsciiLetterLower(lines[0][0]) && lines[0].EndsWith('.') && (lines[1][0] == '\u2022' || char.IsUpper(lines[1][0])),
                $"page {page.Number} begins with the end of a paragraph: {lines[0]}");
        }
    }

    private static PdfDocument Open(string file)
    {
        var (id, edition) = (file.Split(' ')[0], file.Split(' ')[1]);
        var pipeline = RealNotices.Pipeline;
        var built = pipeline.Build(pipeline.Check(id.Split('/')[0], id.Split('/')[1])).Files.Single(made => made.EditionName == edition);
        return PdfDocument.Open([.. built.File.Content]);
    }

    /// <summary>Which part of the height between the margins stands above the end of the lowest line.</summary>
    private static double Filled(Page page)
    {
        var (top, bottom) = Text(page);
        return (top - Body(page).Min(letter => letter.StartBaseLine.Y)) / (top - bottom);
    }

    /// <summary>The letters of the text, without running lines.</summary>
    private static IEnumerable<Letter> Body(Page page)
    {
        var (top, bottom) = Text(page);
        return page.Letters.Where(letter => letter.StartBaseLine.Y > bottom && letter.StartBaseLine.Y < top && !string.IsNullOrWhiteSpace(letter.Value));
    }

    private static (double Top, double Bottom) Text(Page page)
    {
        var setup = Workspace.TemplateSet.Variants[Edition.Standard].Theme.Page;
        return (page.Height - setup.Top * PointsPerMillimetre, setup.Bottom * PointsPerMillimetre);
    }

    /// <summary>What stands on each base line, from the top of the page; columns side by side make one line.</summary>
    private static IEnumerable<string> Lines(Page page)
    {
        var (top, bottom) = Text(page);
        return page.Letters
            .Where(letter => letter.StartBaseLine.Y > bottom && letter.StartBaseLine.Y < top)
            .GroupBy(letter => Math.Round(letter.StartBaseLine.Y))
            .OrderByDescending(line => line.Key)
            .Select(line => string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value)).Trim())
            .Where(line => line.Length > 0);
    }
}
