using DocumentFormat.OpenXml.Packaging;
using NoticeGen.Documents;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Html;
using NoticeGen.Templates;
using UglyToad.PdfPig;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Tests.Rendering;

/// <summary>What runs from left to right within text from right to left, and a script whose font is not the theme's first.</summary>
public sealed class RightToLeftTests
{
    [Theory]
    [InlineData("آرٹیکل 6(1)(e)", "6(1)(e)")]
    [InlineData("(برطانیہ کا GDPR، آرٹیکل 9(2)(g))۔", "9(2)(g)")]
    [InlineData("آرٹیکل 22A تا 22D", "")]
    [InlineData("فون 0345 140 0845 پر کریں", "0345 140 0845")]
    [InlineData("فون +44 20 7946 0000", "+44 20 7946 0000")]
    [InlineData("1 High Street, Northtown", "1 High Street, Northtown")]
    [InlineData("Supporting Families: ", "Supporting Families")]
    [InlineData("(Department for Work)۔ ", "(Department for Work)")]
    [InlineData("یہ 2012 میں 3 بار ہوا", "")]
    [InlineData("۔ ", "")]
    public void Numbers_in_groups_places_in_laws_and_latin_words_are_islands(string words, string island) =>
        Assert.Equal(island, string.Join('|', LeftToRightIslands.In(words).Select(range => words[range])));

    [Fact]
    public void A_page_tells_the_direction_of_each_island_and_of_nothing_else()
    {
        var page = Page(Urdu("دفعہ 6(1)(e) یا فون 01632 960 000۔"), Samples.Theme);
        Assert.Contains("دفعہ <span dir=\"ltr\">6(1)(e)</span> یا فون <span dir=\"ltr\"><span class=\"whole\">01632 960 000</span></span>۔", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<span dir", Page(Samples.Everything(), Samples.Theme), StringComparison.Ordinal);
    }

    [Fact]
    public void Word_reads_an_island_from_the_left_and_copies_it_without_a_mark()
    {
        using var file = WordFile.Of(Urdu("دفعہ 6(1)(e)۔", new Link(PdfSamples.Nowhere, "tel:+441632960000", Samples.Words("01632 960 000"))));
        foreach (var island in (string[])["6(1)(e)", "01632\u00A0960\u00A0000"])
        {
            var run = Assert.Single(file.Body.Descendants<W.Run>(), run => run.InnerText == island);
            Assert.Null(run.RunProperties?.RightToLeftText);
            var before = (run.Parent is W.Hyperlink link ? link : (DocumentFormat.OpenXml.OpenXmlElement)run).PreviousSibling();
            Assert.Equal("\u200E", before?.InnerText);
        }
        Assert.NotNull(Assert.Single(file.Body.Descendants<W.Run>(), run => run.InnerText == "دفعہ ").RunProperties?.RightToLeftText);
    }

    [Fact]
    public void Word_and_pages_name_the_font_of_the_script_and_keep_its_tall_lines_apart()
    {
        var theme = UrduLast();
        using var file = WordFile.Of(Urdu("متن"), theme);
        using (var reader = new StreamReader(file.Main.ThemePart!.GetStream()))
        {
            var fonts = reader.ReadToEnd();
            Assert.Contains($"<a:latin typeface=\"{theme.Fonts[0].Name}\"/><a:ea typeface=\"Noto Nastaliq Urdu\"/><a:cs typeface=\"Noto Nastaliq Urdu\"/>", fonts, StringComparison.Ordinal);
        }
        Assert.Contains(file.Main.FontTablePart!.Fonts!.Elements<W.Font>(), font => font.Name == "Noto Nastaliq Urdu" && font.EmbedRegularFont is not null);
        var lines = file.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.ParagraphPropertiesDefault!.ParagraphPropertiesBaseStyle!.SpacingBetweenLines!.Line!.Value;
        Assert.Equal("240", lines);
        var page = Page(Urdu("متن"), theme);
        Assert.Contains("--line:2.5;", page, StringComparison.Ordinal);
        Assert.Contains("--fonts:\"Noto Nastaliq Urdu\"", page, StringComparison.Ordinal);
        Assert.Contains("--latin:" + theme.Fonts[0].Stack, page, StringComparison.Ordinal);
        var english = Page(Samples.Everything(), theme);
        Assert.Contains("--fonts:" + theme.Fonts[0].Stack, english, StringComparison.Ordinal);
        Assert.DoesNotContain("--latin", english, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_without_latin_letters_leaves_english_as_it_was_wherever_it_is_named()
    {
        var last = UrduLast();
        var first = last with { Fonts = [.. last.Fonts.Reverse()] };
        Assert.Equal(PdfFiles.Render(Samples.Everything(), last), PdfFiles.Render(Samples.Everything(), first));
        Assert.Equal(Page(Samples.Everything(), last), Page(Samples.Everything(), first));
        Assert.Equal(PdfFiles.Render(PdfSamples.Urdu(), last), PdfFiles.Render(PdfSamples.Urdu(), first));
    }

    [Fact]
    public void Page_numbers_of_the_contents_stand_on_the_line_of_their_titles()
    {
        using var pdf = PdfDocument.Open(PdfFiles.Render(PdfSamples.Urdu(), UrduLast()));
        var letters = pdf.GetPage(1).Letters;
        // On the left of the page stand the numbers, and the folio below them.
        var number = letters.Where(letter => letter is { Value: "1" } && letter.StartBaseLine.X < 80).MaxBy(letter => letter.StartBaseLine.Y)!;
        Assert.Contains(letters, letter => letter.Value == "\u06C1" && letter.StartBaseLine.X > 300 && Math.Abs(letter.StartBaseLine.Y - number.StartBaseLine.Y) < 0.01);
    }

    [Fact]
    public void Lines_of_a_paragraph_are_as_far_apart_whatever_letters_stand_in_them()
    {
        var latin = string.Concat(Enumerable.Repeat("Northtown Council Housing Act ", 12));
        using var pdf = PdfDocument.Open(PdfFiles.Render(Urdu("ہم آپ کی معلومات " + latin + "۔"), UrduLast()));
        var lines = pdf.GetPage(1).Letters.Where(letter => letter.Value is "N" or "H").Select(letter => Math.Round(letter.StartBaseLine.Y, 2)).Distinct().OrderDescending().ToList();
        Assert.True(lines.Count > 3);
        Assert.Single(lines.Zip(lines.Skip(1), (above, below) => Math.Round(above - below, 1)).Distinct());
    }

    /// <summary>The usual theme, with a font for Urdu that the usual one comes before.</summary>
    private static Theme UrduLast()
    {
        if (PdfSamples.UrduTheme is not { } theme)
        {
            Validators.Missing("the Urdu fonts are not installed: install the Debian package fonts-noto-core");
            throw new InvalidOperationException();
        }
        return theme with { Fonts = [.. Samples.Theme.Fonts, theme.Fonts[0] with { Stack = "\"Noto Nastaliq Urdu\", serif" }] };
    }

    private static string Page(Document document, Theme theme) =>
        System.Text.Encoding.UTF8.GetString([.. new HtmlRenderer(Pipeline.Pages).Render(document, theme).Value!.Content]);

    private static Document Urdu(string words, params Inline[] more)
    {
        var urdu = PdfSamples.Urdu();
        return new Document(urdu.Info, urdu.Words, [urdu.Blocks[0], Samples.Para(words, more)]);
    }
}
