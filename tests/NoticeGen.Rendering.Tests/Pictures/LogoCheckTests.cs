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

    [Theory]
    [InlineData("<rect width='20' height='50' fill='#1d4f7c'/><path d='M30 10h40v5H30zM30 30h60v5H30z' fill='#fff'/>")]
    [InlineData("<rect width='20' height='50' fill='#1d4f7c'/><path d='M30 10h40v5H30zM30 30h60v5H30z' fill='#f4f4f4'/>")]
    [InlineData("<circle cx='50' cy='25' r='12' fill='#c8382e'/><circle cx='50' cy='25' r='18' fill='none' stroke='#fff' stroke-width='3'/>")]
    public void White_words_beside_a_mark_in_colour_are_said(string drawing)
    {
        var problem = Assert.Single(new LogoCheck().Fit(With(PictureFiles.SvgWith(drawing))).Diagnostics);
        Assert.Equal("NG606", problem.Rule.Code);
        Assert.Contains("has parts, such as words, that cannot be seen", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<rect width='100' height='50' rx='8' fill='#1d4f7c'/><path d='M30 10h40v5H30zM30 30h60v5H30z' fill='#fff'/>")]
    [InlineData("<circle cx='50' cy='25' r='24' fill='#fff'/><circle cx='50' cy='25' r='12' fill='#1d4f7c'/>")]
    [InlineData("<circle cx='50' cy='25' r='20' fill='#c8382e' stroke='#fff' stroke-width='6'/>")]
    [InlineData("<rect width='100' height='50' fill='#fff'/><rect x='40' y='15' width='20' height='20' fill='#1d4f7c'/>")]
    [InlineData("<rect x='5' y='5' width='80' height='40' fill='#1d4f7c'/><path d='M92 20h1v2h-1z' fill='#fff'/>")]
    public void White_that_has_a_plate_or_surrounds_what_is_seen_is_not_lost(string drawing) =>
        Assert.Empty(new LogoCheck().Fit(With(PictureFiles.SvgWith(drawing))).Diagnostics);

    [Fact]
    public void A_speck_that_is_seen_does_not_count_as_the_contrast_of_the_logo()
    {
        var problem = Assert.Single(new LogoCheck().Fit(With(PictureFiles.SvgWith("<rect width='90' height='40' fill='#ddd'/><path d='M92 20h1v1h-1z' fill='#000'/>"))).Diagnostics);
        Assert.Contains("its contrast is 1.3", problem.Message, StringComparison.Ordinal);
    }

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
