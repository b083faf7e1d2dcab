using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StbImageSharp;

namespace TaggedPdf.Pictures;

/// <summary>The pixels of a JPEG, turned where it says that it is to be: not every format and program does as it says.</summary>
public static class UprightJpeg
{
    private const int MostPixels = 40_000_000;
    private const string Help = "save the picture again as an ordinary JPEG or PNG";

    /// <summary>The pixels, or what is wrong. Never throws, whatever the bytes.</summary>
    public static PictureReading<PngPicture> Read(JpegPicture picture)
    {
        if (picture.Components == PixelImage.PressComponents)
        {
            return PictureReading<PngPicture>.Failed(PixelImage.Press, PixelImage.PressHelp);
        }
        if ((long)picture.Width * picture.Height > MostPixels)
        {
            return PictureReading<PngPicture>.Failed("has more than 40 million pixels", Help);
        }
        try
        {
            return new PictureReading<PngPicture>(Turned(ImageResult.FromMemory(ImmutableCollectionsMarshal.AsArray(picture.Content), ColorComponents.RedGreenBlue), picture.Orientation), []);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // The library says of damaged pixels that the state is wrong, an index or an argument.
            return PictureReading<PngPicture>.Failed("is a damaged JPEG file: its pixels cannot be read", Help);
        }
    }

    private static PngPicture Turned(ImageResult image, int orientation)
    {
        var isOnItsSide = orientation >= 5;
        var (width, height) = isOnItsSide ? (image.Height, image.Width) : (image.Width, image.Height);
        var rgb = new byte[width * height * 3];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                // Exif 2.32, 4.6.4 A: where the first row and the first column of what is stored are seen.
                var (column, row) = orientation switch
                {
                    2 => (image.Width - 1 - x, y),
                    3 => (image.Width - 1 - x, image.Height - 1 - y),
                    4 => (x, image.Height - 1 - y),
                    5 => (y, x),
                    6 => (y, image.Height - 1 - x),
                    7 => (image.Width - 1 - y, image.Height - 1 - x),
                    8 => (image.Width - 1 - y, x),
                    _ => (x, y),
                };
                image.Data.AsSpan(((row * image.Width) + column) * 3, 3).CopyTo(rgb.AsSpan(((y * width) + x) * 3));
            }
        }
        return new PngPicture(width, height, ImmutableCollectionsMarshal.AsImmutableArray(rgb), null);
    }
}
