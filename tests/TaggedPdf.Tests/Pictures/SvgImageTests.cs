using System.Collections.Immutable;
using System.Text;
using TaggedPdf.Documents;
using TaggedPdf.Pictures;
using Xunit;

namespace TaggedPdf.Tests.Pictures;

/// <summary>Pictures of pixels within a drawing.</summary>
public sealed class SvgImageTests
{
    /// <summary>Four pixels by two.</summary>
    private static readonly string Png = Base64(new PngFile(new PngHeader(4, 2, 8, 6, false), [.. Enumerable.Range(0, 32).Select(value => (byte)(value * 8))]).ToBytes());

    [Theory]
    [InlineData("x='10' y='20' width='40' height='20'", "40 20 10 20", "10,20 50,40")]
    [InlineData("x='10' y='20' width='40' height='60'", "40 20 10 40", "10,40 50,60")]
    [InlineData("x='10' y='20' width='40' height='60' preserveAspectRatio='xMidYMin'", "40 20 10 20", "10,20 50,40")]
    [InlineData("x='10' y='20' width='80' height='20' preserveAspectRatio='xMaxYMax meet'", "40 20 50 20", "50,20 90,40")]
    [InlineData("x='10' y='20' width='40' height='60' preserveAspectRatio='none'", "40 60 10 20", "10,20 50,80")]
    [InlineData("x='10' y='20' width='40' height='40' preserveAspectRatio='xMinYMid slice'", "80 40 10 20", "10,20 50,60")]
    [InlineData("width='40'", "40 20 0 0", "0,0 40,20")]
    [InlineData("height='10' style='width:auto'", "20 10 0 0", "0,0 20,10")]
    [InlineData("", "4 2 0 0", "0,0 4,2")]
    [InlineData("width='100%' height='50%'", "100 50 0 0", "0,0 100,50")]
    [InlineData("width='40' height='20' transform='translate(5 6) scale(.5)'", "20 10 5 6", "5,6 25,16")]
    public void A_picture_fills_its_place(string attributes, string transform, string seen)
    {
        var path = Assert.Single(Good($"<image {attributes} href='data:image/png;base64,{Png}'/>").Paths);
        var map = path.Pixels!.Transform;
        Assert.Equal((4, 2), (path.Pixels.Picture.Width, path.Pixels.Picture.Height));
        Assert.Equal(transform, FormattableString.Invariant($"{map[0]} {map[3]} {map[4]} {map[5]}"));
        var box = Bounds.Of(path.Segments);
        Assert.Equal(seen, FormattableString.Invariant($"{box.Left},{box.Top} {box.Right},{box.Bottom}"));
    }

    [Fact]
    public void Lines_in_the_data_opacity_clips_and_a_second_use_are_kept()
    {
        var lines = string.Join("\n", Png.Chunk(20).Select(line => new string(line)));
        var drawing = Good($"""
            <clipPath id="c"><rect width="5" height="5"/></clipPath>
            <image id="i" opacity=".5" clip-path="url(#c)" width="8" height="4" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="data:image/png;base64,{lines}"/>
            <use href="#i" x="20"/>
            """);
        Assert.Equal([0.5, 0.5], drawing.Paths.Select(path => path.FillOpacity));
        Assert.All(drawing.Paths, path => Assert.Single(path.Clips));
        Assert.Same(drawing.Paths[0].Pixels!.Picture, drawing.Paths[1].Pixels!.Picture);
    }

    [Fact]
    public void A_JPEG_is_shown_upright()
    {
        var path = Assert.Single(Good($"<image width='8' height='16' href='data:image/jpg;base64,{Base64(UprightJpegTests.HalfDark(6, isLittle: true))}'/>").Paths);
        Assert.Equal((8, 16), (path.Pixels!.Picture.Width, path.Pixels.Picture.Height));
    }

    [Theory]
    [InlineData("href='logo.png'", "shows another file, `logo.png`, which does not come with it", "embed the picture")]
    [InlineData("href='https://www.example.org/logo.png'", "shows another file, `https://www.example.org/logo.png`", "embed the picture")]
    [InlineData("href='data:image/png,%89PNG'", "is not written as Base64", "embed the picture")]
    [InlineData("href='data:image/png;base64,?!'", "is not written as Base64", "embed the picture")]
    [InlineData("href='data:image/gif;base64,R0lGODlhAQABAAAAACw='", "neither PNG nor JPEG", "embed the picture")]
    [InlineData("href='data:image/svg+xml;base64,PHN2Zy8+'", "neither PNG nor JPEG", "embed the picture")]
    [InlineData("href='data:image/png;base64,iVBORw0KGgo='", "has an embedded picture that is a damaged PNG file", "embed the picture")]
    [InlineData("href='data:image/jpeg;base64,/9j/4AAC'", "has an embedded picture that is a damaged JPEG file", "embed the picture")]
    public void What_cannot_be_shown_is_refused(string attributes, string message, string help)
    {
        var reading = Read($"<image width='4' height='4' {attributes}/>");
        var fault = Assert.Single(reading.Faults);
        Assert.Null(reading.Value);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Contains(help, fault.Help, StringComparison.Ordinal);
        Assert.True(fault.Line > 0);
    }

