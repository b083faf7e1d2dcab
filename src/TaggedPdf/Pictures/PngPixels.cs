using System.Runtime.InteropServices;

namespace TaggedPdf.Pictures;

/// <summary>Turns unfiltered PNG rows into eight-bit colour and alpha.</summary>
internal static class PngPixels
{
    public static PngPicture Unpack(byte[] rows, PngHeader header, PngChunks chunks)
    {
        var count = header.Width * header.Height;
        var rgb = new byte[count * 3];
        var alpha = new byte[count];
        var opaque = true;
        Span<ushort> samples = stackalloc ushort[4];
        for (var pixel = 0; pixel < count; pixel++)
        {
            var row = rows.AsSpan(((pixel / header.Width) * (header.RowBytes + 1)) + 1, header.RowBytes);
            ReadSamples(row, pixel % header.Width, header, samples);
            var into = rgb.AsSpan(pixel * 3, 3);
            alpha[pixel] = header.ColourType == 3
                ? FromPalette(samples[0], chunks, into)
                : FromSamples(samples, header, chunks.Transparency, into);
            opaque &= alpha[pixel] == 255;
        }
        return new PngPicture(
            header.Width,
            header.Height,
            ImmutableCollectionsMarshal.AsImmutableArray(rgb),
            opaque ? null : ImmutableCollectionsMarshal.AsImmutableArray(alpha));
    }

    private static void ReadSamples(ReadOnlySpan<byte> row, int x, PngHeader header, Span<ushort> samples)
    {
        for (var channel = 0; channel < header.Channels; channel++)
        {
            var index = (x * header.Channels) + channel;
            var bit = index * header.Depth;
            samples[channel] = header.Depth switch
            {
                16 => (ushort)((row[index * 2] << 8) | row[(index * 2) + 1]),
                8 => row[index],
                _ => (ushort)((row[bit / 8] >> (8 - header.Depth - (bit % 8))) & ((1 << header.Depth) - 1)),
            };
        }
    }

    private static byte FromPalette(int index, PngChunks chunks, Span<byte> into)
    {
        // An index past the palette is an error that viewers show as black.
        if ((index * 3) + 3 <= chunks.Palette.Length)
        {
            chunks.Palette.AsSpan(index * 3, 3).CopyTo(into);
        }
        return index < chunks.Transparency.Length ? chunks.Transparency[index] : (byte)255;
    }

    private static byte FromSamples(
        ReadOnlySpan<ushort> samples, PngHeader header, ReadOnlySpan<byte> transparency, Span<byte> into)
    {
        var colour = header.ColourType is 2 or 6;
        into[0] = To8(samples[0], header.Depth);
        into[1] = colour ? To8(samples[1], header.Depth) : into[0];
        into[2] = colour ? To8(samples[2], header.Depth) : into[0];
        if (header.ColourType is 4 or 6)
        {
            return To8(samples[header.Channels - 1], header.Depth);
        }
        return IsTransparent(samples[..header.Channels], transparency) ? (byte)0 : (byte)255;
    }

    /// <summary>Grey and colour pictures may name one sample value that is see-through.</summary>
    private static bool IsTransparent(ReadOnlySpan<ushort> samples, ReadOnlySpan<byte> transparency)
    {
        if (transparency.Length < samples.Length * 2)
        {
            return false;
        }
        for (var i = 0; i < samples.Length; i++)
        {
            if (samples[i] != ((transparency[i * 2] << 8) | transparency[(i * 2) + 1]))
            {
                return false;
            }
        }
        return true;
    }

    private static byte To8(int sample, int depth) => depth switch
    {
        16 => (byte)(((sample * 255) + 32895) >> 16),
        8 => (byte)sample,
        _ => (byte)(sample * 255 / ((1 << depth) - 1)),
    };
}
