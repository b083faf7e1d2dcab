using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StbImageSharp;

namespace TaggedPdf.Pictures;

/// <summary>Reads PNG files of every colour type and bit depth, interlaced or not: ISO/IEC 15948.</summary>
public static class PngReader
{
    private const int MostPixels = 16_000_000;
    private const string Damaged = "is a damaged PNG file: its pixels cannot be read";
    private const string Help = "save the picture again as an ordinary PNG";

    /// <summary>What every PNG file begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>The pixels, or what is wrong. Never throws, whatever the bytes.</summary>
    public static PictureReading<PngPicture> Read(ImmutableArray<byte> content)
    {
        var bytes = content.AsSpan();
        if (!bytes.StartsWith(Signature))
        {
            return Fail("is not a PNG file");
        }
        var chunks = PngChunks.Read(bytes[Signature.Length..]);
        if (chunks.Fault is { } fault)
        {
            return Fail(fault);
        }
        var header = chunks.Header;
        // Deflate shrinks at most about 1032 times: a file that claims more is not worth the memory.
        if (header.Bytes > (chunks.DataLength * 1040) + 1024)
        {
            return Fail(Damaged);
        }
        if ((long)header.Width * header.Height > MostPixels)
        {
            return Fail("has more than 16 million pixels");
        }
        try
        {
            var image = ImageResult.FromMemory(ImmutableCollectionsMarshal.AsArray(content), ColorComponents.RedGreenBlueAlpha);
            return new PictureReading<PngPicture>(Split(image), []);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // The library says of damaged pixels that the state is wrong, an index or an argument.
            return Fail(Damaged);
        }
    }

    /// <summary>How many pixels a file says that it has; 0 where it does not say.</summary>
    internal static long PixelsIn(ImmutableArray<byte> content) =>
        PngChunks.Read(content.AsSpan()[Signature.Length..]) is { Fault: null, Header: var header } ? (long)header.Width * header.Height : 0;

    private static PngPicture Split(ImageResult image)
    {
        var rgb = new byte[image.Width * image.Height * 3];
        var alpha = new byte[image.Width * image.Height];
        var opaque = true;
        for (var pixel = 0; pixel < alpha.Length; pixel++)
        {
            image.Data.AsSpan(pixel * 4, 3).CopyTo(rgb.AsSpan(pixel * 3));
            alpha[pixel] = image.Data[(pixel * 4) + 3];
            opaque &= alpha[pixel] == 255;
        }
        return new PngPicture(
            image.Width,
            image.Height,
            ImmutableCollectionsMarshal.AsImmutableArray(rgb),
            opaque ? null : ImmutableCollectionsMarshal.AsImmutableArray(alpha));
    }

    private static PictureReading<PngPicture> Fail(string message) =>
        PictureReading<PngPicture>.Failed(message, Help);
}
