using NoticeGen.Documents;
using NoticeGen.Rendering.Pictures;
using TaggedPdf.Pictures;
using UglyToad.PdfPig;
using Xunit;
using ZXing;
using ZXing.Common;

namespace NoticeGen.Tests.Rendering.Pictures;

/// <summary>The address of a notice as telephones read it from paper.</summary>
public sealed class AddressCodeTests
{
    private const string Address = "https://www.northtown.example/privacy/northtown-council/housing/housing.html";

    [Theory]
    [InlineData(Address)]
    [InlineData("https://northtown.example/")]
    [InlineData("https://www.northtown.example/preifatrwydd/cyngor-y-dref-ogleddol/cymorth-cynnar-i-deuluoedd/cymorth-cynnar-i-deuluoedd.easy-read.cy.html")]
    public void A_reader_of_codes_gets_the_address(string address)
    {
        // Four pixels to a module, which is less than a telephone sees.
        var picture = Rasteriser.Draw(SvgReader.Read(AddressCode.Of(address, Pages.Nowhere).Content).Value!, 300);
        var source = new RGBLuminanceSource(picture.Rgba.ToArray(), picture.Width, picture.Height, RGBLuminanceSource.BitmapFormat.RGBA32);

        Assert.Equal(address, new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)))?.Text);
    }

    [Fact]
    public void It_stands_beside_the_address_of_the_notice_itself_and_says_nothing_more()
    {
        var words = Pages.Of(Link(Address), Link("https://elsewhere.example/"));
        var known = new Document(words.Info with { Address = Address }, words.Words, words.Blocks);

        Assert.Equal(PdfTree.Words(PdfFiles.Render(words, Samples.Theme)), PdfTree.Words(PdfFiles.Render(known, Samples.Theme)));
        Assert.True(Outlines(known) > Outlines(words));
    }

    private static Paragraph Link(string address) => new(Pages.Nowhere, [new Link(Pages.Nowhere, address, [new Text(Pages.Nowhere, address)])]);

    private static int Outlines(Document document)
    {
        using var pdf = PdfDocument.Open(PdfFiles.Render(document, Samples.Theme));
        return pdf.GetPage(1).Paths.Count;
    }
}
