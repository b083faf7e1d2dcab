using TaggedPdf.Pictures;

namespace NoticeGen.Rendering.Pictures;

/// <summary>Pixels, rows from the top, four bytes each: red, green, blue and alpha, not multiplied.</summary>
internal sealed record PixelPicture(int Width, int Height, ReadOnlyMemory<byte> Rgba)
{
    public static PixelPicture Of(PngPicture picture)
    {
        var rgba = new byte[picture.Width * picture.Height * 4];
        for (var pixel = 0; pixel < picture.Width * picture.Height; pixel++)
        {
            picture.Rgb.AsSpan(pixel * 3, 3).CopyTo(rgba.AsSpan(pixel * 4));
            rgba[(pixel * 4) + 3] = picture.Alpha is { } alpha ? alpha[pixel] : byte.MaxValue;
        }
        return new PixelPicture(picture.Width, picture.Height, rgba);
    }
}