    [Fact]
    public void Pixels_are_counted_each_time_that_they_are_shown_and_before_they_are_unfolded()
    {
        var large = Base64(new PngFile(new PngHeader(3000, 3000, 1, 0, false), new byte[375 * 3000]).ToBytes());
        var image = $"<image id='i' width='9' height='9' href='data:image/png;base64,{large}'/>";
        Assert.Empty(Read(image).Faults);
        Assert.Contains("16 million pixels together", Assert.Single(Read(image + "<use href='#i'/>").Faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<image width='4' height='4'/>")]
    [InlineData("<image width='4' height='4' href=''/>")]
    [InlineData("<image width='0' height='4' href='data:image/png;base64,PNG'/>")]
    [InlineData("<g display='none'><image href='logo.png'/></g>")]
    public void What_a_browser_shows_nothing_of_is_not_drawn(string content) =>
        Assert.Empty(Good(content.Replace("PNG", Png, StringComparison.Ordinal)).Paths);

    [Fact]
    public void A_picture_in_a_shape_is_cut_to_the_shape()
    {
        var drawing = Good($"""
            <circle cx="60" cy="50" r="20" fill="url(#p)" stroke="#123456" transform="scale(.5)"/>
            <defs>
              <pattern id="p" patternContentUnits="objectBoundingBox" width="1" height="1"><use href="#i" transform="scale(.25 .5)"/></pattern>
              <image id="i" width="4" height="2" href="data:image/png;base64,{Png}"/>
            </defs>
            """);
        Assert.Equal([true, false], drawing.Paths.Select(path => path.Pixels is not null));
        Assert.Equal((null, new PaintColour(0x12, 0x34, 0x56)), (drawing.Paths[1].Fill, drawing.Paths[1].Stroke));
        Assert.Equal(new Bounds(20, 15, 40, 35), Bounds.Of(drawing.Paths[0].Segments));
        Assert.Equal(drawing.Paths[1].Segments, Assert.Single(drawing.Paths[0].Clips).Segments);
    }

    [Theory]
    [InlineData("patternContentUnits='objectBoundingBox' width='.5' height='1'")]
    [InlineData("patternContentUnits='objectBoundingBox' width='1' height='1' patternTransform='scale(2)'")]
    [InlineData("width='1' height='1'")]
    public void A_pattern_that_repeats_is_refused(string attributes)
    {
        var reading = Read($"<pattern id='p' {attributes}><rect width='1' height='1'/></pattern><rect width='9' height='9' fill='url(#p)'/>");
        Assert.Contains("a pattern (`pattern`)", Assert.Single(reading.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_PDF_holds_the_pixels_once()
    {
        var svg = Svg($"<rect width='10' height='10' fill='#123456'/><image id='i' width='40' height='20' href='data:image/png;base64,{Png}'/><use href='#i' y='30'/>");
        var picture = new Picture("mixed.svg", "A mark with a photograph", PictureFormat.Svg, svg);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(PdfFiles.Write(Samples.Of(new Heading(1, "title", Samples.Words("Title")), new Figure(picture))));
        var images = pdf.GetPage(1).GetImages().ToList();
        Assert.Equal(2, images.Count);
        Assert.All(images, image => Assert.Equal((4, 2, 2.0), (image.WidthInSamples, image.HeightInSamples, Math.Round(image.BoundingBox.Width / image.BoundingBox.Height, 3))));
        Assert.True(images[0].BoundingBox.Bottom > images[1].BoundingBox.Bottom);
    }

    private static VectorPicture Good(string content)
    {
        var reading = Read(content);
        Assert.Empty(reading.Faults.Select(fault => fault.Message));
        return reading.Value!;
    }

    private static PictureReading<VectorPicture> Read(string content) => SvgReader.Read(Svg(content));

    private static ImmutableArray<byte> Svg(string content) =>
        [.. Encoding.UTF8.GetBytes($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{content}</svg>""")];

    private static string Base64(ImmutableArray<byte> content) => Convert.ToBase64String(content.AsSpan());
}
