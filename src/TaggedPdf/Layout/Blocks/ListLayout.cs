using System.Globalization;
using TaggedPdf.Documents;
using TaggedPdf.Layout.Boxes;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Blocks;

/// <summary>Lists: L, LI, Lbl and LBody, with nested lists inside the body (ISO 32000-1, 14.8.4.3.3).</summary>
internal static class ListLayout
{
    /// <summary>In boxes, most of them lines.</summary>
    private const int ShortItem = 3;

    public static List<Box> Of(LayoutContext context, Column column, List list)
    {
        var styles = context.Styles;
        var element = column.Element.Add(
            new StructureElement("L", list.Place) { ListNumbering = list.Numbered ? "Decimal" : "Disc" });
        var labelStyle = list.Numbered ? styles.Strong : styles.Body;
        var indent = Indent(context, list, labelStyle);
        var boxes = new List<Box>();
        var boxesBefore = 0;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = element.Add(new StructureElement("LI", list.Items[i].Place));
            var label = item.Add(new StructureElement("Lbl", list.Items[i].Place));
            var body = item.Add(new StructureElement("LBody", list.Items[i].Place));
            var labelLine = (LineBox)(column with { Width = indent }).Lines(context, LabelOf(context, list, i), labelStyle, label.AddContent())[0];
            var content = BlockLayout.Of(context, column.Indented(indent, body), list.Items[i].Blocks);
            if (content.Count == 0 || content[0].Height < labelLine.Height)
            {
                content.Insert(0, labelLine);
            }
            else
            {
                content[0].Label = labelLine;
            }
            content[0].SpaceBefore = Spacing.ItemGap * styles.Unit;
            // Like widows and orphans: no short item stands alone on a page.
            content[0].KeepWithPrevious = (i == 1 || i == list.Items.Length - 1) && i > 0 && boxesBefore <= ShortItem;
            boxesBefore = content.Count;
            boxes.AddRange(content);
        }
        return boxes;
    }

    private static double Indent(LayoutContext context, List list, in TextStyle style)
    {
        if (!list.Numbered)
        {
            return style.Size * 1.25;
        }
        var widest = Column.Run(context, LabelOf(context, list, list.Items.Length - 1), style, null);
        return Math.Max(style.Size * 1.6, context.Setter.Set([widest], style).NaturalWidth() + style.Size * 0.6);
    }

    private static string LabelOf(LayoutContext context, List list, int index) =>
        list.Numbered ? (index + 1).ToString(CultureInfo.InvariantCulture) + "."
        : context.Printable("\u2022", "-");
}
