using System.Globalization;
using System.IO.Hashing;
using NoticeGen.Rendering.Pictures;
using TaggedPdf.Pictures;
using Xunit;

namespace NoticeGen.Tests.Rendering.Pictures;

public sealed class RasteriserTests
{
    [Fact]
    public void A_rectangle_on_pixel_borders_is_sharp()
    {
        var picture = Draw("<rect x='10' y='10' width='30' height='20' fill='#ff8000'/>", 100);
        Assert.Equal((100, 50), (picture.Width, picture.Height));
        Assert.Equal("ff8000ff", At(picture, 10, 10));
        Assert.Equal("ff8000ff", At(picture, 39, 29));
        Assert.Equal("00000000", At(picture, 40, 29));
        Assert.Equal("00000000", At(picture, 9, 10));
    }

    [Fact]
    public void An_edge_through_a_pixel_covers_it_in_part() =>
        Assert.Equal("00000080", At(Draw("<rect x='10' y='10' width='30.5' height='20'/>", 100), 40, 15));

    [Fact]
    public void Where_two_windings_overlap_the_fill_rule_decides()
    {
        const string Data = "d='M0 0h40v40h-40zM10 10h20v20h-20z'";
        Assert.Equal("000000ff", At(Draw($"<path {Data}/>", 100), 20, 20));
        Assert.Equal("00000000", At(Draw($"<path fill-rule='evenodd' {Data}/>", 100), 20, 20));
    }

    [Theory]
    [InlineData("butt", 29, 19, "00000000")]
    [InlineData("square", 25, 16, "000000ff")]
    [InlineData("round", 26, 20, "000000ff")]
    [InlineData("round", 25, 15, "00000000")]
    public void Caps_end_a_line_as_they_should(string cap, int x, int y, string expected) => Assert.Equal(
        expected,
        At(Draw($"<path d='M30 20h40' stroke='black' stroke-width='10' stroke-linecap='{cap}'/>", 100), x, y));

    [Theory]
    [InlineData("miter", "000000ff")]
    [InlineData("bevel", "00000000")]
    [InlineData("round", "00000000")]
    public void Only_a_mitre_fills_the_corner(string join, string expected) => Assert.Equal(
        expected,
        At(Draw($"<path fill='none' d='M10 40V10H80' stroke='black' stroke-width='10' stroke-linejoin='{join}'/>", 100), 5, 5));

    [Fact]
    public void A_stroke_that_crosses_itself_is_painted_once()
    {
        var picture = Draw("<path fill='none' d='M10 25H90M50 5V45' stroke='#123456' stroke-width='8'/>", 100);
        Assert.Equal("123456ff", At(picture, 50, 25));
    }

    [Fact]
    public void A_picture_of_pixels_is_painted_as_large_as_it_is_shown()
    {
        var png = System.Convert.ToBase64String(PngWriter.Write(new PixelPicture(2, 2, new byte[] { 255, 0, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0, 255, 128 })).AsSpan());
        var large = Draw($"<image x='10' y='10' width='20' height='20' href='data:image/png;base64,{png}'/>", 100);
        Assert.Equal(
            ["ff0000ff", "0000ffff", "00000000", "0000ff80", "00000000"],
            At(large, (10, 19), (29, 10), (19, 20), (20, 29), (30, 10)));
        // Seen through as far as its pixels are in the mean, in the mean of the colours that are seen.
        Assert.Equal("660099a0", At(Draw($"<image x='10' y='10' width='1' height='1' href='data:image/png;base64,{png}'/>", 100), 10, 10));
        Assert.Equal("0000ffff", At(Draw($"<image width='20' height='20' transform='translate(40 10) scale(-1 1)' href='data:image/png;base64,{png}'/>", 100), 20, 10));
    }

    [Fact]
    public void Nothing_is_painted_outside_the_outlines_that_clip()
    {
        var picture = Draw("<clipPath id='c'><rect x='10' y='10' width='20' height='20'/></clipPath><clipPath id='d'><rect x='20' width='50' height='50'/></clipPath><g clip-path='url(#c)'><g clip-path='url(#d)'><rect width='100' height='50' fill='#123456'/></g></g><rect x='90' width='5' height='5'/>", 100);
        Assert.Equal("123456ff", At(picture, 25, 15));
        Assert.Equal("00000000", At(picture, 15, 15));
        Assert.Equal("00000000", At(picture, 40, 15));
        Assert.Equal("000000ff", At(picture, 92, 2));
    }

    [Fact]
    public void What_is_seen_through_lets_the_ground_shine()
    {
        var picture = Draw("<rect width='50' height='50' fill='white'/><rect width='100' height='50' opacity='.5'/>", 100);
        Assert.Equal("7f7f7fff", At(picture, 10, 10));
        Assert.Equal("00000080", At(picture, 60, 10));
    }

