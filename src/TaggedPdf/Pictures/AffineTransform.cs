namespace TaggedPdf.Pictures;

/// <summary>An affine map of the plane: x' = A x + C y + E, y' = B x + D y + F (the order of SVG's <c>matrix()</c>).</summary>
internal readonly record struct AffineTransform(double A, double B, double C, double D, double E, double F)
{
    public static readonly AffineTransform Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>How much a length grows: exact for turns and even scaling, the geometric mean otherwise.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The map that applies <paramref name="inner"/> first, then this one.</summary>
    public AffineTransform Then(AffineTransform inner) => new(
        (A * inner.A) + (C * inner.B),
        (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D),
        (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E,
        (B * inner.E) + (D * inner.F) + F);
}
