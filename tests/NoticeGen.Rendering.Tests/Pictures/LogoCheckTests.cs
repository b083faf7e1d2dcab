using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pictures;
using NoticeGen.Templates;
using Xunit;

namespace NoticeGen.Tests.Rendering.Pictures;

public sealed class LogoCheckTests
{
    [Theory]
    [InlineData("<rect width='90' height='40' fill='#fff'/>", "1.00")]
    [InlineData("<rect width='90' height='40' fill='#ffffcc'/>", "1.0")]
    [InlineData("<rect width='90' height='40' fill='#000' opacity='.1'/>", "1.2")]
    [InlineData("", "1.00")]
    public void A_logo_that_nobody_can_see_is_said(string drawing, string contrast)
    {
        var checkedTheme = new LogoCheck().Fit(With(PictureFiles.SvgWith(drawing)));
        Assert.NotNull(checkedTheme.Value!.Logo);
        var problem = Assert.Single(checkedTheme.Diagnostics);
        Assert.Equal(("NG606", Severity.Warning), (problem.Rule.Code, problem.Severity));
        Assert.Contains($"its contrast is {contrast}", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<rect width='90' height='40' fill='#20543a'/>")]
    [InlineData("<rect width='100' height='50' fill='#fff'/><path d='M10 10h20' stroke='#444' stroke-width='3'/>")]
    [InlineData("<rect width='100' height='50' fill='#1d4f7c'/><circle cx='20' cy='20' r='9' fill='#fff'/>")]
    public void A_logo_that_can_be_seen_is_not(string drawing) =>
        Assert.Empty(new LogoCheck().Fit(With(PictureFiles.SvgWith(drawing))).Diagnostics);

    [Fact]
    public void A_logo_that_cannot_be_drawn_is_left_out()
    {
        var checkedTheme = new LogoCheck().Fit(With(PictureFiles.SvgWith("<text>Northtown</text>")));
        Assert.Null(checkedTheme.Value!.Logo);
        var problem = Assert.Single(checkedTheme.Diagnostics);
        Assert.Equal(("NG603", Severity.Warning), (problem.Rule.Code, problem.Severity));
        Assert.Contains("without the logo", problem.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_in_the_colours_of_a_press_is_left_out()
    {
        var cmyk = PictureFiles.Of(PictureFormat.Jpeg, 0xFF, 0xD8, 0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0);
        var checkedTheme = new LogoCheck().Fit(With(cmyk));
        Assert.Null(checkedTheme.Value!.Logo);
        Assert.Contains("CMYK", Assert.Single(checkedTheme.Diagnostics).Message, StringComparison.Ordinal);
    }

    private static Theme With(Picture logo) => Samples.Theme with { Logo = logo };
}
