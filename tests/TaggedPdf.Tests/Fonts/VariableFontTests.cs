using System.Buffers.Binary;
using TaggedPdf.Documents;
using TaggedPdf.Fonts;
using Xunit;

namespace TaggedPdf.Tests.Fonts;

/// <summary>Variable fonts: set to the weight that is asked for, for each of the two weights of a family.</summary>
public sealed class VariableFontTests
{
    private static readonly FontFile Made = MadeFonts.Variable('A', wider: 500);
    private static readonly OpenTypeFile Plain = OpenTypeFile.Read([.. MadeFonts.Plain.Content], out _)!;

    [Theory]
    [InlineData(400, 0)]
    [InlineData(700, 300)]
    [InlineData(900, 500)]
    [InlineData(1000, 500)]
    [InlineData(100, 0)]
    public void A_weight_has_its_own_widths_and_outlines_and_nothing_that_varies(int weight, int wider)
    {
        var instance = OpenTypeFile.Read(FontInstance.At(Made.Content.AsSpan(), weight)!, out _)!;
        Assert.False(instance.IsVariable);
        Assert.Equal(Plain.Advance(Plain.Characters['A']) + wider, instance.Advance(instance.Characters['A']));
        Assert.Equal(Plain.Advance(Plain.Characters['B']), instance.Advance(instance.Characters['B']));
        Assert.Equal(wider == 0, instance.Outline(instance.Characters['A']).SequenceEqual(Plain.Outline(Plain.Characters['A'])));
        Assert.Equal(Math.Clamp(weight, 100, 900), instance.Weight);
    }

    [Fact]
    public void One_file_gives_both_weights_of_a_family()
    {
        var theme = Samples.Theme with { Fonts = [new FontFamily(Made, Made)] };
        var document = Samples.Of(new Heading(1, "title", Samples.Words("A")), Samples.Para("A"));
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(PdfFiles.Write(document, theme));
        var letters = pdf.GetPage(1).Letters.Where(letter => letter.Value == "A").ToList();
        Assert.Equal(
            [(Plain.Advance(Plain.Characters['A']) + 300) * 26.0 / Plain.UnitsPerEm, Plain.Advance(Plain.Characters['A']) * 12.0 / Plain.UnitsPerEm],
            letters.Select(letter => Math.Round(letter.Width, 3)));
        Assert.Equal(2, letters.Select(letter => letter.FontName).Distinct().Count());
    }

    [Fact]
    public void A_font_of_one_weight_is_the_same_font_in_both()
    {
        var theme = Samples.Theme with { Fonts = [new FontFamily(MadeFonts.Plain, MadeFonts.Plain)] };
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(PdfFiles.Write(Samples.Welsh(), theme));
        Assert.Single(pdf.GetPage(1).Letters.Select(letter => letter.FontName).Distinct());
    }

    [Fact]
    public void A_variable_font_of_one_weight_gives_no_bold_and_says_so_where_it_is_named_for_both()
    {
        var table = MadeFonts.Table(Made.Content, "fvar");
        "opsz"u8.CopyTo(table.AsSpan(16));
        var optical = new FontFile("optical.ttf", MadeFonts.With(Made.Content, ("fvar", table)));
        var problem = Assert.Single(new PdfEngine().Write(Samples.Welsh(), Samples.Theme with { Fonts = [new FontFamily(optical, optical)] }).Problems);
        Assert.Contains("`optical.ttf` cannot be used: it is a variable font that has one weight alone", problem.Message, StringComparison.Ordinal);
        Assert.Contains("the family's bold file under `bold:`", problem.Help, StringComparison.Ordinal);
        Assert.Empty(new PdfEngine().Write(Samples.Welsh(), Samples.Theme with { Fonts = [new FontFamily(optical, MadeFonts.Plain)] }).Problems);
    }

    [Fact]
    public void Damaged_variations_are_a_fault()
    {
        var table = MadeFonts.Table(Made.Content, "fvar");
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(8), 200);
        var broken = new FontFile("broken.ttf", MadeFonts.With(Made.Content, ("fvar", table)));
        var problems = new PdfEngine().Write(Samples.Welsh(), Samples.Theme with { Fonts = [new FontFamily(broken, broken)] }).Problems;
        Assert.Equal(
            "the font `broken.ttf` cannot be used: it is a variable font, and what it says of its weights is damaged", problems[0].Message);
        Assert.Contains("two static files of the same family", problems[0].Help, StringComparison.Ordinal);
    }
}
