using System.Collections.Immutable;
using System.Text;
using NoticeGen.Documents;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Pictures;
using NoticeGen.Rendering.Printing;
using NoticeGen.Templates;
using TaggedPdf.Imposition;
using UglyToad.PdfPig;
using Xunit;

namespace NoticeGen.Tests.Rendering.Printing;

public sealed class PrintFileTests
{
    private static readonly PrintSetup Grey = new() { Grey = true };

    [Fact]
    public void A_print_file_claims_no_conformance_and_says_where_the_accessible_one_is()
    {
        var file = PrintFiles.Print(PrintFiles.Long, new PrintSetup { Fold = Fold.Booklet });
        Assert.Equal("print.pdf", file.File.Format.Ending);
        using var pdf = PdfDocument.Open([.. file.File.Content]);
        Assert.Equal("A file for printing. The accessible file is the one without .print in its name.", pdf.Information.Subject);
        Assert.Equal("Housing & support <privacy> notice", pdf.Information.Title);
        Assert.True(pdf.TryGetXmpMetadata(out var metadata));
        var xmp = metadata.GetXDocument().ToString();
        Assert.DoesNotContain("pdfuaid", xmp, StringComparison.Ordinal);
        Assert.DoesNotContain("pdfaid", xmp, StringComparison.Ordinal);
        Assert.Contains("A file for printing.", xmp, StringComparison.Ordinal);
        var streams = PrintFiles.Streams(file).ToList();
        Assert.All(["MCID", "StructTreeRoot", "MarkInfo", "/Artifact"], sign => Assert.DoesNotContain(streams, stream => stream.Contains(sign, StringComparison.Ordinal)));
    }

    [Fact]
    public void Paper_says_where_a_link_leads()
    {
        var sample = Samples.Everything();
        var linked = new Document(sample.Info, sample.Words,
        [
            new Heading(PdfSamples.Nowhere, 1, "title", Samples.Words("Title")),
            new Paragraph(PdfSamples.Nowhere,
            [
                new Link(PdfSamples.Nowhere, "https://www.northtown.example/our-policy", Samples.Words("Our policy")),
                new Link(PdfSamples.Nowhere, "mailto:help@northtown.example", Samples.Words("help@northtown.example")),
                new Link(PdfSamples.Nowhere, "#title", Samples.Words("the title")),
            ]),
        ]);
        var text = PrintFiles.Sides(PrintFiles.Print(PrintFiles.Item(linked), new PrintSetup { Sides = Sides.Single }))[0].Text;
        Assert.Contains("Ourpolicy(www.northtown.example/our-policy)help@northtown.examplethetitle", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_font_is_embedded_and_stands_in_the_file_once()
    {
        var streams = PrintFiles.Streams(PrintFiles.Print([PrintFiles.Long, PrintFiles.Named("northtown/second")], new PrintSetup()));
        var objects = string.Concat(streams);
        var fonts = System.Text.RegularExpressions.Regex.Matches(objects, "/Type/FontDescriptor/FontName/([^/]+)").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(2, fonts.Count);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(objects, "/FontFile2 "));
    }

    [Fact]
    public void Bookmarks_lead_to_the_sections()
    {
        using var pdf = PdfDocument.Open([.. PrintFiles.Print(PrintFiles.Item(Samples.Everything()), new PrintSetup { Fold = Fold.Booklet }).File.Content]);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["Who we are", "Why we use it", "To help", "Your rights"], bookmarks.GetNodes().Select(node => node.Title));
    }

