using NoticeGen.Documents;
using NoticeGen.Templates;
using UglyToad.PdfPig;
using Xunit;

namespace NoticeGen.Tests.Rendering.Pdf;

/// <summary>The pages of Easy Read: a cover, the contents, and rows that stay whole.</summary>
public sealed class EasyReadPagesTests
{
    /// <summary>What a reader has patience for, with cover and contents: GOV.UK takes no more than 24 for accessible formats.</summary>
    private const int MostPages = 16;

    private const double PointsPerMillimetre = 72 / 25.4;

    private static readonly Theme Covered = Workspace.TemplateSet.Variants["easy-read"].Theme;

    public static TheoryData<string> Ids => [.. Workspace.Project.NoticeIds];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_real_notice_keeps_within_16_pages_with_a_cover_and_contents(string id)
    {
        var pipeline = RealNotices.Pipeline;
        var notice = pipeline.Check(id.Split('/')[0], id.Split('/')[1]);
        var file = pipeline.Build(notice).Files.Single(file => file.Edition.Variant == "easy-read");
        var first = notice.Editions.Single(edition => edition.Edition.Variant == "easy-read").Document.Outline[0];
        using var pdf = PdfDocument.Open([.. file.File.Content]);

        Assert.InRange(pdf.NumberOfPages, 3, MostPages);
        Assert.DoesNotContain("Contents", Words(pdf, 1), StringComparison.Ordinal);
        Assert.Contains("Contents", Words(pdf, 2), StringComparison.Ordinal);
        Assert.Contains(DocumentText.Of(first.Inlines).Replace(" ", "", StringComparison.Ordinal), Words(pdf, 3), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_never_split_over_pages()
    {
        var rows = Enumerable.Range(100, 60).Select(number => (Block)new Illustrated(
            PdfSamples.Nowhere,
            Samples.Phone with { Name = $"picture-{number}" },
            [.. Enumerable.Repeat("some words between", number % 7).Prepend($"begin{number}").Append($"end{number}").Select(words => Samples.Para(words))]));
        var document = PdfSamples.Of(
        [
            new Heading(PdfSamples.Nowhere, 1, "title", Samples.Words("A title")),
            new Heading(PdfSamples.Nowhere, 2, "one", Samples.Words("A section")),
            .. rows,
        ]);
        using var pdf = PdfDocument.Open(PdfFiles.Render(document, Covered));
        var pages = Enumerable.Range(1, pdf.NumberOfPages).Select(page => Words(pdf, page)).ToList();

        Assert.True(pages.Count > 8);
        Assert.All(Enumerable.Range(100, 60), number => Assert.Contains(
            pages, page => page.Contains($"begin{number}", StringComparison.Ordinal) && page.Contains($"end{number}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Draft: 3 errors stand")]
    public void A_page_on_which_a_chapter_goes_on_shows_its_heading_again(string? banner)
    {
        Block Row(string words) => new Illustrated(PdfSamples.Nowhere, Samples.Phone, [Samples.Para(words)]);
        var document = PdfSamples.Of(
        [
            new Heading(PdfSamples.Nowhere, 1, "title", Samples.Words("A title")),
            new Heading(PdfSamples.Nowhere, 2, "one", Samples.Words("First things")),
            .. Enumerable.Range(0, 9).Select(_ => Row("one")),
            new Heading(PdfSamples.Nowhere, 2, "two", Samples.Words("Second things")),
            .. Enumerable.Range(0, 12).Select(_ => Row("two")),
        ]);
        document = new Document(document.Info with { DraftBanner = banner }, document.Words, document.Blocks);
        using var pdf = PdfDocument.Open(PdfFiles.Render(document, Covered));
        var pages = Enumerable.Range(3, pdf.NumberOfPages - 2).Select(page => Words(pdf, page)).ToList();
        Assert.True(pages.Count >= 3);
        Assert.All(pages, page => Assert.True(page.Contains("Firstthings", StringComparison.Ordinal) || page.Contains("Secondthings", StringComparison.Ordinal), page));
        Assert.Contains("Firstthings", pages[1], StringComparison.Ordinal);
        Assert.Contains("Secondthings", pages[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Firstthings", pages[^1], StringComparison.Ordinal);
        // A page that begins with its heading does not say it twice.
        Assert.Single(pages[0].Split("Firstthings").Skip(1));
        // Between the heading and the first row is white, also where a draft has its banner above.
        var again = pdf.GetPage(4).Letters.First(letter => letter.Value == "F");
        var top = pdf.GetPage(4).Height - Covered.Page.Top * PointsPerMillimetre;
        Assert.True(again.StartBaseLine.Y - top >= Covered.Sizes.Body * 0.4, $"the heading stands {again.StartBaseLine.Y - top:F1} points above the rows");
    }

    [Fact]
    public void Type_and_pictures_are_as_large_as_Easy_Read_asks_for()
    {
        Assert.True(Covered.Sizes.Body >= 16);
        Assert.True(Covered.Sizes.LineSpacing >= 1.5);
        Assert.True(Covered.PictureWidth >= 30);
    }

    [Fact]
    public void A_cover_has_room_for_the_logo_the_picture_and_the_date()
    {
        var document = PdfSamples.Of(
        [
            new Heading(PdfSamples.Nowhere, 1, "title", Samples.Words("Early Help and your information")),
            new Figure(PdfSamples.Nowhere, Samples.Phone),
            Samples.Para("2 November 2026"),
            new Heading(PdfSamples.Nowhere, 2, "one", Samples.Words("What this is about")),
            new Illustrated(PdfSamples.Nowhere, Samples.Phone, [Samples.Para("We help families.")]),
            new Heading(PdfSamples.Nowhere, 2, "two", Samples.Words("Who we are")),
            new Illustrated(PdfSamples.Nowhere, Samples.Phone, [Samples.Para("We are your council.")]),
        ]);
        using var pdf = PdfDocument.Open(PdfFiles.Render(document, Covered with { Logo = Samples.Phone with { Name = "logo", Alternative = "Northtown Council" } }));

        Assert.Equal(3, pdf.NumberOfPages);
        Assert.Contains("EarlyHelpandyourinformation", Words(pdf, 1), StringComparison.Ordinal);
        Assert.Contains("2November2026", Words(pdf, 1), StringComparison.Ordinal);
        Assert.DoesNotContain("Whatthisisabout", Words(pdf, 1), StringComparison.Ordinal);
        Assert.DoesNotContain("2November2026", Words(pdf, 2), StringComparison.Ordinal);
        Assert.Contains("Whatthisisabout", Words(pdf, 3), StringComparison.Ordinal);
    }

    private static string Words(PdfDocument pdf, int page) =>
        string.Concat(pdf.GetPage(page).Letters.Select(letter => letter.Value).Where(value => !string.IsNullOrWhiteSpace(value)));
}
