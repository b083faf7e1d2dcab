using TaggedPdf.Documents;
using TaggedPdf.Layout.Boxes;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Blocks;

/// <summary>
/// Labels with their values, side by side where there is room. PDF 1.7 has no definition list: they are a list without
/// numbering whose item labels are the labels.
/// </summary>
internal static class FactsLayout
{
    /// <summary>In ems: a value column narrower than this goes below its label.</summary>
    private const double NarrowestValue = 11;

    public static List<Box> Of(LayoutContext context, Column column, Facts facts)
    {
        var styles = context.Styles;
        var list = column.Element.Add(new StructureElement("L", facts.Place) { ListNumbering = "None" });
        var entries = new List<(SetParagraph Label, StructureElement Body, Fact Fact)>();
        foreach (var fact in facts.Entries)
        {
            var item = list.Add(new StructureElement("LI", fact.Place));
            var label = item.Add(new StructureElement("Lbl", fact.Place));
            var body = item.Add(new StructureElement("LBody", fact.Place));
            var runs = InlineReader.Read(context, label, styles.Strong, fact.Label);
            entries.Add((context.Setter.Set(runs, styles.Strong), body, fact));
        }
        var gap = styles.Unit * 1.2;
        var labels = entries.Count == 0 ? 0 : entries.Max(entry => entry.Label.NaturalWidth());
        var labelWidth = Math.Min(labels, column.Width * 0.36);
        var valueWidth = column.Width - labelWidth - gap;
        var boxes = new List<Box>();
        for (var i = 0; i < entries.Count; i++)
        {
            var (label, body, fact) = entries[i];
            var first = boxes.Count;
            if (valueWidth < NarrowestValue * styles.Unit || !fact.Value.OfType<Illustrated>().All(value => PictureLayout.FitsBeside(context, value, valueWidth)))
            {
                boxes.AddRange(column.Lines(context, label));
                var value = BlockLayout.Of(context, column with { Element = body }, fact.Value);
                BlockLayout.KeepTogether(value.Count > 0 ? [.. boxes.TakeLast(1), value[0]] : []);
                boxes.AddRange(value);
            }
            else
            {
                var labelCell = column.Part(0, labelWidth, list).Lines(context, label);
                var valueCell = BlockLayout.Of(context, column.Part(labelWidth + gap, valueWidth, body), fact.Value);
                boxes.Add(new RowBox([new RowCell(labelCell), new RowCell(valueCell)], default)
                {
                    X = column.X, Width = column.Width, Frame = column.Frame,
                });
            }
            if (boxes.Count > first)
            {
                boxes[first].SpaceBefore = styles.Unit * Spacing.FactGap;
                // As of a list, no short one stands alone on a page.
                boxes[first].KeepWithPrevious = first > 0 && (i == 1 || i == entries.Count - 1);
            }
        }
        return boxes;
    }
}
