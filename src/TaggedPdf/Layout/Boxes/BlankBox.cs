using TaggedPdf.Painting;

namespace TaggedPdf.Layout.Boxes;

/// <summary>White under text that ends before the heading beside it.</summary>
internal sealed class BlankBox(double height) : Box
{
    public override double Height => height;

    protected override void PaintSelf(Canvas canvas, double y)
    {
    }
}
