using TaggedPdf.Painting;

namespace TaggedPdf.Layout.Boxes;

/// <summary>Text that is printed and not read aloud, because it repeats what is said elsewhere.</summary>
internal sealed class ArtifactBox(Box inner, string properties) : Box
{
    /// <summary>The properties of a running header.</summary>
    public const string Header = "/Type/Pagination/Subtype/Header";

    /// <summary>The properties of a running footer.</summary>
    public const string Footer = "/Type/Pagination/Subtype/Footer";

    public override double Height => inner.Height;

    protected override void PaintSelf(Canvas canvas, double y)
    {
        canvas.BeginArtifact(properties);
        inner.Paint(canvas, y);
        canvas.EndArtifact();
    }
}
