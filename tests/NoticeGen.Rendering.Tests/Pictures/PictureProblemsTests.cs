using NoticeGen.Documents;
using NoticeGen.Rendering.Pictures;
using TaggedPdf.Pictures;
using Xunit;

namespace NoticeGen.Tests.Rendering.Pictures;

public sealed class PictureProblemsTests
{
    private const string Drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>\n  <text>x</text>\n</svg>";

    [Fact]
    public void A_fault_is_shown_at_its_line_of_the_picture_file()
    {
        var problem = Problem(PictureFiles.Svg(Drawing));
        Assert.Equal("NG603", problem.Rule.Code);
        Assert.Equal("logo.svg:2:4", problem.Origin.ToString());
        Assert.Equal("the picture `logo.svg` uses live text (`text`), which cannot be printed the same in every format", problem.Message);
    }

    [Fact]
    public void A_fault_of_a_picture_named_elsewhere_is_shown_there_and_says_its_line()
    {
        var problem = Problem(PictureFiles.Svg(Drawing, "northtown/authority.yaml"));
        Assert.Equal("northtown/authority.yaml:1:1", problem.Origin.ToString());
        Assert.EndsWith(" (line 2 of its file)", problem.Message, StringComparison.Ordinal);
    }

    private static NoticeGen.Diagnostics.Diagnostic Problem(Picture picture) =>
        Assert.Single(PictureProblems.Outcome(picture, SvgReader.Read(picture.Content)).Diagnostics);
}
