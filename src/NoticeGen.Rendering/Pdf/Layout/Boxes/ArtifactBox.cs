using NoticeGen.Rendering.Pdf.Writing;

namespace NoticeGen.Rendering.Pdf.Layout.Boxes;

/// <summary>Text that is printed and not read aloud, because it repeats what is said elsewhere.</summary>
internal sealed class ArtifactBox(Box inner, string properties) : Box
{
    public override double Height => inner.Height;

    protected override void PaintSelf(Canvas canvas, double y)
    {
        canvas.BeginArtifact(properties);
        inner.Paint(canvas, y);
        canvas.EndArtifact();
    }
}