    [Fact]
    public void Grey_files_hold_no_colour()
    {
        var item = PrintFiles.Item(Samples.Everything(), Samples.Theme with { Logo = PdfSamples.PngLogo });
        var streams = PrintFiles.Streams(PrintFiles.Print(item, Grey)).ToList();
        Assert.All(["DeviceRGB", " rg\n", " RG\n", "sRGB", "ICCBased"], sign => Assert.DoesNotContain(streams, stream => stream.Contains(sign, StringComparison.Ordinal)));
        Assert.Contains(streams, stream => stream.Contains(" g\n", StringComparison.Ordinal));
        var coloured = PrintFiles.Streams(PrintFiles.Print(item, new PrintSetup()));
        Assert.Contains(coloured, stream => stream.Contains(" rg\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Pixels_become_grey_of_the_same_luminance_and_keep_their_transparency()
    {
        var logo = new Picture("logo.png", "Logo", PictureFormat.Png, PngWriter.Write(new PixelPicture(2, 1, new byte[] { 255, 0, 0, 255, 0, 0, 0, 100 })), PdfSamples.Nowhere);
        using var pdf = PdfDocument.Open([.. PrintFiles.Print(PrintFiles.Item(PdfSamples.Welsh(), Samples.Theme with { Logo = logo }), Grey).File.Content]);
        var image = Assert.Single(pdf.GetPage(1).GetImages());
        Assert.True(image.TryGetBytesAsMemory(out var pixels));
        // Red has 21.26% of white's luminance, which sRGB writes as 127.
        Assert.Equal([127, 0], pixels.ToArray());
    }

    [Fact]
    public void Grey_keeps_the_contrast_of_every_pair_of_a_theme()
    {
        foreach (var colours in Workspace.TemplateSet.Variants.Values.SelectMany(variant => variant.Themes.Values).Select(theme => theme.Colours))
        {
            var greys = new ThemeColours(
                Hex(colours.Brand), Hex(colours.OnBrand), Hex(colours.Text), Hex(colours.Muted), Hex(colours.Link), Hex(colours.Border), Hex(colours.Surface), Hex(colours.Page));
            Assert.Equal([], Contrast.Failures(greys).Select(pair => pair.Sentence));
            foreach (var (colour, grey) in Contrast.Pairs(colours).Zip(Contrast.Pairs(greys)))
            {
                // Rounding to eight bits moves a ratio by about a hundredth of itself.
                Assert.InRange(grey.Ratio / colour.Ratio, 0.98, 1.02);
            }
        }

        static string Hex(string colour)
        {
            var value = Colour.Parse(colour);
            var grey = (byte)Math.Round(new TaggedPdf.Documents.PaintColour(value.Red, value.Green, value.Blue).Grey * 255);
            return new Colour(grey, grey, grey).ToString();
        }
    }

    [Fact]
    public void The_same_notice_gives_the_same_bytes_whatever_was_printed_before()
    {
        var setup = new PrintSetup { Fold = Fold.Booklet, BleedMillimetres = 3, Marks = true };
        ImmutableArray<PrintItem> pack = [PrintFiles.Long, PrintFiles.Named("northtown/second")];
        var first = PrintFiles.Print(pack, setup).File.Content;
        PrintFiles.Print(PrintFiles.Item(PdfSamples.Welsh()), Grey);
        Assert.Equal(first, PrintFiles.Print(pack, setup).File.Content);
        Assert.Equal(first, new Imposer().Print(pack, PrintFiles.Cover, setup).Value!.File.Content);
    }

    [Fact]
    public void One_imposer_serves_many_threads()
    {
        var files = new ImmutableArray<byte>[12];
        var imposer = new Imposer();
        Parallel.For(0, files.Length, at => files[at] = imposer.Print(PrintFiles.Item(Samples.Everything()), at % 2 == 0 ? Grey : new PrintSetup()).Value!.File.Content);
        Assert.Equal(files[0], PrintFiles.Print(PrintFiles.Item(Samples.Everything()), Grey).File.Content);
        Assert.All(Enumerable.Range(0, files.Length), at => Assert.Equal(files[at % 2], files[at]));
    }

    [Fact]
    public void What_cannot_be_printed_is_said_at_its_place_and_gives_no_file()
    {
        var strange = PrintFiles.Item(PdfSamples.Of(new Heading(PdfSamples.Nowhere, 1, "title", Samples.Words("Title")), Samples.Para("\u0E01")));
        var outcome = PrintFiles.Imposer.Print(strange, new PrintSetup());
        Assert.Null(outcome.Value);
        Assert.Equal("NG601", Assert.Single(outcome.Diagnostics).Rule.Code);
        Assert.Null(PrintFiles.Imposer.Print([PrintFiles.Long, strange], PrintFiles.Cover, new PrintSetup()).Value);
    }

    [Fact]
    public void Word_lists_made_before_there_were_print_files_give_english_phrases()
    {
        Assert.Equal("Sheet 3, back", new PrintWords(Samples.English).Fill("print-back", ("sheet", "3")));
        Assert.Equal("gwag", new PrintWords(OtherLanguages.Make("cy").Document.Words)["print-blank-label"]);
    }

    [Fact]
    public void The_words_that_come_with_the_program_have_every_phrase_of_print_files()
    {
        var english = Workspace.TemplateSet.Words["en"].Words.Phrases;
        Assert.All(PrintWords.Keys, key => Assert.Equal(new PrintWords(Samples.English)[key], english[key]));
        Assert.Contains("print-blank", PrintWords.Keys);
    }
}
