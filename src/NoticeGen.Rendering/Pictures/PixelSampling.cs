using TaggedPdf.Documents;
using TaggedPdf.Pictures;

namespace NoticeGen.Rendering.Pictures;

/// <summary>The colour that a picture of pixels has where it is painted at another size: the mean of those that lie under a pixel.</summary>
internal sealed class PixelSampling
{
    private readonly PngPicture _picture;
    private readonly double _scale;
    private readonly (double A, double B, double C, double D, double E, double F) _back;
    private readonly (double X, double Y) _reach;

    /// <param name="scale">Pixels for a unit of the drawing.</param>
    public PixelSampling(PixelFill fill, double scale)
    {
        (_picture, _scale) = (fill.Picture, scale);
        var map = fill.Transform;
        var (a, b, c, d, e, f) = (map[0], map[1], map[2], map[3], map[4], map[5]);
        var size = (a * d) - (b * c);
        if (size != 0)
        {
            var (across, down) = (_picture.Width / size, _picture.Height / size);
            _back = (d * across, -b * down, -c * across, a * down, ((c * f) - (d * e)) * across, ((b * e) - (a * f)) * down);
        }
        _reach = ((Math.Abs(_back.A) + Math.Abs(_back.C)) / (2 * scale), (Math.Abs(_back.B) + Math.Abs(_back.D)) / (2 * scale));
    }

    /// <summary>The colour, and how much of it is seen, from 0 to 1.</summary>
    public (PaintColour Colour, double Alpha) At(int pixelX, int pixelY)
    {
        var (x, y) = ((pixelX + 0.5) / _scale, (pixelY + 0.5) / _scale);
        var (left, right) = Span((_back.A * x) + (_back.C * y) + _back.E, _reach.X, _picture.Width);
        var (top, bottom) = Span((_back.B * x) + (_back.D * y) + _back.F, _reach.Y, _picture.Height);
        long red = 0, green = 0, blue = 0, seen = 0;
        for (var row = top; row < bottom; row++)
        {
            for (var column = left; column < right; column++)
            {
                var at = (row * _picture.Width) + column;
                var alpha = _picture.Alpha is { } alphas ? alphas[at] : 255;
                red += _picture.Rgb[at * 3] * alpha;
                green += _picture.Rgb[(at * 3) + 1] * alpha;
                blue += _picture.Rgb[(at * 3) + 2] * alpha;
                seen += alpha;
            }
        }
        return seen == 0
            ? (default, 0)
            : (new PaintColour(Mean(red, seen), Mean(green, seen), Mean(blue, seen)), seen / (255.0 * (right - left) * (bottom - top)));
    }

    private static byte Mean(long sum, long count) => (byte)((sum + (count / 2)) / count);

    /// <summary>The pixels whose middle lies between two sides; where there is none, the one that the centre lies in.</summary>
    private static (int From, int To) Span(double centre, double reach, int count)
    {
        var (from, to) = (Math.Ceiling(centre - reach - 0.5), Math.Ceiling(centre + reach - 0.5));
        var first = (int)Math.Clamp(to > from ? from : Math.Floor(centre), 0, count - 1);
        return (first, (int)Math.Clamp(to, first + 1, count));
    }
}
