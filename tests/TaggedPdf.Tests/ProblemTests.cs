using TaggedPdf.Documents;
using Xunit;

namespace TaggedPdf.Tests;

/// <summary>What stands in the way of a file is said with the place that the document gave.</summary>
public sealed class ProblemTests
{
    private static readonly Heading Title = new(1, "title", Samples.Words("Title"));

    [Fact]
    public void A_character_without_a_glyph_is_named_once_for_each_place()
    {
        var problem = Assert.Single(PdfFiles.Problems(Title, new Paragraph([new Text("Hello 😀 and 😀") { Place = "line 7" }])));
        Assert.Equal((ProblemKind.CharacterWithoutGlyph, "line 7"), (problem.Kind, problem.Place));
        Assert.Equal("😀", problem.Character.ToString());
        Assert.Contains("😀 (U+1F600)", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_belongs_to_no_block_has_the_place_of_the_document()
    {
        var result = PdfFiles.Engine.Write(Samples.Of(Title) with { Footer = ["\u0E01"], Place = "leaflet.txt" }, Samples.Theme);
        Assert.Equal("leaflet.txt", Assert.Single(result.Problems).Place);
        Assert.Null(result.File);
    }

    [Fact]
    public void Faults_of_the_structure_are_found()
    {
        var problems = PdfFiles.Problems(
            Title,
            new Heading(3, "deep", Samples.Words("Deep")) { Place = 1 },
            Samples.Para("See ", new Link("#nowhere", Samples.Words("there")) { Place = 2 }, new Link("https://example.org/", []) { Place = 3 }),
            new Figure(Samples.Phone with { Alternative = " ", Place = 4 }));
        Assert.All(problems, problem => Assert.Equal(ProblemKind.StructureFault, problem.Kind));
        Assert.Equal([1, 2, 3, 4], problems.Select(problem => problem.Place).Order());
    }

    [Fact]
    public void A_broken_picture_is_reported_once_with_its_fault()
    {
        var broken = new Picture("phone", "A telephone", PictureFormat.Png, [1, 2, 3]) { Place = "phone.png" };
        var problem = Assert.Single(PdfFiles.Problems(Title, new Figure(broken), new Figure(broken)));
        Assert.Equal(
            (ProblemKind.BrokenPicture, "the picture `phone` is not a PNG file", "phone.png"), (problem.Kind, problem.Message, problem.Place));
        Assert.Equal("is not a PNG file", problem.Fault!.Message);
    }

    [Fact]
    public void The_same_bytes_are_read_anew_as_another_format()
    {
        var asPng = Samples.Phone with { Format = PictureFormat.Png };
        Assert.Empty(PdfFiles.Problems(Title, new Figure(Samples.Phone)));
        Assert.Single(PdfFiles.Problems(Title, new Figure(Samples.Phone), new Figure(asPng)));
    }

    [Fact]
    public void A_picture_without_colours_for_screens_is_refused()
    {
        byte[] cmyk = [0xFF, 0xD8, 0xFF, 0xC0, 0, 8, 8, 0, 1, 0, 1, 4];
        var problem = Assert.Single(PdfFiles.Problems(Title, new Figure(new Picture("press.jpg", "A press", PictureFormat.Jpeg, [.. cmyk]))));
        Assert.Contains("CMYK", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_font_is_named_with_its_fault()
    {
        var family = Samples.Theme.Fonts[0] with { Bold = new FontFile("cut.ttf", [1, 2, 3]) { Place = "theme" } };
        var problem = Assert.Single(PdfFiles.Engine.Write(Samples.Of(Title), Samples.Theme with { Fonts = [family] }).Problems);
        Assert.Equal(
            (ProblemKind.BrokenFont, "the font `cut.ttf` cannot be used: it is no font that can be read", "theme"), (problem.Kind, problem.Message, problem.Place));
    }

    [Fact]
    public void An_attachment_and_what_the_file_says_of_itself_are_in_it()
    {
        var info = Samples.Info with { Author = "", Creator = "A & B", Attachment = new PdfAttachment("data.csv", "text/csv", "The data", [65]) };
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(PdfFiles.Write(Samples.Of(Title) with { Info = info }));
        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var files));
        Assert.Equal("data.csv", Assert.Single(files).Name);
        Assert.Equal("A & B", pdf.Information.Producer);
        Assert.Null(pdf.Information.Author);
        Assert.True(pdf.TryGetXmpMetadata(out var metadata));
        var xmp = metadata.GetXDocument().ToString();
        Assert.Contains("<pdfaid:part>3</pdfaid:part>", xmp, StringComparison.Ordinal);
        Assert.DoesNotContain("dc:creator", xmp, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_anything_in_it_is_a_file_of_one_page()
    {
        Assert.Equal(1, PdfFiles.Engine.Write(Samples.Of(), Samples.Theme).Pages);
    }
}
