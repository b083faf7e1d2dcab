using TaggedPdf.Painting;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Boxes;

/// <summary>A picture; one without a place in the tag tree stands in an <see cref="ArtifactBox"/>.</summary>
internal sealed class PictureBox(string resource, double height, ContentSlot? slot) : Box
{
    public override double Height => height;

    protected override void PaintSelf(Canvas canvas, double y) =>
        canvas.Picture(slot, resource, new Area(X, y, Width, height));
}
