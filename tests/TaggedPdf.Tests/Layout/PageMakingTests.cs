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

    [Fact]
    public void A_web_address_is_divided_at_a_dot_only_where_no_slash_would_do()
    {
        const string Address = "https://www.northtown.example/your-council/notices/early-help/early-help.easy-read.html";
        for (var padding = 0; padding < 30; padding++)
        {
            var parts = PartsOf(Address, Pages([Samples.Para(new string('x', padding) + " " + Address)], Samples.LargePrint));
            Assert.True(parts.Count > 1);
            Assert.All(parts.Skip(1), part => Assert.True(part[0] == '/', string.Join(" | ", parts)));
        }
    }

    [Theory]
    [InlineData("up-to-date", false)]
    [InlineData("co-operation", false)]
    [InlineData("anti-social", true)]
    public void A_compound_is_divided_only_where_both_parts_say_something(string compound, bool divided)
    {
        var ends = Enumerable.Range(10, 60).SelectMany(words => Pages([Samples.Para(string.Concat(Enumerable.Repeat("xx ", words)) + compound + " and more of it.")])[0]
            .Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).Select(line => string.Concat(line.Select(letter => letter.Value)).Trim()));
        Assert.Equal(divided ? "anti-" : null, ends.FirstOrDefault(line => line.EndsWith('-'))?.Split(' ')[^1]);
    }

    [Fact]
    public void The_name_of_a_file_is_not_divided_at_its_hyphens()
    {
        for (var padding = 40; padding < 80; padding++)
        {
            var lines = Pages([Samples.Para(string.Concat(Enumerable.Repeat("xx ", padding / 3)) + "early-help.large-print.print.pdf and more")])[0]
                .Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).Select(line => PdfFiles.Squeezed(line.Select(letter => letter.Value)));
            Assert.Contains(lines, line => line.Contains("early-help.large-print.print.pdf", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Write to: 1 Avenue Road")]
    [InlineData("Write to: The Office, 112 Avenue Road")]
    public void The_number_of_a_house_is_not_parted_from_its_street(string address)
    {
        for (var words = 8; words < 40; words++)
        {
            var text = string.Join(' ', Enumerable.Repeat("word", words)) + " " + address + ", Northtown.";
            var lines = Pages([Samples.Para(text)])[0].Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).Select(line => PdfFiles.Squeezed(line.Select(letter => letter.Value)));
            Assert.Contains(lines, line => line.Contains(PdfFiles.Squeezed([address[(address.IndexOfAny(['1']))..^5]]), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_address_beside_a_picture_has_room_for_its_parts_or_stands_elsewhere()
    {
        const string Address = "https://www.northtown.example/birmingham-childrens-trust/integrated-social-care/integrated-social-care.html";
        var fact = new Fact(Samples.Words("On the web"), [new Illustrated(Samples.Phone, [new Paragraph([new Link(Address, Samples.Words(Address))])])]);
        var box = new Callout(CalloutLook.Panel, [new Facts([new Fact(Samples.Words("Who we are"), [Samples.Para("The council")]), fact])]);
        foreach (var size in (double[])[12, 14, 16, 18, 20, 22])
        {
            var theme = Samples.Theme with { Sizes = new TypeSizes(size, 34, 26, 24, 23, 12, 1.4), PictureWidth = 40 };
            var parts = PartsOf(Address, Pages([box], theme));
            Assert.Equal(Address, string.Concat(parts));
            Assert.All(parts.Skip(1), part => Assert.True(part[0] is '/' or '.', $"{size} pt: {string.Join(" | ", parts)}"));
        }
    }

    [Fact]
    public void All_of_a_cover_stands_on_one_page()
    {
        var theme = Samples.LargePrint with { Cover = true, Contents = true, CoverPictureWidth = 120 };
        for (var lines = 1; lines <= 4; lines++)
        {
            var pages = Pages(
            [
                new Figure(Samples.Phone), .. Enumerable.Range(1, lines).Select(line => Samples.Para($"Line {line} of the cover.")),
                new Illustrated(Samples.Phone, [Samples.Para("Lastword")]),
                new Heading(2, "one", Samples.Words("First things")), Samples.Para("One."), new Heading(2, "two", Samples.Words("Second things")), Samples.Para("Two."),
            ], theme);
            Assert.Equal(0, PageOf(pages, "Lastword"));
            Assert.Equal(3, pages.Count);
        }
    }

    /// <summary>The lines over which an address is divided, without what stands before it.</summary>
    private static List<string> PartsOf(string address, List<Page> pages) =>
    [
        .. pages.SelectMany(page => page.Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).OrderByDescending(line => line.Key))
            .Select(line => string.Concat(line.Select(letter => letter.Value)).Trim().Split(' ')[^1])
            .SkipWhile(part => !part.StartsWith(address[..8], StringComparison.Ordinal)).TakeWhile(part => address.Contains(part, StringComparison.Ordinal)),
    ];

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
