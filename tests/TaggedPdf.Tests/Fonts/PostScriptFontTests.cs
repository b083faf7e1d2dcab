using TaggedPdf.Documents;
using TaggedPdf.Fonts;
using UglyToad.PdfPig.Content;
using Xunit;

namespace TaggedPdf.Tests.Fonts;

/// <summary>Fonts with PostScript outlines (.otf): drawn and read as those with TrueType outlines are.</summary>
public sealed class PostScriptFontTests
{
    private static readonly FontFile Made = MadeFonts.PostScript(MadeFonts.Plain);
    private static readonly PdfTheme Theme = Samples.Theme with { Fonts = [new FontFamily(Made, Made)] };
    private static readonly PdfTheme TrueType = Samples.Theme with { Fonts = [new FontFamily(MadeFonts.Plain, MadeFonts.Plain)] };

    [Fact]
    public void Words_stand_where_they_stand_in_the_TrueType_font_and_copy_the_same()
    {
        var (made, plain) = (Letters(Theme), Letters(TrueType));
        Assert.Equal(plain.Select(letter => letter.Value), made.Select(letter => letter.Value));
        Assert.All(plain.Zip(made), pair => Assert.Equal(pair.First.StartBaseLine.X, pair.Second.StartBaseLine.X, 0.02));
        Assert.All(plain.Zip(made), pair => Assert.Equal(pair.First.Width, pair.Second.Width, 0.02));
    }

    [Fact]
    public void Glyphs_are_drawn_as_they_are_in_the_TrueType_font()
    {
        using var made = new LoadedFont(OpenTypeFile.Read([.. Made.Content], out _)!);
        using var plain = new LoadedFont(OpenTypeFile.Read([.. MadeFonts.Plain.Content], out _)!);
        Assert.False(made.File.HasTrueTypeOutlines);
        Assert.All("AgŵŷÉ&ﬁ@8", character => Assert.Equal(Drawn(plain, character), Drawn(made, character)));
        Assert.NotEqual(Drawn(made, 'A'), Drawn(made, 'B'));
        Assert.True(made.Draw(new GlyphText(made.File.Characters[' '], " ")).IsBlank);
    }

    [Fact]
    public void The_file_holds_a_compact_program_with_the_glyphs_that_are_used()
    {
        var file = PdfFiles.Write(Samples.Welsh(), Theme);
        Assert.InRange(file.Length, 1, MadeFonts.Plain.Content.Length / 2);
        Assert.Equal(file, new PdfEngine().Write(Samples.Welsh(), Theme).File!.Value);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(file);
        Assert.All(pdf.GetPage(1).Letters, letter => Assert.Matches("^[A-Z]{6}[+]AtkinsonHyperlegibleNext", letter.FontName));
    }

    [Theory]
    [InlineData("NotoNaskhArabic-Regular.ttf")]
    [InlineData("NotoSansHebrew-Regular.ttf")]
    public void Words_from_right_to_left_are_whole(string name)
    {
        if (Samples.SystemFont(name) is not { } font)
        {
            Assert.Skip($"the font {name} is not installed");
            return;
        }
        var made = MadeFonts.PostScript(font);
        var words = name.Contains("Arabic", StringComparison.Ordinal) ? "الأطفال سلام" : "שלום לכם";
        var title = new Heading(1, "title", Samples.Words(words));
        var theme = Theme with { Fonts = [new FontFamily(made, made), .. Theme.Fonts] };
        var document = Samples.Of(title) with { Info = Samples.Info with { Language = "ar", RightToLeft = true } };
        Assert.Contains(
            PdfFiles.Squeezed([words]), PdfFiles.Squeezed(PdfFiles.TaggedText(PdfFiles.Write(document, theme))), StringComparison.Ordinal);
    }

    [Fact]
    public void Outlines_that_draw_nothing_are_a_fault()
    {
        var program = MadeFonts.Table(Made.Content, "CFF ");
        program.AsSpan(program.Length / 2).Clear();
        var broken = new FontFile("broken.otf", MadeFonts.With(Made.Content, ("CFF ", program)));
        var problems = new PdfEngine().Write(Samples.Welsh(), Theme with { Fonts = [new FontFamily(broken, broken)] }).Problems;
        Assert.Equal("the font `broken.otf` cannot be used: its outlines are damaged: letters that it has draw nothing", problems[0].Message);
    }

    private static byte[] Drawn(LoadedFont font, char character) =>
        font.Draw(new GlyphText(font.File.Characters[character], character.ToString())).End();

    private static List<Letter> Letters(PdfTheme theme)
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(PdfFiles.Write(Samples.Welsh(), theme));
        return [.. pdf.GetPages().SelectMany(page => page.Letters)];
    }
}
