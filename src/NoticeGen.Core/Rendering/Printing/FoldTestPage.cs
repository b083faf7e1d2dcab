using System.Globalization;
using NoticeGen.Rendering.Pdf;
using NoticeGen.Rendering.Pdf.Layout;
using NoticeGen.Rendering.Pdf.Layout.Blocks;
using NoticeGen.Rendering.Pdf.Layout.Boxes;
using NoticeGen.Rendering.Pdf.Writing;

namespace NoticeGen.Rendering.Printing;

/// <summary>A page of the fold test: its number, large, and on the first one what to do.</summary>
internal static class FoldTestPage
{
    /// <summary>The size of the number, as a part of the page's height.</summary>
    private const double NumberSize = 0.25;

    private static readonly string[] Steps = ["fold-print", "fold-fold", "fold-check", "fold-staple"];

    public static Canvas Paint(RenderContext context, PrintWords words, int page)
    {
        var (geometry, styles) = (context.Geometry, context.Styles);
        var canvas = new Canvas(geometry, context.Resources, page - 1);
        canvas.Decoration.Ground(styles.Page);
        var large = styles.Strong with { Size = geometry.Height * NumberSize, LineHeight = geometry.Height * NumberSize };
        Centred(context, canvas, (page.ToString(CultureInfo.InvariantCulture), large), page == 1 ? geometry.Top * 2 : (geometry.Height - large.LineHeight) / 2);
        if (page == 1)
        {
            Centred(context, canvas, (words["fold-title"], styles.Heading(2)), geometry.Top);
            var y = geometry.Top * 3 + large.LineHeight;
            for (var step = 0; step < Steps.Length; step++)
            {
                y = Step(context, canvas, $"{(step + 1).ToString(CultureInfo.InvariantCulture)}. {words[Steps[step]]}", y);
            }
        }
        return canvas;
    }

    private static void Centred(RenderContext context, Canvas canvas, (string Words, TextStyle Style) text, double y)
    {
        var paragraph = context.Setter.Set([Column.Run(context, text.Words, text.Style, null)], text.Style);
        var width = Math.Min(paragraph.NaturalWidth(), context.Geometry.TextWidth);
        new LineBox(paragraph.Lines(context.Geometry.TextWidth)[0], text.Style, context) { X = (context.Geometry.Width - width) / 2, Width = width }
            .Paint(canvas, y);
    }

    /// <summary>Gives where the next one begins.</summary>
    private static double Step(RenderContext context, Canvas canvas, string words, double y)
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
