using NoticeGen.Auditing;
using NoticeGen.Published;
using NoticeGen.Source;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>PDFs as other programs make them, without tags: columns, running lines, words broken at line ends, scans.</summary>
public sealed class PdfReadingTests
{
    private const double Top = 700, Foot = 30, Pitch = 14, Size = 9;

    private static readonly string[] Left =
    [
        "Northtown Council is the controller of your information and",
        "decides how it is used. We use it to give you support, to",
        "keep children safe and to plan our services. We keep most",
        "records for twenty-five years from the date of birth of the",
        "child. Our Data Protection Officer answers your questions",
        "and can be reached at dpo@northtown.example or by post to",
        "the Town Hall. You can ask to see what we hold about you,",
        "and you can ask us to correct it where it is wrong. Some of",
        "these rights have limits, which we explain when you ask us,",
    ];

    private static readonly string[] Right =
    [
        "and we answer within one month. Nobody has to pay for it.",
        "We share information with schools, with health services and",
        "with the police where the law asks us to. We do not send it",
        "outside the UK. No computer alone makes decisions about you",
        "or your family. You have the right to complain to the Infor-",
        "mation Commissioner at ico.org.uk, or on 0303 123 1113, and",
        "to us first, if you like. We look at this notice every year",
        "and put a new date on it. Northtown Council printed it last",
        "in March 2026, and will look at it again in the next spring.",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_page_in_two_columns_is_read_column_by_column_however_it_is_drawn(bool across)
    {
        var words = string.Join('\n', Blocks(Pdf((page, font, _) =>
        {
            page.AddText("How we use information about families who get early help from us", 16, new PdfPoint(50, Top), font);
            for (var line = 0; line < 2 * Left.Length; line++)
            {
                var (text, row, x) = across
                    ? line % 2 == 0 ? (Left[line / 2], line / 2, 50) : (Right[line / 2], line / 2, 320)
                    : line < Left.Length ? (Left[line], line, 50) : (Right[line - Left.Length], line - Left.Length, 320);
                page.AddText(text, Size, new PdfPoint(x, Top - 40 - (row * Pitch)), font);
            }
        })));
        Assert.Contains("where it is wrong. Some of these rights have limits, which we explain when you ask us, and we answer within one month.", words, StringComparison.Ordinal);
        Assert.Contains("complain to the Information Commissioner at ico.org.uk", words, StringComparison.Ordinal);
        Assert.StartsWith("Heading How we use information", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_table_stay_together()
    {
        var words = string.Join('\n', Blocks(Pdf((page, font, _) =>
        {
            for (var row = 0; row < 12; row++)
            {
                page.AddText($"Record {row}", Size, new PdfPoint(50, Top - (row * 2 * Pitch)), font);
                page.AddText($"{row + 5} years after the case is closed by the team", Size, new PdfPoint(200, Top - (row * 2 * Pitch)), font);
            }
        })));
        Assert.Contains("Record 3\nParagraph 8 years after", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_items_side_by_side_are_items_though_little_white_parts_them()
    {
        var words = string.Join('\n', Blocks(Pdf((page, font, _) =>
        {
            const string First = "• give the right support at the right time";
            var end = page.MeasureText(First, Size, new PdfPoint(50, Top), font)[^1].EndBaseLine.X;
            page.AddText(First, Size, new PdfPoint(50, Top), font);
            page.AddText("• see how families get on", Size, new PdfPoint(end + Size, Top), font);
            page.AddText("One • two stand in a line of their own words.", Size, new PdfPoint(50, Top - (4 * Pitch)), font);
        })));
        Assert.DoesNotContain("time •", words, StringComparison.Ordinal);
        Assert.Contains("see how families get on", words, StringComparison.Ordinal);
        Assert.Contains("One • two", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Running_lines_and_page_numbers_are_not_joined_into_sentences()
    {
        var blocks = Blocks(Pdf(
            (page, font, number) =>
            {
                page.AddText("Northtown Council privacy notices", 8, new PdfPoint(50, 815), font);
                for (var line = 0; line < 3; line++)
                {
                    page.AddText("We use information about you and about your family so that we can help", Size, new PdfPoint(50, Top - (line * Pitch)), font);
                }
                page.AddText($"Version 2.1, page {number} of 12", 8, new PdfPoint(50, Foot), font);
                page.AddText($"{number}", 8, new PdfPoint(500, Foot), font);
            },
            pages: 12));
        Assert.DoesNotContain(blocks, block => block.Contains("Version", StringComparison.Ordinal) || block.Contains("notices", StringComparison.Ordinal));
        Assert.All(blocks, block => Assert.StartsWith("Paragraph We use information", block, StringComparison.Ordinal));
    }

    [Fact]
    public void Running_lines_that_differ_on_left_and_right_pages_are_left_out_too() =>
        Assert.DoesNotContain(
            Blocks(Pdf(
                (page, font, number) =>
                {
                    page.AddText(number % 2 == 0 ? "Early help" : "Northtown Council", 8, new PdfPoint(50, 815), font);
                    page.AddText("We use information about you and about your family so that we can help.", Size, new PdfPoint(50, Top), font);
                },
                pages: 5)),
            block => block.Contains("Early help", StringComparison.Ordinal) || block.Contains("Northtown", StringComparison.Ordinal));

    [Fact]
    public void A_word_broken_at_a_line_end_is_put_together_and_a_hyphenated_one_keeps_its_hyphen()
    {
        var words = string.Join('\n', Blocks(Pdf((page, font, _) =>
        {
            page.AddText("We keep what you tell us for as long as our reten-", Size, new PdfPoint(50, Top), font);
            page.AddText("tion schedule says, and no longer, unless you are self-", Size, new PdfPoint(50, Top - Pitch), font);
            page.AddText("employed and the law asks for more than that of us.", Size, new PdfPoint(50, Top - (2 * Pitch)), font);
        })));
        Assert.Contains("our retention schedule says, and no longer, unless you are self-employed", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_is_one_finding_that_says_what_to_do()
    {
        // A red dot.
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
        var scan = Pdf((page, _, _) => page.AddPng(png, new PdfRectangle(0, 0, 595, 842)));
        var finding = Assert.Single(PublishedReader.Read(scan).Diagnostics);
        Assert.Equal(("NG051", "`notice.pdf` holds pictures of pages and no text"), (finding.Rule.Code, finding.Message));
        Assert.Contains("text recognition", finding.Help, StringComparison.Ordinal);
    }

    private static List<string> Blocks(InputFile file)
    {
        var text = PublishedReader.Read(file).Value!;
        return [.. text.Blocks.Select(block => $"{block.Kind} {text.Words(block)}")];
    }

    private static InputFile Pdf(Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont, int> draw, int pages = 1)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= pages; number++)
        {
            draw(builder.AddPage(PageSize.A4), font, number);
        }
        return new InputFile("notice.pdf", [.. builder.Build()]);
    }
}
