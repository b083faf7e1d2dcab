using TaggedPdf.Tests.Tags;
using UglyToad.PdfPig;
using Xunit;

namespace NoticeGen.Tests.Rendering.Pdf;

public sealed class OtherLanguageTests
{
    [Theory]
    [InlineData("cy")]
    [InlineData("ur")]
    public void A_listener_hears_the_notice_in_its_language(string language)
    {
        RequireFonts(language);
        var (_, document, theme) = OtherLanguages.Make(language);
        var file = PdfFiles.Render(document, theme);
        Assert.Equal(ExpectedTags.Of(document, withContents: true).Plain().Dump(), TagTree.Read(file).WithoutPageNumbers().Plain().Dump());
    }

    [Fact]
    public void Urdu_runs_from_the_right_and_english_names_in_it_from_the_left()
    {
        RequireFonts("ur");
        var (_, document, theme) = OtherLanguages.Make("ur");
        using var pdf = PdfDocument.Open(PdfFiles.Render(document, theme));
        var letters = pdf.GetPages().SelectMany(page => page.Letters.Select(letter => (page.Width, Letter: letter))).ToList();
        var english = letters.FindIndex(letter => letter.Letter.Value == "H");
        Assert.True(letters[english].Letter.StartBaseLine.X < letters[english + 1].Letter.StartBaseLine.X);
        // The first letter of the first paragraph stands in the right half of the page.
        var first = letters.First(letter => letter.Letter.Value == "\u06C1");
        Assert.True(first.Letter.StartBaseLine.X > first.Width / 2);
    }

    private static void RequireFonts(string language)
    {
        if (language == "ur" && PdfSamples.UrduTheme is null)
        {
            Validators.Missing("the Urdu fonts are not installed: install the Debian package fonts-noto-core");
        }
    }
}
