using TaggedPdf.Painting;

namespace TaggedPdf.Layout.Boxes;

/// <summary>What is printed and not read aloud, because it repeats what is said elsewhere.</summary>
internal sealed class ArtifactBox(Box inner, string properties) : Box
{
    /// <summary>The properties of a running header.</summary>
    public const string Header = "/Type/Pagination/Subtype/Header";

    /// <summary>The properties of a running footer.</summary>
    public const string Footer = "/Type/Pagination/Subtype/Footer";

    /// <summary>The properties of what only adorns the page.</summary>
    public const string Decoration = "/Type/Layout";

    public override double Height => inner.Height;

    /// <summary>The box as an artifact, in its own place.</summary>
    public static ArtifactBox Of(Box inner, string properties) =>
        new(inner, properties) { X = inner.X, Width = inner.Width, Frame = inner.Frame };

    protected override void PaintSelf(Canvas canvas, double y)
    {
        canvas.BeginArtifact(properties);
        inner.Paint(canvas, y);
        canvas.EndArtifact();
    }
}
