using CsCheck;
using NoticeGen.Rendering.Html;
using NoticeGen.Templates;
using Xunit;

namespace NoticeGen.Tests.Rendering.Html;

public sealed class ContrastTests
{
    private static readonly Gen<Colour> AnyColour =
        Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (red, green, blue) => new Colour(red, green, blue));

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#767676", "#ffffff", 4.542)]
    [InlineData("#ff0000", "#ffffff", 3.998)]
    public void Ratios_are_those_of_the_guidelines(string one, string other, double ratio)
    {
        Assert.Equal(ratio, Contrast.Ratio(one, other), 3);
        Assert.Equal(ratio, Contrast.Ratio(other, one), 3);
    }

    [Fact]
    public void The_sample_theme_has_enough_contrast_in_every_pair()
    {
        Assert.NotEmpty(Contrast.Pairs(Samples.Theme.Colours));
        Assert.Empty(Contrast.Failures(Samples.Theme.Colours));
    }

    [Fact]
    public void A_failure_names_the_pair_the_ratio_and_what_is_needed()
    {
        var colours = Samples.Theme.Colours with { Muted = "#777777", Surface = "#ffffff" };
        Assert.Equal(
            [
                "`muted` #777777 on `page` #ffffff has a contrast of 4.47 to 1; 4.5 to 1 is needed",
                "`muted` #777777 on `surface` #ffffff has a contrast of 4.47 to 1; 4.5 to 1 is needed",
            ],
            Contrast.Failures(colours).Select(pair => pair.Sentence));
    }

    [Fact]
    public void Dark_colours_can_be_read_whatever_the_brand_and_the_links_are() =>
        Gen.Select(AnyColour, AnyColour).Sample((brand, link) =>
        {
            var dark = Palette.Dark(
                Samples.Theme.Colours with { Brand = brand.ToString(), Link = link.ToString() });
            foreach (var ground in new[] { dark.Page, dark.Surface })
            {
                Assert.True(Contrast.Ratio(dark.Text, ground) >= Contrast.ForText);
                Assert.True(Contrast.Ratio(dark.Muted, ground) >= Contrast.ForText);
                Assert.True(Contrast.Ratio(dark.Link, ground) >= Contrast.ForText);
                Assert.True(Contrast.Ratio(dark.Accent, ground) >= Contrast.ForShapes);
            }
        });

    [Fact]
    public void Lines_in_the_brand_colour_can_be_seen_whatever_the_brand_is() =>
        Gen.Select(AnyColour, AnyColour).Sample((brand, page) =>
        {
            var light = Palette.Light(
                Samples.Theme.Colours with { Brand = brand.ToString(), Page = page.ToString() });
            Assert.True(Contrast.Ratio(light.Accent, page) >= Contrast.ForShapes);
        });

    [Theory]
    [InlineData("red")]
    [InlineData("#fff")]
    [InlineData("#12345g")]
    [InlineData("#+12345")]
    [InlineData("")]
    public void A_colour_is_six_hexadecimal_digits(string text) => Assert.False(Colour.TryParse(text, out _));

    [Fact]
    public void A_colour_is_written_as_it_is_read() =>
        AnyColour.Sample(colour => Colour.Parse(colour.ToString()) == colour);
}
