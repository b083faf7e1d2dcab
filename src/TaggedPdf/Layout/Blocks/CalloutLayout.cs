using TaggedPdf.Documents;
using TaggedPdf.Layout.Boxes;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Blocks;

/// <summary>
/// Boxes set apart from the text. PDF 1.7 has no element for an aside: each is a Sect, which keeps its blocks together.
/// </summary>
internal static class CalloutLayout
{
    /// <summary>A box up to this part of a page moves to the next page rather than being divided.</summary>
    private const double KeptWhole = 0.5;

    public static List<Box> Of(LayoutContext context, Column column, Callout callout)
    {
        var styles = context.Styles;
        var padding = styles.Unit * Spacing.CalloutPadding;
        var barred = callout.Look == CalloutLook.Barred;
        var frame = new Frame
        {
            Parent = column.Frame,
            Look = barred ? FrameLook.BarredPanel : FrameLook.Panel,
            X = column.X,
            Width = column.Width,
            PaddingTop = padding,
            PaddingBottom = padding,
            Ground = callout.Look == CalloutLook.Outlined ? styles.Page : styles.Surface,
            Edge = callout.Look is CalloutLook.Outlined ? styles.Border : styles.Brand,
        };
        var element = column.Element.Add(new StructureElement("Sect", callout.Place));
        var inset = padding * 1.25;
        var inner = new Column(column.X + inset, Math.Max(1, column.Width - inset * 2), frame, element) { Measure = column.Measure };
        var boxes = BlockLayout.Of(context, inner, callout.Blocks);
        if (Boxes.Stack.Of(boxes).End.Y <= context.Geometry.TextHeight * KeptWhole)
        {
            BlockLayout.KeepTogether(boxes);
        }
        return boxes;
    }
}
