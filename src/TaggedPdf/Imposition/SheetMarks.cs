using TaggedPdf.Documents;
using TaggedPdf.Layout.Blocks;
using TaggedPdf.Layout.Boxes;
using TaggedPdf.Painting;

namespace TaggedPdf.Imposition;

/// <summary>
/// What stands outside the trimmed page: marks where to cut, marks where to fold, and a line that says which sheet of
/// which job it is. All of it is cut off.
/// </summary>
internal sealed class SheetMarks(SheetGeometry sheet, PrintPart like)
{
    /// <summary>The thickness of marks, in points: a hairline that is still printed.</summary>
    private const double Hairline = 0.25;

    private const double SlugSize = 7;
    private const int FoldDashes = 3;

    private static readonly PaintColour Black = new(0, 0, 0);

    private readonly PageGeometry _geometry = new(
        new PageSetup(Millimetres(sheet.Width), Millimetres(sheet.Height), 0, 0, 0, 0), rightToLeft: false);

    /// <param name="slug">Which sheet of which job it is.</param>
    public Canvas Paint(string slug)
    {
        var canvas = new Canvas(_geometry, like.Context.Resources, 0);
        var (left, bottom, right, top) = (sheet.Trim[0], sheet.Trim[1], sheet.Trim[2], sheet.Trim[3]);
        foreach (var x in (ReadOnlySpan<double>)[left, right])
        {
            Upright(canvas, x, bottom - sheet.MarkOffset - sheet.MarkLength, sheet.MarkLength);
            Upright(canvas, x, top + sheet.MarkOffset, sheet.MarkLength);
        }
        foreach (var y in (ReadOnlySpan<double>)[bottom, top])
        {
            Level(canvas, left - sheet.MarkOffset - sheet.MarkLength, y);
            Level(canvas, right + sheet.MarkOffset, y);
        }
        if (sheet.PagesOnSide > 1)
        {
            var dash = sheet.MarkLength / (2 * FoldDashes - 1);
            for (var i = 0; i < FoldDashes; i++)
            {
                Upright(canvas, sheet.Corner(1).X, bottom - sheet.MarkOffset - sheet.MarkLength + i * 2 * dash, dash);
                Upright(canvas, sheet.Corner(1).X, top + sheet.MarkOffset + i * 2 * dash, dash);
            }
        }
        Slug(canvas, slug);
        return canvas;
    }

    private void Slug(Canvas canvas, string slug)
    {
        var style = like.Context.Styles.SmallMuted with { Size = SlugSize, LineHeight = SlugSize, Colour = Black };
        var paragraph = like.Context.Setter.Set([Column.Run(like.Context, slug, style, null)], style);
        // Between the crop mark and the fold mark.
        var width = sheet.PageWidth - 2 * sheet.MarkOffset;
        var line = new LineBox(paragraph.Lines(width)[0], style, like.Context) { X = sheet.Trim[0] + sheet.MarkOffset, Width = width };
        line.Paint(canvas, sheet.Height - sheet.Trim[1] + sheet.MarkOffset + (sheet.MarkLength - line.Height) / 2);
    }

    private void Upright(Canvas canvas, double x, double from, double length) =>
        canvas.Decoration.Mark(new Area(x - Hairline / 2, sheet.Height - from - length, Hairline, length));

    private void Level(Canvas canvas, double x, double y) =>
        canvas.Decoration.Mark(new Area(x, sheet.Height - y - Hairline / 2, sheet.MarkLength, Hairline));

    private static double Millimetres(double points) => points / PageGeometry.Millimetres(1);
}
