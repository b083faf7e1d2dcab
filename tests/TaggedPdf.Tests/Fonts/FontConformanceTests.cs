using NoticeGen.Testing;
using TaggedPdf.Documents;
using Xunit;

namespace TaggedPdf.Tests.Fonts;

/// <summary>veraPDF's word on files with fonts of each kind that is taken.</summary>
public sealed class FontConformanceTests
{
    [Theory]
    [InlineData("ua1")]
    [InlineData("2a")]
    public async Task Files_with_every_kind_of_font_conform(string flavour)
    {
        var program = Validators.Find("NOTICEGEN_VERAPDF", "verapdf");
        var folder = Directory.CreateTempSubdirectory("taggedpdf-fonts-").FullName;
        var (postScript, variable) = (MadeFonts.PostScript(MadeFonts.Plain), MadeFonts.Variable('A', wider: 500));
        (string Name, FontFamily Family)[] kinds =
        [
            ("truetype", new FontFamily(MadeFonts.Plain, MadeFonts.Plain)), ("postscript", new FontFamily(postScript, postScript)),
            ("variable", new FontFamily(variable, variable)), ("mixed", new FontFamily(variable, postScript)),
        ];
        try
        {
            var files = new List<string>();
            foreach (var (name, family) in kinds)
            {
                files.Add(Path.Combine(folder, name + ".pdf"));
                await File.WriteAllBytesAsync(files[^1], PdfFiles.Write(Samples.Welsh(), Samples.Theme with { Fonts = [family] }), TestContext.Current.CancellationToken);
            }
            var (code, output) = await Validators.Run(program, ["--flavour", flavour, "--format", "text", .. files]);
            Assert.True(code == 0 && !output.Contains("FAIL", StringComparison.Ordinal), output);
            Assert.Equal(files.Count, output.Split("PASS").Length - 1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
