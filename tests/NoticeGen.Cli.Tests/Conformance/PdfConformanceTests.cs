using NoticeGen.Documents;
using NoticeGen.Templates;
using Xunit;

namespace NoticeGen.Tests.Cli.Conformance;

/// <summary>veraPDF's word on the sample document in every theme, paper and language that the tests know.</summary>
public sealed class PdfConformanceTests
{
    [Theory]
    [InlineData("ua1")]
    [InlineData("2a")]
    public Task Every_edition_conforms(string flavour) =>
        Check(flavour, () => Editions().Select(edition => (edition.Name, PdfFiles.Render(edition.Document, edition.Theme))));

    [Theory]
    [InlineData("ua1")]
    [InlineData("2a")]
    public Task Every_edition_of_the_real_notices_conforms(string flavour) =>
        Check(flavour, () => Named(RealNotices.Pipeline));

    [Theory]
    [InlineData("ua1")]
    [InlineData("3a")]
    public Task With_the_source_attached_files_conform_to_part_3(string flavour) =>
        Check(flavour, () => Named(RealNotices.Open(attachSource: true)).Take(3));

    [Theory]
    [InlineData("ua1")]
    [InlineData("2a")]
    public Task Editions_in_other_languages_conform(string flavour) =>
        Check(flavour, () => OtherLanguages.Available().Select(edition => (edition.Language, PdfFiles.Render(edition.Document, edition.Theme))));

    [Theory]
    [InlineData("ua1")]
    [InlineData("2a")]
    public Task A_real_notice_in_other_languages_conforms(string flavour) => Check(flavour, () =>
    {
        var folder = Directory.CreateTempSubdirectory("noticegen-translated-").FullName;
        try
        {
            return SamplesInOtherLanguages.Build(folder, "pdf").Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file))).ToList();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    });

    private static IEnumerable<(string Name, byte[] Content)> Named(Pipeline pipeline) =>
        RealNotices.Build(pipeline).Select(file => (file.Path.Replace('/', '-'), file.File.Content.ToArray()));

    /// <summary>One call of the validator for all files: it takes seconds to start.</summary>
    private static async Task Check(string flavour, Func<IEnumerable<(string Name, byte[] Content)>> make)
    {
        var program = Validators.Find("NOTICEGEN_VERAPDF", "verapdf");
        var folder = Directory.CreateTempSubdirectory("noticegen-pdf-").FullName;
        try
        {
            var files = new List<string>();
            foreach (var (name, content) in make())
            {
                files.Add(Path.Combine(folder, name + ".pdf"));
                await File.WriteAllBytesAsync(files[^1], content, TestContext.Current.CancellationToken);
            }
            Assert.NotEmpty(files);
            var (code, output) = await Validators.Run(program, ["--flavour", flavour, "--format", "text", .. files]);
            Assert.True(code == 0 && !output.Contains("FAIL", StringComparison.Ordinal), output);
            Assert.Equal(files.Count, output.Split("PASS").Length - 1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string Name, Document Document, Theme Theme)> Editions()
    {
        var everything = Samples.Everything();
        yield return ("standard", everything, Samples.Theme);
        yield return ("large-print", everything, PdfSamples.LargePrint);
        yield return ("a5", everything, PdfSamples.A5);
        yield return ("letter", everything, PdfSamples.Letter);
        yield return ("logo", everything, Samples.Theme with { Logo = PdfSamples.PngLogo });
        yield return ("long", PdfSamples.Long(), Samples.Theme);
        yield return ("welsh", PdfSamples.Welsh(), Samples.Theme);
        yield return ("empty", PdfSamples.Of(), Samples.Theme);
        if (PdfSamples.UrduTheme is { } theme)
        {
            yield return ("urdu", PdfSamples.Urdu(), theme);
        }
    }
}
