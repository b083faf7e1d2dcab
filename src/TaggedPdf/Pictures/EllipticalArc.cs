namespace TaggedPdf.Pictures;

/// <summary>The arc of SVG's <c>A</c> command, drawn as cubics: SVG 1.1, appendix F.6.</summary>
/// <param name="Turn">The x-axis rotation in degrees.</param>
internal readonly record struct EllipticalArc(
    double RadiusX, double RadiusY, double Turn, bool Large, bool Sweep, double X, double Y)
{
    /// <summary>The control length that makes a cubic closest to a quarter of a circle.</summary>
    public const double QuarterCircle = 0.5522847498307936;

    public void Draw(PathBuilder path)
    {
        var (fromX, fromY) = (path.X, path.Y);
        if (fromX == X && fromY == Y)
        {
            return;
        }
        var (rx, ry) = (Math.Abs(RadiusX), Math.Abs(RadiusY));
        if (rx == 0 || ry == 0)
        {
            path.Line(X, Y);
            return;
        }
        var (sin, cos) = Math.SinCos(Turn * Math.PI / 180);

        // Both ends in the space where the ellipse is the unit circle.
        var halfX = (fromX - X) / 2;
        var halfY = (fromY - Y) / 2;
        var ux = ((cos * halfX) + (sin * halfY)) / rx;
        var uy = ((cos * halfY) - (sin * halfX)) / ry;
        var square = (ux * ux) + (uy * uy);
        if (square > 1)
        {
            // Radii too small to reach are enlarged until they just do (F.6.6).
            var grow = Math.Sqrt(square);
            (rx, ry, ux, uy, square) = (rx * grow, ry * grow, ux / grow, uy / grow, 1);
        }
        if (!(square > 0) || !double.IsFinite(rx) || !double.IsFinite(ry))
        {
            path.Line(X, Y);
            return;
        }
        var across = Math.Sqrt(Math.Max(0, (1 - square) / square)) * (Large == Sweep ? -1 : 1);
        var (cx, cy) = (across * uy, -across * ux);
        var centre = new AffineTransform(
            cos * rx, sin * rx, -sin * ry, cos * ry, (fromX + X) / 2, (fromY + Y) / 2);
        var circle = new UnitArc(centre.Then(new AffineTransform(1, 0, 0, 1, cx, cy)), Sweep ? 1 : -1);
        circle.Draw(path, (ux - cx, uy - cy), (-ux - cx, -uy - cy));
    }

    /// <summary>
    /// Goes round the unit circle by quarters and then the rest, using square roots only: no angle is ever computed,
    /// since arc functions differ in their last digit between processors.
    /// </summary>
    private readonly record struct UnitArc(AffineTransform Place, int Direction)
    {
        public void Draw(PathBuilder path, (double X, double Y) from, (double X, double Y) to)
        {
            for (var quarters = 0; quarters < 4 && !WithinQuarter(from, to); quarters++)
            {
                var next = Ahead(from);
                Piece(path, from, next, QuarterCircle);
                from = next;
            }
            var cosine = Math.Clamp((from.X * to.X) + (from.Y * to.Y), 0, 1);
            var halfCosine = Math.Sqrt((1 + cosine) / 2);
            var halfSine = Math.Sqrt((1 - cosine) / 2);
            Piece(path, from, to, 4.0 / 3 * halfSine / (1 + halfCosine));
        }

        private void Piece(PathBuilder path, (double X, double Y) from, (double X, double Y) to, double reach)
        {
            var leaving = Ahead(from);
            var arriving = Ahead(to);
            path.Cubic(
                Place.Apply(from.X + (reach * leaving.X), from.Y + (reach * leaving.Y)),
                Place.Apply(to.X - (reach * arriving.X), to.Y - (reach * arriving.Y)),
                Place.Apply(to.X, to.Y));
        }

        private (double X, double Y) Ahead((double X, double Y) point) => (-Direction * point.Y, Direction * point.X);

        private bool WithinQuarter((double X, double Y) from, (double X, double Y) to) =>
            (from.X * to.X) + (from.Y * to.Y) >= 0
            && Direction * ((from.X * to.Y) - (from.Y * to.X)) >= 0;
    }
}
