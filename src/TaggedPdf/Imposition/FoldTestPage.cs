using System.Globalization;
using TaggedPdf.Layout.Blocks;
using TaggedPdf.Layout.Boxes;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Painting;

namespace TaggedPdf.Imposition;

/// <summary>A page of the fold test: its number, large, and on the first one what to do.</summary>
internal static class FoldTestPage
{
    /// <summary>The height of the number's line, as a part of the page's.</summary>
    private const double NumberHeight = 0.3;

    public static Canvas Paint(LayoutContext context, FoldTestWords words, int page)
    {
        var (geometry, styles) = (context.Geometry, context.Styles);
        var canvas = new Canvas(geometry, context.Resources, page - 1);
        canvas.Decoration.Ground(styles.Page);
        var number = Number(context, page.ToString(CultureInfo.InvariantCulture));
        if (page > 1)
        {
            number.Paint(canvas, (geometry.Height - number.Height) / 2);
            return canvas;
        }
        var title = Centred(context, words.Title, styles.Heading(2));
        title.Paint(canvas, geometry.Top);
        number.Paint(canvas, geometry.Top + title.Height);
        var y = geometry.Top + title.Height + number.Height;
        for (var step = 0; step < words.Steps.Length; step++)
        {
            y = Step(context, canvas, $"{(step + 1).ToString(CultureInfo.InvariantCulture)}. {words.Steps[step]}", y);
        }
        return canvas;
    }

    /// <summary>As large as the page allows: fonts differ in how high a line of them is.</summary>
    private static LineBox Number(LayoutContext context, string number)
    {
        var height = context.Geometry.Height * NumberHeight;
        var style = context.Styles.Strong with { Size = height, LineHeight = 0 };
        return Centred(context, number, style with { Size = height * height / Centred(context, number, style).Height });
    }

    private static LineBox Centred(LayoutContext context, string words, TextStyle style)
    {
        var line = context.Setter.Set([Column.Run(context, words, style, null)], style).Lines(context.Geometry.TextWidth)[0];
        return new LineBox(line, style, context) { X = (context.Geometry.Width - line.Width) / 2, Width = line.Width };
    }

    /// <summary>Gives where the next one begins.</summary>
    private static double Step(LayoutContext context, Canvas canvas, string words, double y)
    {
        var style = context.Styles.Body;
        foreach (var line in context.Setter.Set([Column.Run(context, words, style, null)], style).Lines(context.Geometry.TextWidth))
        {
            var box = new LineBox(line, style, context) { X = context.Geometry.Left, Width = context.Geometry.TextWidth };
            box.Paint(canvas, y);
            y += box.Height;
        }
        return y + style.Size / 2;
    }
}
