using System.Runtime.InteropServices;
using TaggedPdf.Documents;
using TaggedPdf.Syntax;

namespace TaggedPdf.Pictures;

/// <summary>
/// Image XObjects (ISO 32000-1, 8.9.5). Transparency of a PNG is split off as a soft mask (11.6.5.3); a JPEG goes in as
/// it is, under the DCT filter (7.4.8). Interpolation is off, as PDF/A asks (ISO 19005-2, 6.2.8).
/// </summary>
internal static class PixelImage
{
    /// <summary>Colours for a printing press would need a second output intent.</summary>
    public const int PressComponents = 4;

    public const string Press = "is in CMYK, colours for a printing press";
    public const string PressHelp = "save the picture again in RGB or grey";

    public static DrawnPicture Make(PngPicture picture, Inks inks)
    {
        var head = Head(picture.Width, picture.Height);
        var mask = picture.Alpha is { } alpha
            ? new PictureObject(head + "/ColorSpace/DeviceGray", Flate.Compress(alpha.AsSpan()), IsFlate: true)
            : null;
        var pixels = inks.IsGrey
            ? new PictureObject(head + "/ColorSpace/DeviceGray", Flate.Compress(GreyOf(picture.Rgb.AsSpan())), IsFlate: true, mask)
            : new PictureObject(head + "/ColorSpace/DeviceRGB", Flate.Compress(picture.Rgb.AsSpan()), IsFlate: true, mask);
        return new DrawnPicture(picture.Width, picture.Height, pixels);
    }

    public static DrawnPicture Make(JpegPicture picture, Inks inks)
    {
        var printsGrey = inks.IsGrey && picture.Components != 1;
        var space = printsGrey ? "" : picture.Components == 1 ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB";
        var data = ImmutableCollectionsMarshal.AsArray(picture.Content) ?? [];
        var image = new PictureObject(Head(picture.Width, picture.Height) + space + "/Filter/DCTDecode", data, IsFlate: false) { PrintsGrey = printsGrey };
        return new DrawnPicture(picture.Width, picture.Height, image);
    }

    private static byte[] GreyOf(ReadOnlySpan<byte> rgb)
    {
        var grey = new byte[rgb.Length / 3];
        for (var pixel = 0; pixel < grey.Length; pixel++)
        {
            var colour = new PaintColour(rgb[pixel * 3], rgb[pixel * 3 + 1], rgb[pixel * 3 + 2]);
            grey[pixel] = (byte)Math.Round(colour.Grey * 255);
        }
        return grey;
    }

    private static string Head(int width, int height) =>
        $"/Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent 8/Interpolate false";
}
