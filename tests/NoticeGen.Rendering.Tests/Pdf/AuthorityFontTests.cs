using NoticeGen.Rendering;
using UglyToad.PdfPig;
using Xunit;

namespace NoticeGen.Tests.Rendering.Pdf;

/// <summary>An authority's own fonts: first in line, with the theme's behind them; faults stand where they are named.</summary>
public sealed class AuthorityFontTests
{
    private const string Bold = "templates/fonts/AtkinsonHyperlegibleNext-Bold.ttf";

    private static readonly string Look = """
        theme:
          fonts:
            - name: House Face
              stack: '"House Face", sans-serif'
              regular: fonts/House.ttf
              bold: fonts/House.ttf

        """;

    private static readonly Workspace Own = Workspace.Small
        .WithNotice("title: Housing\ncontroller:\n  name: Northtown Council\n")
        .With("notices/northtown/authority.yaml", Look);

    [Fact]
    public void The_authority_s_font_prints_the_notice()
    {
        var own = Own.With("notices/northtown/fonts/House.ttf", [.. Own.Files[Bold].Content]);
        var built = Build(own.WithTemplate("# {{ notice.title }} {#title}\n\nPlain words.\n"));
        Assert.Empty(Problems.Lines(built.Diagnostics));
        using var pdf = PdfDocument.Open([.. built.Files.Single().File.Content]);
        var letters = pdf.GetPage(1).Letters.Where(letter => letter.Value == "P").ToList();
        Assert.NotEmpty(letters);
        Assert.All(letters, letter => Assert.Contains("Bold", letter.FontName!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fonts/Other.ttf", "the font file `notices/northtown/fonts/Other.ttf` does not exist")]
    [InlineData("../../../House.ttf", "the font `../../../House.ttf` lies outside the workspace")]
    [InlineData("fonts/House.ttf", "the font `notices/northtown/fonts/House.ttf` cannot be used: ")]
    public void A_font_that_cannot_be_used_is_shown_where_it_is_named(string named, string message)
    {
        var own = Own.With("notices/northtown/fonts/House.ttf", "no font")
            .With("notices/northtown/authority.yaml", Look.Replace("regular: fonts/House.ttf", "regular: " + named, StringComparison.Ordinal));
        var pipeline = own.Open(Pdf).Value!;
        var check = pipeline.Check("northtown", "housing");
        var lines = Problems.Lines([.. check.Diagnostics, .. pipeline.Build(check).Diagnostics]);
        Assert.Contains(lines, line =>
            line.StartsWith("notices/northtown/authority.yaml:5:16 ", StringComparison.Ordinal) && line.Contains(message, StringComparison.Ordinal));
    }

    private static BuildOptions Pdf => Workspace.WithoutLint with { Formats = [Format.Pdf] };

    private static BuiltNotice Build(Workspace workspace)
    {
        var pipeline = workspace.Open(Pdf).Value!;
        return pipeline.Build(pipeline.Check("northtown", "housing"));
    }
}
