namespace NoticeGen.Rendering.Pdf.Pictures;

/// <summary>Brings the pixels of any PNG to eight bits a channel, with alpha apart.</summary>
internal static class PngPixels
{
    public static (byte[] Colours, byte[]? Alpha) Spread(PngPicture.Chunks file, byte[] rows, int stride)
    {
        var channels = file.IsGrey ? 1 : 3;
        var count = file.Width * file.Height;
        var colours = new byte[count * channels];
        var alpha = file.Colour is 4 or 6 || file.Transparency.Length > 0 ? new byte[count] : null;
        alpha?.AsSpan().Fill(255);
        Span<int> samples = stackalloc int[4];
        for (var y = 0; y < file.Height; y++)
        {
            var row = rows.AsSpan(y * (stride + 1) + 1, stride);
            for (var x = 0; x < file.Width; x++)
            {
                for (var channel = 0; channel < file.Channels; channel++)
                {
                    samples[channel] = Sample(row, file.Depth, x * file.Channels + channel);
                }
                var at = y * file.Width + x;
                Colour(file, samples, colours.AsSpan(at * channels, channels));
                if (alpha is not null)
                {
                    alpha[at] = Alpha(file, samples);
                }
            }
        }
        return (colours, alpha);
    }

    /// <summary>A sample at its own depth; of 16 bits the upper 8.</summary>
    private static int Sample(ReadOnlySpan<byte> row, int depth, int index) => depth switch
    {
        16 => row[index * 2],
        8 => row[index],
        _ => row[index * depth / 8] >> (8 - depth - index * depth % 8) & ((1 << depth) - 1),
    };

    private static void Colour(PngPicture.Chunks file, ReadOnlySpan<int> samples, Span<byte> target)
    {
        if (file.Colour == 3)
        {
            var entry = Math.Min(samples[0], file.Palette.Length / 3 - 1) * 3;
            file.Palette.AsSpan(entry, 3).CopyTo(target);
            return;
        }
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = (byte)(file.Depth < 8 ? samples[i] * 255 / ((1 << file.Depth) - 1) : samples[i]);
        }
    }

    private static byte Alpha(PngPicture.Chunks file, ReadOnlySpan<int> samples)
    {
        switch (file.Colour)
        {
            case 4:
                return (byte)samples[1];
            case 6:
                return (byte)samples[3];
            case 3:
                return samples[0] < file.Transparency.Length ? file.Transparency[samples[0]] : (byte)255;
            default:
                // One colour is fully transparent; its samples are stored in 16 bits each.
                for (var i = 0; i < file.Channels; i++)
                {
                    var at = i * 2 + (file.Depth == 16 ? 0 : 1);
                    if (at >= file.Transparency.Length || file.Transparency[at] != samples[i])
                    {
                        return 255;
                    }
                }
                return 0;
        }
    }
}
