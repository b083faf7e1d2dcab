using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Source;
using NoticeGen.Templates;
using Xunit;

namespace NoticeGen.Tests.Rendering.Pdf;

public sealed class RenderingProblemTests
{
    private static readonly Heading Title = new(PdfSamples.Nowhere, 1, "title", Samples.Words("Title"));

    [Fact]
    public void A_character_without_a_glyph_is_named_at_its_place()
    {
        var origin = new Origin(new SourceText("northtown/housing.yaml", "intro: Hello 😀"), new TextSpan(7, 8));
        var problem = Assert.Single(Problems(Title, new Paragraph(origin, [new Text(origin, "Hello 😀 and 😀")])));
        Assert.Equal("NG601", problem.Rule.Code);
        Assert.Contains("😀 (U+1F600)", problem.Message, StringComparison.Ordinal);
        Assert.Equal("northtown/housing.yaml:1:14", problem.Origin.ToString());
    }

    [Theory]
    [InlineData("رازداری کا نوٹس", "Arabic", "Noto Nastaliq Urdu")]
    [InlineData("Повідомлення про конфіденційність", "Cyrillic", "Noto Sans in")]
    [InlineData("ਪਰਦੇਦਾਰੀ ਨੋਟਿਸ", "Gurmukhi", "Noto Sans Gurmukhi")]
    [InlineData("গোপনীয়তা বিজ্ঞপ্তি", "Bengali", "Noto Sans Bengali")]
    [InlineData("隐私声明", "Chinese", "fonts-droid-fallback")]
    public void Of_a_script_that_no_font_has_one_letter_is_told_and_where_fonts_are_found(string words, string script, string font)
    {
        var origin = new Origin(new SourceText("northtown/housing.xx.yaml", words), new TextSpan(0, words.Length));
        var problem = Assert.Single(Problems(Title, new Paragraph(origin, [new Text(origin, words)])));
        Assert.StartsWith($"no font of the theme has {script} letters, such as “", problem.Message, StringComparison.Ordinal);
        Assert.Contains(font, problem.Help!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zażółć gęślą jaźń")]
    [InlineData("Știm că ați cerut informații în țară")]
    [InlineData("Macluumaadkaaga shakhsiga ah")]
    [InlineData("Tŷ'r dŵr, ŷd, ẃ")]
    public void The_fonts_of_the_program_have_the_letters_of_europe(string words) => Assert.Empty(Problems(Title, Samples.Para(words)));

    [Fact]
    public void Characters_that_only_steer_lines_need_no_glyph()
    {
        Assert.Empty(Problems(Title, Samples.Para("a\u00A0b\u2011c\u200Bd\u00ADe\u2060f\u2010g")));
    }

    [Fact]
    public void Copied_text_keeps_the_characters_that_were_drawn_with_others()
    {
        var file = PdfFiles.Render(PdfSamples.Of(Title, Samples.Para("a\u00A0b\u2011c")));
        Assert.Contains("a\u00A0b\u2011c", PdfFiles.TaggedText(file));
    }

    [Fact]
    public void A_skipped_heading_level_is_an_error()
    {
        var problem = Assert.Single(Problems(Title, new Heading(PdfSamples.Nowhere, 3, "deep", Samples.Words("Deep"))));
        Assert.Equal("NG604", problem.Rule.Code);
        Assert.Contains("level 3 follows one of level 1", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_nowhere_is_an_error()
    {
        var problem = Assert.Single(Problems(
            Title, Samples.Para("See ", new Link(PdfSamples.Nowhere, "#rights", Samples.Words("your rights")))));
        Assert.Contains("`#rights`", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_without_words_is_an_error()
    {
        var problem = Assert.Single(Problems(Title, Samples.Para("See ", new Link(PdfSamples.Nowhere, "https://example.org/", []))));
        Assert.Equal("a link has no words", problem.Message);
    }

    [Fact]
    public void A_picture_without_alternative_text_is_an_error()
    {
        var problem = Assert.Single(Problems(Title, new Figure(PdfSamples.Nowhere, Samples.Phone with { Alternative = " " })));
        Assert.Equal("NG604", problem.Rule.Code);
    }

    [Fact]
    public void A_broken_picture_is_reported_once()
    {
        var broken = new Picture("phone", "A telephone", PictureFormat.Png, [1, 2, 3], PdfSamples.Nowhere);
        var problem = Assert.Single(Problems(Title, new Figure(PdfSamples.Nowhere, broken), new Figure(PdfSamples.Nowhere, broken)));
        Assert.Equal("NG603", problem.Rule.Code);
    }

    [Theory]
    [InlineData(0, "it is empty")]
    [InlineData(200, "is cut off")]
    [InlineData(20000, "is cut off")]
    public void A_font_that_is_cut_off_is_an_error(int length, string message)
    {
        var family = Samples.Theme.Fonts[0];
        var cut = family with { Bold = new FontFace("cut.ttf", [.. family.Bold.Content.Take(length)], PdfSamples.Nowhere) };
        var problem = Assert.Single(PdfFiles.Renderer.Render(PdfSamples.Of(Title), Samples.Theme with { Fonts = [cut] }).Diagnostics);
        Assert.Equal("NG602", problem.Rule.Code);
        Assert.Contains("cut.ttf", problem.Message, StringComparison.Ordinal);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<Diagnostic> Problems(params ImmutableArray<Block> blocks)
    {
        var outcome = PdfFiles.Renderer.Render(PdfSamples.Of(blocks), Samples.Theme);
        Assert.Equal(outcome.HasErrors, outcome.Value is null);
        return outcome.Diagnostics;
    }
}
