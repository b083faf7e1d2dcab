using TaggedPdf.Documents;
using TaggedPdf.Pictures;

namespace NoticeGen.Rendering.Pictures;

/// <summary>The colour of a gradient at each pixel.</summary>
internal sealed class Shading
{
    private readonly Gradient _gradient;
    private readonly double _scale;
    private readonly (double A, double B, double C, double D, double E, double F) _back;

    /// <param name="scale">Pixels for a unit of the drawing.</param>
    public Shading(Gradient gradient, double scale)
    {
        (_gradient, _scale) = (gradient, scale);
        var map = gradient.Transform;
        var (a, b, c, d, e, f) = (map[0], map[1], map[2], map[3], map[4], map[5]);
        var size = (a * d) - (b * c);
        _back = size == 0 ? default : (d / size, -b / size, -c / size, a / size, ((c * f) - (d * e)) / size, ((b * e) - (a * f)) / size);
    }

    public PaintColour At(int pixelX, int pixelY)
    {
        var (x, y) = ((pixelX + 0.5) / _scale, (pixelY + 0.5) / _scale);
        return _gradient.At(Place((_back.A * x) + (_back.C * y) + _back.E, (_back.B * x) + (_back.D * y) + _back.F));
    }

    /// <summary>How far along the gradient a point lies: 0 at its beginning, 1 at its end.</summary>
    private double Place(double x, double y)
    {
        var (from, to) = (_gradient.From, _gradient.To);
        var (acrossX, acrossY) = (to.X - from.X, to.Y - from.Y);
        var (pointX, pointY) = (x - from.X, y - from.Y);
        var along = (pointX * acrossX) + (pointY * acrossY);
        var length = (acrossX * acrossX) + (acrossY * acrossY);
        if (!_gradient.IsRadial)
        {
            return length == 0 ? 1 : along / length;
        }
        // The circle around the moving centre that the point lies on: |point - t across| = t radius.
        var open = length - (to.Radius * to.Radius);
        var distance = (pointX * pointX) + (pointY * pointY);
        if (open == 0)
        {
            return along == 0 ? 1 : distance / (2 * along);
        }
        var root = (along * along) - (open * distance);
        return root < 0 ? 1 : (along - Math.Sqrt(root)) / open;
    }
}
