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

    /// <summary>Between items side by side, in ems.</summary>
    private const double ColumnGap = 1.5;

    /// <summary>In ems: items that would have less room stand one below the other.</summary>
    private const double NarrowestColumn = 14;

    public static List<Box> Of(LayoutContext context, Column column, List list)
    {
        var styles = context.Styles;
        var element = column.Element.Add(
            new StructureElement("L", list.Place) { ListNumbering = list.Numbered ? "Decimal" : "Disc" });
        var labelStyle = list.Numbered ? styles.Strong : styles.Body;
        var indent = Indent(context, list, labelStyle);
        var half = (column.Width - ColumnGap * styles.Unit) / 2;
        var boxes = new List<Box>();
        var boxesBefore = 0;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var first = i == 0;
            List<Box> content;
            if (half >= NarrowestColumn * styles.Unit && i + 1 < list.Items.Length && list.Items[i].Beside && list.Items[i + 1].Beside)
            {
                var cells = new[] { new RowCell(Item(i, column.Part(0, half, element))), new RowCell(Item(i + 1, column.Part(column.Width - half, half, element))) };
                content = [new RowBox(cells, default) { X = column.X, Width = column.Width, Frame = column.Frame }];
                i++;
            }
            else
            {
                content = Item(i, column);
            }
            content[0].SpaceBefore = Spacing.ItemGap * styles.Unit;
            // Like widows and orphans: no short item stands alone on a page.
            content[0].KeepWithPrevious = !first && (boxes.Count == boxesBefore || i == list.Items.Length - 1) && boxesBefore <= ShortItem;
            boxesBefore = content.Count;
            boxes.AddRange(content);
        }
        return boxes;

        List<Box> Item(int i, Column where)
        {
            var item = element.Add(new StructureElement("LI", list.Items[i].Place));
            var label = item.Add(new StructureElement("Lbl", list.Items[i].Place));
            var body = item.Add(new StructureElement("LBody", list.Items[i].Place));
            var labelLine = (LineBox)(where with { Width = indent }).Lines(context, LabelOf(context, list, i), labelStyle, label.AddContent())[0];
            var content = BlockLayout.Of(context, where.Indented(indent, body), list.Items[i].Blocks);
            if (content.Count == 0 || content[0].Height < labelLine.Height)
            {
                content.Insert(0, labelLine);
            }
            else
            {
                content[0].Label = labelLine;
            }
            return content;
        }
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
