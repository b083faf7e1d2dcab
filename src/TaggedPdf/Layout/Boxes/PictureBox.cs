using TaggedPdf.Painting;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Boxes;

/// <summary>A picture; one without a place in the tag tree stands in an <see cref="ArtifactBox"/>.</summary>
internal sealed class PictureBox(string resource, double height, ContentSlot? slot) : Box
{
    public override double Height => height;

    /// <summary>The picture in another size, its middle where it was.</summary>
    public PictureBox Scaled(double factor) => new(resource, height * factor, slot)
    {
        X = X + Width * (1 - factor) / 2, Width = Width * factor, Frame = Frame, SpaceBefore = SpaceBefore, KeepWithPrevious = KeepWithPrevious,
    };

    protected override void PaintSelf(Canvas canvas, double y) =>
        canvas.Picture(slot, resource, new Area(X, y, Width, height));
}
