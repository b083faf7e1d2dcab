namespace NoticeGen.Rendering.Pictures;

/// <summary>
/// Paints a drawing into pixels: the picture that Word shows where it cannot show SVG. Uses only arithmetic that every
/// processor rounds alike, so the pixels are the same everywhere.
/// </summary>
public static class Rasteriser
{
    /// <summary>The drawing on a see-through ground.</summary>
    /// <param name="longestSide">The longer side in pixels; the other follows from the drawing's shape.</param>
    public static PixelPicture Draw(VectorPicture picture, int longestSide)
    {
        var scale = longestSide / Math.Max(picture.Width, picture.Height);
        var width = Math.Clamp((int)Math.Round(picture.Width * scale), 1, longestSide);
        var height = Math.Clamp((int)Math.Round(picture.Height * scale), 1, longestSide);
        var canvas = new Canvas(width, height);
        foreach (var path in picture.Paths)
        {
            var lines = PathFlattener.Flatten(path.Segments, scale);
            if (path.Fill is { } fill)
            {
                canvas.Paint(lines.Select(line => line.Points), path.EvenOdd, fill);
            }
            if (path.Stroke is { } stroke)
            {
                var style = path.Style with { Width = path.Style.Width * scale };
                canvas.Paint(StrokeOutliner.Outline(lines, style), evenOdd: false, stroke);
            }
        }
        return canvas.ToPicture();
    }

    /// <summary>Colours are held multiplied by their cover, as layering asks, from 0 to 255.</summary>
    private sealed class Canvas(int width, int height)
    {
        private readonly float[] _pixels = new float[width * height * 4];
        private readonly ScanConverter _converter = new(width, height);

        public void Paint(IEnumerable<List<FlatPoint>> polygons, bool evenOdd, PaintColour colour)
        {
            foreach (var polygon in polygons)
            {
                _converter.Add(polygon);
            }
            _converter.Convert(evenOdd, (x, y, coverage) => Blend((y * width) + x, coverage, colour));
        }

        public PixelPicture ToPicture()
        {
            var rgba = new byte[_pixels.Length];
            for (var i = 0; i < rgba.Length; i += 4)
            {
                var alpha = _pixels[i + 3];
                for (var channel = 0; channel < 3 && alpha > 0; channel++)
                {
                    rgba[i + channel] = ToByte(_pixels[i + channel] * 255 / alpha);
                }
                rgba[i + 3] = ToByte(alpha);
            }
            return new PixelPicture(width, height, rgba);
        }

        private void Blend(int first, ReadOnlySpan<byte> coverage, PaintColour colour)
        {
            for (var i = 0; i < coverage.Length; i++)
            {
                if (coverage[i] == 0)
                {
                    continue;
                }
                var pixel = _pixels.AsSpan((first + i) * 4, 4);
                if (coverage[i] == 255)
                {
                    (pixel[3], pixel[2], pixel[1], pixel[0]) = (255, colour.Blue, colour.Green, colour.Red);
                    continue;
                }
                var share = coverage[i] / 255f;
                pixel[0] = (colour.Red * share) + (pixel[0] * (1 - share));
                pixel[1] = (colour.Green * share) + (pixel[1] * (1 - share));
                pixel[2] = (colour.Blue * share) + (pixel[2] * (1 - share));
                pixel[3] = (255 * share) + (pixel[3] * (1 - share));
            }
        }

        private static byte ToByte(float value) => (byte)Math.Clamp(MathF.Round(value), 0, 255);
    }
}
