using TaggedPdf.Layout.Boxes;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Blocks;

/// <summary>Where blocks are laid out: a start edge, a width, the frame around them and their element in the tag tree.</summary>
internal sealed record Column(double X, double Width, Frame? Frame, StructureElement Element)
{
    /// <summary>The column beside this one in which section headings stand; null where they stand above their text.</summary>
    public Column? Headings { get; init; }

    /// <summary>No line is longer, however wide the column is.</summary>
    public double Measure { get; init; } = double.PositiveInfinity;

    /// <summary>The same column from a little further in.</summary>
    public Column Indented(double by, StructureElement element) =>
        this with { X = X + by, Width = Math.Max(1, Width - by), Element = element, Headings = null };

    /// <summary>A part of the column, for a cell; frames are left to the row around it.</summary>
    public Column Part(double offset, double width, StructureElement element) =>
        new(X + offset, Math.Max(1, width), null, element);

    /// <summary>Breaks a paragraph into line boxes.</summary>
    public List<Box> Lines(LayoutContext context, SetParagraph paragraph) =>
        Boxes(context, paragraph, paragraph.Lines(Math.Min(Width, Measure)), evenly: true);

    /// <summary>Breaks a title or heading into line boxes of about the same length.</summary>
    public List<Box> BalancedLines(LayoutContext context, SetParagraph paragraph) =>
        Boxes(context, paragraph, paragraph.BalancedLines(Width));

    /// <summary>Breaks a title into line boxes, at its colon if it has one.</summary>
    public List<Box> TitleLines(LayoutContext context, SetParagraph paragraph) =>
        Boxes(context, paragraph, paragraph.TitleLines(Width));

    /// <param name="evenly">Whether all lines are as far apart, whatever letters stand in them.</param>
    private List<Box> Boxes(LayoutContext context, SetParagraph paragraph, List<SetLine> lines, bool evenly = false)
    {
        var boxes = new List<Box>(lines.Count);
        foreach (var line in lines)
        {
            boxes.Add(new LineBox(line, paragraph.Style, context, evenly ? line.Paragraph : line.Pieces) { X = X, Width = Width, Frame = Frame });
        }
        return boxes;
    }

    /// <summary>Breaks words that are no document's own, such as a running header, into line boxes.</summary>
    public List<Box> Lines(LayoutContext context, string text, in TextStyle style, ContentSlot? slot = null) =>
        Lines(context, context.Setter.Set([Run(context, text, style, slot)], style));

    public static StyledRun Run(LayoutContext context, string text, in TextStyle style, ContentSlot? slot) => new()
    {
        Text = text,
        Bold = style.Bold,
        Colour = style.Colour,
        Language = context.Language,
        Slot = slot,
        Place = slot?.Owner.Place ?? context.Anywhere,
    };
}
