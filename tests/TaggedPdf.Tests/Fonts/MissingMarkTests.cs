using TaggedPdf.Documents;
using Xunit;

namespace TaggedPdf.Tests.Fonts;

/// <summary>Letters with marks of their own, which a font may lack where it has the letter.</summary>
public sealed class MissingMarkTests
{
    private static readonly FontFile Ascii = MadeFonts.OnlyAscii();

    [Theory]
    [InlineData("cafe\u0301")]
    [InlineData("caf\u00E9")]
    public void A_word_whose_mark_the_first_font_lacks_is_set_in_one_that_has_it(string word)
    {
        var theme = Samples.Theme with { Fonts = [new FontFamily(Ascii, Ascii), .. Samples.Theme.Fonts] };
        var file = PdfFiles.Write(Samples.Of(new Heading(1, "title", Samples.Words("Title")), Samples.Para("A " + word)), theme);
        Assert.Contains("A" + word, PdfFiles.Squeezed(PdfFiles.TaggedText(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_that_no_font_has_is_what_is_named()
    {
        var theme = Samples.Theme with { Fonts = [new FontFamily(Ascii, Ascii)] };
        var document = Samples.Of(new Heading(1, "title", Samples.Words("Title")), Samples.Para("cafe\u0301"));
        var problem = Assert.Single(new PdfEngine().Write(document, theme).Problems);
        Assert.Equal(0x301, problem.Character!.Value.Value);
    }
}
