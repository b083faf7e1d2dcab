using NoticeGen.Documents;
using NoticeGen.Rendering.Pdf.Layout.Boxes;
using NoticeGen.Rendering.Pdf.Tags;

namespace NoticeGen.Rendering.Pdf.Layout.Blocks;

/// <summary>
/// Boxes set apart from the text. PDF 1.7 has no element for an aside: each is a Sect, which keeps its blocks together.
/// </summary>
internal static class CalloutLayout
{
    /// <summary>A box up to this part of a page moves to the next page rather than being divided.</summary>
    private const double KeptWhole = 0.5;

    public static List<Box> Of(RenderContext context, Column column, Callout callout)
    {
        var styles = context.Styles;
        var padding = styles.Unit * Spacing.CalloutPadding;
        var barred = callout.Kind == CalloutKind.Important;
        var frame = new Frame
        {
            Parent = column.Frame,
            Look = barred ? FrameLook.BarredPanel : FrameLook.Panel,
            X = column.X,
            Width = column.Width,
            PaddingTop = padding,
            PaddingBottom = padding,
            Ground = callout.Kind == CalloutKind.Note ? styles.Page : styles.Surface,
            Edge = callout.Kind is CalloutKind.Note ? styles.Border : styles.Brand,
        };
        var element = column.Element.Add(new StructureElement("Sect", callout.Origin));
        var inset = padding * 1.25;
        var inner = new Column(column.X + inset, Math.Max(1, column.Width - inset * 2), frame, element);
        var boxes = BlockLayout.Of(context, inner, callout.Blocks);
        if (Boxes.Stack.Of(boxes).End.Y <= context.Geometry.TextHeight * KeptWhole)
        {
            BlockLayout.KeepTogether(boxes);
        }
        return boxes;
    }
}
