using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TaggedPdf.Documents;
using TaggedPdf.Pictures;

namespace NoticeGen.Rendering.Pictures;

/// <summary>
/// Paints a drawing into pixels: the picture that Word shows where it cannot show SVG. Uses only arithmetic that every
/// processor rounds alike, so the pixels are the same everywhere.
/// </summary>
internal static class Rasteriser
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
            canvas.Clip(path.Clips, scale);
            if (path.Fill is { } fill)
            {
                canvas.Paint(lines.Select(line => line.Points), path.EvenOdd, BrushOf(path, fill, scale));
            }
            if (path.Stroke is { } stroke)
            {
                var style = path.Style with { Width = path.Style.Width * scale };
                canvas.Paint(StrokeOutliner.Outline(lines, style), evenOdd: false, new Brush(stroke, path.StrokeOpacity, null, null));
            }
        }
        return canvas.ToPicture();
    }

    private static Brush BrushOf(PaintedPath path, PaintColour fill, double scale) => new(
        fill, path.FillOpacity, path.Shade is { } shade ? new Shading(shade, scale) : null, path.Pixels is { } pixels ? new PixelSampling(pixels, scale) : null);

    /// <param name="Shading">In place of the colour; null for none.</param>
    /// <param name="Pixels">In place of the colour; null for none.</param>
    private readonly record struct Brush(PaintColour Colour, double Opacity, Shading? Shading, PixelSampling? Pixels)
    {
        public bool IsFlat => Opacity == 1 && Shading is null && Pixels is null;

        /// <summary>The colour of a pixel, and how much of it is seen, from 0 to 1.</summary>
        public (PaintColour Colour, double Opacity) At(int x, int y)
        {
            if (Pixels is null)
            {
                return (Shading?.At(x, y) ?? Colour, Opacity);
            }
            var (colour, alpha) = Pixels.At(x, y);
            return (colour, Opacity * alpha);
        }
    }

    /// <summary>Pixels as they will be written: their colours are not multiplied by their cover.</summary>
    private sealed class Canvas(int width, int height)
    {
        private readonly byte[] _rgba = new byte[width * height * 4];
        private readonly ScanConverter _converter = new(width, height);

        /// <summary>How much of each pixel is left to paint on; null for all.</summary>
        private byte[]? _open;

        private ImmutableArray<ClippingPath> _clips = [];

        public void Clip(ImmutableArray<ClippingPath> clips, double scale)
        {
            if (clips == _clips)
            {
                return;
            }
            _clips = clips;
            _open = null;
            foreach (var clip in clips)
            {
                var inside = new byte[width * height];
                foreach (var line in PathFlattener.Flatten(clip.Segments, scale))
                {
                    _converter.Add(line.Points);
                }
                _converter.Convert(clip.EvenOdd, (y, start, end, coverage) => inside.AsSpan((y * width) + start, end - start).Fill((byte)coverage));
                if (_open is { } before)
                {
                    for (var at = 0; at < inside.Length; at++)
                    {
                        inside[at] = (byte)(((inside[at] * before[at]) + 127) / 255);
                    }
                }
                _open = inside;
            }
        }

        public void Paint(IEnumerable<List<FlatPoint>> polygons, bool evenOdd, Brush brush)
        {
            foreach (var polygon in polygons)
            {
                _converter.Add(polygon);
            }
            if (_open is null && brush.IsFlat)
            {
                _converter.Convert(evenOdd, (y, start, end, coverage) => Blend(_rgba.AsSpan(((y * width) + start) * 4, (end - start) * 4), coverage, brush.Colour));
                return;
            }
            _converter.Convert(evenOdd, (y, start, end, coverage) =>
            {
                for (var x = start; x < end; x++)
                {
                    var at = (y * width) + x;
                    var (colour, opacity) = brush.At(x, y);
                    var seen = (int)Math.Round(coverage * opacity * (_open is null ? 1 : _open[at] / 255.0));
                    if (seen > 0)
                    {
                        Blend(_rgba.AsSpan(at * 4, 4), seen, colour);
                    }
                }
            });
        }

        public PixelPicture ToPicture() => new(width, height, _rgba);

        private static void Blend(Span<byte> pixels, int coverage, PaintColour colour)
        {
            if (coverage == 255)
            {
                ReadOnlySpan<byte> solid = [colour.Red, colour.Green, colour.Blue, 255];
                MemoryMarshal.Cast<byte, uint>(pixels).Fill(MemoryMarshal.Read<uint>(solid));
                return;
            }
            for (var i = 0; i < pixels.Length; i += 4)
            {
                BlendOne(pixels.Slice(i, 4), coverage, colour);
            }
        }

        /// <summary>Paint over what is there (Porter and Duff's "over"), rounded once.</summary>
        private static void BlendOne(Span<byte> pixel, int coverage, PaintColour colour)
        {
            const int opaque = 255 * 255;
            var above = coverage * 255;
            switch (pixel[3])
            {
                case 0:
                    (pixel[3], pixel[2], pixel[1], pixel[0]) = ((byte)coverage, colour.Blue, colour.Green, colour.Red);
                    break;
                case 255:
                    pixel[0] = (byte)(((colour.Red * above) + (pixel[0] * (opaque - above)) + (opaque / 2)) / opaque);
                    pixel[1] = (byte)(((colour.Green * above) + (pixel[1] * (opaque - above)) + (opaque / 2)) / opaque);
                    pixel[2] = (byte)(((colour.Blue * above) + (pixel[2] * (opaque - above)) + (opaque / 2)) / opaque);
                    break;
                default:
                    var below = pixel[3] * (255 - coverage);
                    var both = above + below;
                    pixel[0] = (byte)(((colour.Red * above) + (pixel[0] * below) + (both / 2)) / both);
                    pixel[1] = (byte)(((colour.Green * above) + (pixel[1] * below) + (both / 2)) / both);
                    pixel[2] = (byte)(((colour.Blue * above) + (pixel[2] * below) + (both / 2)) / both);
                    pixel[3] = (byte)((both + 127) / 255);
                    break;
            }
        }
    }
}
