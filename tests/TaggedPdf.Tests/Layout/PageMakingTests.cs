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
    public void A_way_to_reach_somebody_is_whole_and_stays_with_whom_it_reaches()
    {
        var reach = new Paragraph(
        [
            .. Samples.Words("Officer. Email "), new Link("mailto:officer@northtown.example", Samples.Words("officer@northtown.example")),
            .. Samples.Words(" or write to The Officer, The Town Hall, High Street in the middle of the town, Northtown, by Lastword."),
        ]);
        for (var lines = 10; lines < 45; lines++)
        {
            var pages = Pages(
            [
                .. Enumerable.Range(0, lines).Select(line => Samples.Para($"Line {line} of the text.")),
                new Heading(2, "officer", Samples.Words("Our officer")), Samples.Para("Ask the officer."), reach,
                .. Enumerable.Range(0, 12).Select(line => Samples.Para($"Line {line} of the rest.")),
            ]);
            Assert.Equal(PageOf(pages, "Ouroffic"), PageOf(pages, "Asktheoffic"));
            Assert.Equal(PageOf(pages, "Asktheoffic"), PageOf(pages, "Officer.Email"));
            Assert.Equal(PageOf(pages, "Officer.Email"), PageOf(pages, "Lastword"));
        }
    }

    [Fact]
    public void Contents_that_fit_on_a_page_stay_whole_and_with_their_heading()
    {
        for (var lines = 0; lines < 30; lines++)
        {
            var pages = Pages(
                [
                    .. Enumerable.Range(0, lines).Select(line => Samples.Para($"Line {line} of the lead.")),
                    .. Enumerable.Range(0, 12).SelectMany(section => (Block[])[new Heading(2, $"s{section}", Samples.Words($"Section{section}x")), Samples.Para("Text.")]),
                ],
                Samples.A5);
            Assert.Equal(PageOf(pages, "Contents"), PageOf(pages, "Section0x"));
            Assert.Equal(PageOf(pages, "Contents"), PageOf(pages, "Section11x"));
        }
    }

    [Fact]
    public void A_heading_of_two_lines_is_divided_at_its_colon()
    {
        var page = Pages([new Heading(2, "one", Samples.Words("Supporting families in our borough: how we use your information")), Samples.Para("Text.")], Samples.LargePrint with { Contents = false })[0];
        var lines = page.Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).Select(line => string.Concat(line.Select(letter => letter.Value)).Trim()).ToList();
        Assert.Contains(lines, line => line.EndsWith("borough:", StringComparison.Ordinal));
    }

    [Fact]
    public void No_fact_of_a_list_stands_alone_on_a_page()
    {
        var facts = new Facts([.. Enumerable.Range(0, 6).Select(fact => new Fact(Samples.Words($"Label{fact}x"), [Samples.Para($"Value {fact}.")]))]);
        for (var lines = 10; lines < 45; lines++)
        {
            var pages = Pages(
            [
                .. Enumerable.Range(0, lines).Select(line => Samples.Para($"Line {line} of the text.")), facts,
                .. Enumerable.Range(0, 12).Select(line => Samples.Para($"Line {line} of the rest.")),
            ]);
            Assert.Equal(PageOf(pages, "Label0x"), PageOf(pages, "Label1x"));
            Assert.Equal(PageOf(pages, "Label4x"), PageOf(pages, "Label5x"));
        }
    }

    [Fact]
    public void Pages_before_a_large_box_share_its_white()
    {
        var box = new Callout(CalloutLook.Panel, [.. Enumerable.Range(0, 10).Select(row => Samples.Para($"Row {row} of the box."))]);
        for (var lines = 95; lines < 125; lines++)
        {
            var pages = Pages(
            [
                .. Enumerable.Range(0, lines).Select(line => Samples.Para($"Line {line} of the text.")), box,
                .. Enumerable.Range(0, 40).Select(line => Samples.Para($"Line {line} of the rest.")),
            ]);
            var emptiest = pages.SkipLast(1).Max(page => page.Letters.Where(letter => letter.StartBaseLine.Y > 75).Min(letter => letter.StartBaseLine.Y));
            Assert.True(emptiest < 75 + 0.2 * 700, $"{lines} lines leave a page that ends {emptiest:0} points above its foot");
        }
    }

    [Fact]
    public void A_heading_stands_beside_what_it_heads()
    {
        var pages = Pages(
            [
                new Heading(2, "one", Samples.Words("Sending information outside the country")), Samples.Para("Short."),
                new Heading(2, "two", Samples.Words("Second")), new Heading(3, "three", Samples.Words("Third")), Samples.Para("More."),
            ],
            Samples.Theme with { HeadingColumn = 37, Contents = false });
        var (heading, text) = (Line(pages[0], "Sending"), Line(pages[0], "Short."));
        Assert.Equal(heading.Y, text.Y, 0.01);
        Assert.True(text.X > heading.X + 100, "the text does not stand beside the heading");
        Assert.Equal(Line(pages[0], "Second").Y, Line(pages[0], "More.").Y, 0.01);
        // The first heading has three lines, its text one; the third stands below the second, beside the same text.
        Assert.True(Line(pages[0], "Second").Y < Line(pages[0], "country").Y - 10, "a section begins beside the heading before");
        Assert.True(Line(pages[0], "Third").Y < Line(pages[0], "Second").Y - 10, "headings stand on each other");

        static (double X, double Y) Line(Page page, string word)
        {
            var first = page.GetWords().First(found => found.Text.StartsWith(word, StringComparison.Ordinal)).Letters[0];
            return (first.StartBaseLine.X, first.StartBaseLine.Y);
        }
    }

    [Theory]
    [InlineData("0345 140 0845")]
    [InlineData("B69 3DL")]
    [InlineData("EC1A 1BB")]
    public void A_telephone_number_or_a_postcode_is_on_one_line(string number)
    {
        for (var words = 8; words < 40; words++)
        {
            var text = string.Join(' ', Enumerable.Repeat("word", words)) + " at " + number + " to ask for more.";
            var lines = Pages([Samples.Para(text)])[0].Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).Select(line => PdfFiles.Squeezed(line.Select(letter => letter.Value)));
            Assert.Contains(lines, line => line.Contains(PdfFiles.Squeezed([number]), StringComparison.Ordinal));
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
