namespace TaggedPdf.Pictures;

/// <summary>The <c>transform</c> attribute: SVG 1.1, section 7.6.</summary>
internal static class SvgTransforms
{
    public static bool TryRead(string value, out AffineTransform transform)
    {
        transform = AffineTransform.Identity;
        var scan = new SvgScanner(value);
        Span<double> numbers = stackalloc double[6];
        while (!scan.AtEnd())
        {
            var name = scan.TakeLetters();
            if (!scan.Take('('))
            {
                return false;
            }
            var count = 0;
            while (!scan.Take(')'))
            {
                if (count == numbers.Length || !scan.TryNumber(out numbers[count]))
                {
                    return false;
                }
                count++;
            }
            if (One(name, numbers[..count]) is not { } one)
            {
                return false;
            }
            transform = transform.Then(one);
            scan.SkipSeparator();
        }
        return double.IsFinite(transform.Scale) && double.IsFinite(transform.E) && double.IsFinite(transform.F);
    }

    private static AffineTransform? One(ReadOnlySpan<char> name, ReadOnlySpan<double> n) => name switch
    {
        "matrix" when n.Length == 6 => new AffineTransform(n[0], n[1], n[2], n[3], n[4], n[5]),
        "translate" when n.Length is 1 or 2 => Translation(n[0], n.Length == 2 ? n[1] : 0),
        "scale" when n.Length is 1 or 2 => new AffineTransform(n[0], 0, 0, n[^1], 0, 0),
        "rotate" when n.Length == 1 => Rotation(n[0]),
        "rotate" when n.Length == 3 => Translation(n[1], n[2]).Then(Rotation(n[0])).Then(Translation(-n[1], -n[2])),
        "skewX" when n.Length == 1 => new AffineTransform(1, 0, Math.Tan(n[0] * Math.PI / 180), 1, 0, 0),
        "skewY" when n.Length == 1 => new AffineTransform(1, Math.Tan(n[0] * Math.PI / 180), 0, 1, 0, 0),
        _ => null,
    };

    private static AffineTransform Translation(double x, double y) => new(1, 0, 0, 1, x, y);

    private static AffineTransform Rotation(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new AffineTransform(cos, sin, -sin, cos, 0, 0);
    }
}
