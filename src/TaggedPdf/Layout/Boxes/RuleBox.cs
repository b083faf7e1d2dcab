using TaggedPdf.Documents;
using TaggedPdf.Painting;

namespace TaggedPdf.Layout.Boxes;

/// <summary>A thin line over the width of the text.</summary>
internal sealed class RuleBox(PaintColour colour) : Box
{
    public override double Height => 1;

    protected override void PaintSelf(Canvas canvas, double y) => canvas.Decoration.Rule(X, y + 0.5, Width, colour);
}