    [Theory]
    [InlineData("<linearGradient id='g'><stop stop-color='#000000'/><stop offset='1' stop-color='#ff0000'/></linearGradient>", 0, "010000ff", 99, "fe0000ff")]
    [InlineData("<linearGradient id='g' gradientUnits='userSpaceOnUse' x1='50' x2='50' y1='0' y2='0'><stop stop-color='#000000'/><stop offset='1' stop-color='#ff0000'/></linearGradient>", 0, "ff0000ff", 99, "ff0000ff")]
    [InlineData("<radialGradient id='g' gradientUnits='userSpaceOnUse' cx='0' cy='10' r='50'><stop stop-color='#000000'/><stop offset='1' stop-color='#ff0000'/></radialGradient>", 0, "040000ff", 99, "ff0000ff")]
    public void Gradients_go_from_one_colour_to_the_other(string gradient, int x, string colour, int otherX, string other)
    {
        var picture = Draw($"{gradient}<rect width='100' height='50' fill='url(#g)'/>", 100);
        Assert.Equal((colour, other), (At(picture, x, 10), At(picture, otherX, 10)));
    }

    [Fact]
    public void A_circle_covers_its_area()
    {
        var picture = Draw("<circle cx='50' cy='25' r='20'/>", 400);
        var covered = 0.0;
        for (var i = 3; i < picture.Rgba.Length; i += 4)
        {
            covered += picture.Rgba.Span[i] / 255.0;
        }
        Assert.Equal(Math.PI * 80 * 80, covered, 0.001 * covered);
    }

    [Theory]
    [InlineData("M30 40 A3 3 0 0 1 36 40")]
    [InlineData("M20 40 C20 10 60 10 60 40")]
    [InlineData("M10 40 C120 -20 -30 -20 80 40")]
    public void A_bent_stroke_has_neither_holes_nor_gaps(string data)
    {
        // With wide pens and tight bends the outline crosses itself: what lies within half the width of the line stays painted.
        var drawn = Draw($"<path fill='none' d='{data}' stroke='black' stroke-width='16'/>", 400);
        var line = Draw($"<path fill='none' d='{data}' stroke='black' stroke-width='1'/>", 400);
        var (near, reach) = (0, 26);
        for (var y = reach; y < line.Height - reach; y++)
        {
            for (var x = reach; x < line.Width - reach; x++)
            {
                if (At(line, x, y) == "000000ff" && At(line, x - 2, y) != At(line, x + 2, y))
                {
                    near++;
                    Assert.InRange(drawn.Rgba.Span[(((y * drawn.Width) + x) * 4) + 3], 250, 255);
                }
            }
        }
        Assert.True(near > 10);
    }

    [Fact]
    public void A_ring_covers_its_area()
    {
        var picture = Draw("<circle cx='50' cy='25' r='10' fill='none' stroke='black' stroke-width='16'/>", 400);
        var covered = 0.0;
        for (var i = 3; i < picture.Rgba.Length; i += 4)
        {
            covered += picture.Rgba.Span[i] / 255.0;
        }
        Assert.Equal(Math.PI * ((72 * 72) - (8 * 8)), covered, 0.002 * covered);
    }

    [Fact]
    public void The_sample_drawing_has_the_same_pixels_on_every_machine()
    {
        var picture = Rasteriser.Draw(SvgReader.Read(Samples.Phone.Content).Value!, 64);
        Assert.Equal(4274065391u, Crc32.HashToUInt32(picture.Rgba.Span));
    }

    [Fact]
    public void Pixels_survive_writing_and_reading_a_png()
    {
        var pixels = Draw("<circle cx='50' cy='25' r='20' fill='#c83'/>", 64);
        var png = PngReader.Read(PngWriter.Write(pixels)).Value!;
        Assert.Equal((64, 32), (png.Width, png.Height));
        for (var i = 0; i < png.Alpha!.Value.Length; i++)
        {
            Assert.Equal(pixels.Rgba.Slice(i * 4, 3), png.Rgb.AsMemory().Slice(i * 3, 3));
            Assert.Equal(pixels.Rgba.Span[(i * 4) + 3], png.Alpha.Value[i]);
        }
    }

    private static PixelPicture Draw(string content, int longest) =>
        Rasteriser.Draw(SvgReader.Read(PictureFiles.SvgWith(content).Content).Value!, longest);

    private static IEnumerable<string> At(PixelPicture picture, params (int X, int Y)[] places) => places.Select(place => At(picture, place.X, place.Y));

    private static string At(PixelPicture picture, int x, int y) =>
        System.Convert.ToHexStringLower(picture.Rgba.Span.Slice(((y * picture.Width) + x) * 4, 4));
}
