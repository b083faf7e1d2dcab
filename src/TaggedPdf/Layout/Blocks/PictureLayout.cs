using TaggedPdf.Documents;
using TaggedPdf.Layout.Boxes;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Painting;
using TaggedPdf.Pictures;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Blocks;

/// <summary>
/// Pictures: alone each is a Figure with alternative text; beside words that say the same it is decoration, and an
/// artifact (ISO 14289-1, 7.3).
/// </summary>
internal static class PictureLayout
{
    /// <summary>Beside its picture, text needs at least this part of the column.</summary>
    private const double LargestPart = 0.42;

    /// <summary>No picture is taller than this part of a page.</summary>
    private const double TallestPart = 0.45;

    /// <summary>A picture on its own is larger than one beside words.</summary>
    private const double AloneScale = 1.6;

    /// <summary>In ems: words in a narrower column go below their picture.</summary>
    private const double NarrowestWords = 8;

    public static double FigureWidth(LayoutContext context) =>
        PageGeometry.Millimetres(context.Theme.PictureWidth) * AloneScale;

    /// <summary>A picture at the start edge; null when it is broken.</summary>
    public static Box? Alone(LayoutContext context, Column column, Picture picture, double width)
    {
        if (string.IsNullOrWhiteSpace(picture.Alternative))
        {
            context.Problems.Add(new PdfProblem(
                ProblemKind.StructureFault, $"the picture `{picture.Name}` has no alternative text", picture.Place)
            {
                Help = "say in a few words what it shows",
            });
        }
        return context.Pictures.Open(picture, context.Problems) is { } drawn
            ? Box(context, column, drawn, width, column.Element.Add(Figure(picture)).AddContent())
            : null;
    }

    /// <summary>Whether the words of an illustration have room beside its picture, an address among them without a break in the midst of a word.</summary>
    public static bool FitsBeside(LayoutContext context, Illustrated illustrated, double width) =>
        width - Gap(context) - PictureWidth(context, width) is var room && room >= NarrowestWords * context.Styles.Unit
        && illustrated.Blocks.OfType<Paragraph>().All(words => Narrowest(context, words) <= room);

    /// <summary>An Easy Read row: the picture at the start, the words beside it, each in the middle of the other.</summary>
    public static List<Box> WithWords(LayoutContext context, Column column, Illustrated illustrated)
    {
        var group = column.Element.Add(new StructureElement("Div", illustrated.Place));
        var gap = Gap(context);
        var width = PictureWidth(context, column.Width);
        if (!FitsBeside(context, illustrated, column.Width))
        {
            return Above(context, column with { Element = group }, illustrated, width);
        }
        var picture = BesideWords(context, column.Part(0, width, group), illustrated, width);
        var words = BlockLayout.Of(context, column.Part(width + gap, column.Width - width - gap, group), illustrated.Blocks);
        RowCell[] cells =
        [
            new RowCell(picture is null ? [] : [picture]) { Centred = true },
            new RowCell(words) { Centred = true },
        ];
        return [new RowBox(cells, default) { X = column.X, Width = column.Width, Frame = column.Frame }];
    }

    private static double Gap(LayoutContext context) => context.Styles.Unit * 1.8;

    private static double PictureWidth(LayoutContext context, double column) =>
        Math.Min(PageGeometry.Millimetres(context.Theme.PictureWidth), column * LargestPart);

    private static double Narrowest(LayoutContext context, Paragraph words) =>
        context.Setter.Set(InlineReader.Read(context, new StructureElement("P", words.Place), context.Styles.Body, words.Inlines), context.Styles.Body)
            .NarrowestWithoutHarm();

    private static Box? BesideWords(LayoutContext context, Column column, Illustrated illustrated, double width)
    {
        if (illustrated.Blocks.IsEmpty)
        {
            return Alone(context, column, illustrated.Picture, width);
        }
        return context.Pictures.Open(illustrated.Picture, context.Problems) is { } drawn
            ? ArtifactBox.Of(Box(context, column, drawn, width, slot: null), ArtifactBox.Decoration)
            : null;
    }

    private static PictureBox Box(LayoutContext context, Column column, DrawnPicture drawn, double width, ContentSlot? slot)
    {
        var fitted = Math.Min(Math.Min(width, column.Width), context.Geometry.TextHeight * TallestPart * drawn.Proportion);
        return new PictureBox(context.Resources.Picture(drawn), fitted / drawn.Proportion, slot)
        {
            X = column.X, Width = fitted, Frame = column.Frame,
        };
    }

    private static StructureElement Figure(Picture picture) => new("Figure", picture.Place) { Alternative = picture.Alternative };

    private static List<Box> Above(LayoutContext context, Column column, Illustrated illustrated, double width)
    {
        var boxes = new List<Box>();
        if (BesideWords(context, column, illustrated, width) is { } picture)
        {
            boxes.Add(picture);
        }
        var words = BlockLayout.Of(context, column, illustrated.Blocks);
        if (words.Count > 0)
        {
            words[0].SpaceBefore = context.Styles.Unit * 0.6;
        }
        boxes.AddRange(words);
        BlockLayout.KeepTogether(boxes);
        return boxes;
    }
}
