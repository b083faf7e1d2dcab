using TaggedPdf.Documents;
using UglyToad.PdfPig.Content;
using Xunit;

namespace TaggedPdf.Tests.Layout;

/// <summary>What a compositor would not let pass.</summary>
public sealed class PageMakingTests
{
    [Fact]
    public void A_last_page_is_worth_its_sheet()
    {
        for (var lines = 20; lines < 110; lines++)
        {
            var pages = Pages([.. Enumerable.Range(0, lines).Select(line => Samples.Para($"Line {line} of the text."))]);
            if (pages.Count > 1)
            {
                Assert.True(LinesOf(pages[^1]) >= 5, $"{lines} lines end with {LinesOf(pages[^1])} on page {pages.Count}");
            }
        }
    }

    [Fact]
    public void A_draft_has_the_pages_that_will_be_published()
    {
        foreach (var theme in (PdfTheme[])[Samples.Theme, Samples.LargePrint, Samples.A5])
        {
            using var published = UglyToad.PdfPig.PdfDocument.Open(PdfFiles.Write(Samples.Long() with { Banner = null }, theme));
            using var draft = UglyToad.PdfPig.PdfDocument.Open(PdfFiles.Write(Samples.Long() with { Banner = "Draft: 2 errors stand" }, theme));
            Assert.Equal(published.NumberOfPages, draft.NumberOfPages);
            Assert.True(published.NumberOfPages > 3);
        }
    }

    [Fact]
    public void A_box_stays_with_the_heading_and_the_few_words_that_lead_to_it()
    {
        var box = new Callout(CalloutLook.Panel, [Samples.Para("Boxed one."), Samples.Para("Boxed two.")]);
        for (var lines = 10; lines < 45; lines++)
        {
            foreach (Block lead in (Block[])[Samples.Para("Ask us."), Samples.Bullets("Ask us", "Write to us")])
            {
                var pages = Pages(
                [
                    .. Enumerable.Range(0, lines).Select(line => Samples.Para($"Line {line} of the text.")),
                    new Heading(2, "asking", Samples.Words("How to ask")), lead, box,
                    .. Enumerable.Range(0, 12).Select(line => Samples.Para($"Line {line} of the rest.")),
                ]);
                Assert.Equal(PageOf(pages, "Howtoask"), PageOf(pages, "Boxedone."));
                Assert.Equal(PageOf(pages, "Howtoask"), PageOf(pages, "Askus"));
            }
        }
    }

    [Fact]
    public void No_short_word_stands_alone_on_the_last_line()
    {
        for (var words = 8; words < 60; words++)
        {
            var lines = Pages([new Heading(1, "title", Samples.Words("Title")), Samples.Para(string.Join(' ', Enumerable.Repeat("word", words)) + " it.")])[0]
                .Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).Where(line => line.Any(letter => letter.Value == "."));
            Assert.All(lines, line => Assert.True(string.Concat(line.Select(letter => letter.Value)).Trim().Length > 3, $"{words} words"));
        }
    }

    [Theory]
    [InlineData("https://www.northtown.example/your-council/make-a-complaint-about-a-service/privacy-policy-of-the-council")]
    [InlineData("information.governance.and.compliance@northtown-and-district-council.example")]
    public void An_address_is_divided_only_before_a_slash_or_a_dot_or_after_its_at_sign(string address)
    {
        for (var padding = 0; padding < 30; padding++)
        {
            var page = Pages([new Heading(1, "title", Samples.Words("Title")), Samples.Para(new string('x', padding) + " " + address)], Samples.LargePrint)[0];
            var lines = page.Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).OrderByDescending(line => line.Key)
                .Select(line => string.Concat(line.Select(letter => letter.Value)).Trim()).ToList();
            var parts = lines.SkipWhile(line => !line.Contains(address[..5], StringComparison.Ordinal))
                .TakeWhile(line => address.Contains(line.TrimStart('x', ' '), StringComparison.Ordinal)).ToList();
            Assert.Equal(address, string.Concat(parts).TrimStart('x', ' '));
            Assert.All(parts.Skip(1).Zip(parts), pair => Assert.True(pair.First[0] is '/' or '.' || pair.Second[^1] == '@', $"{pair.Second} | {pair.First}"));
        }
    }

    private static List<Page> Pages(Block[] blocks, PdfTheme? theme = null)
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(PdfFiles.Write(Samples.Of([new Heading(1, "top", Samples.Words("Top")), .. blocks.Where(block => block is not Heading { Level: 1 })]), theme));
        return [.. pdf.GetPages()];
    }

    /// <summary>Between the running lines.</summary>
    private static int LinesOf(Page page) => page.Letters.Select(letter => Math.Round(letter.StartBaseLine.Y)).Distinct().Count() - 2;

    private static int PageOf(List<Page> pages, string words) => pages.FindIndex(page =>
        PdfFiles.Squeezed(page.Letters.Select(letter => letter.Value)).Contains(words, StringComparison.Ordinal));
}
