using System.Collections.Immutable;

namespace TaggedPdf.Pictures;

/// <summary>A picture as plain pixels, rows from the top, eight bits a channel.</summary>
/// <param name="Rgb">Three bytes a pixel.</param>
/// <param name="Alpha">One byte a pixel, 255 opaque; null when every pixel is opaque.</param>
public sealed record PngPicture(int Width, int Height, ImmutableArray<byte> Rgb, ImmutableArray<byte>? Alpha);

/// <summary>What the head of a JPEG file says; the file itself goes into documents as it is.</summary>
/// <param name="Components">1 grey, 3 colour, 4 CMYK.</param>
/// <param name="AdobeTransform">The Adobe marker's colour transform; null without the marker. With four components
/// its presence means that the inks are stored inverted.</param>
public sealed record JpegPicture(
    int Width, int Height, int Components, int? AdobeTransform, ImmutableArray<byte> Content)
{
    /// <summary>How the rows lie, from 1, upright, to 8 (Exif 2.32, Orientation): phones store pictures as they were held.</summary>
    public int Orientation { get; init; } = 1;
}
