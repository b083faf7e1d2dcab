using System.Collections.Immutable;
using TaggedPdf.Syntax;

namespace TaggedPdf.Pictures;

/// <summary>Draws a vector picture as a form XObject (ISO 32000-1, 8.10) that fills the unit square.</summary>
internal static class VectorForm
{
    /// <summary>The longer side in the form's own units, so that rounding is never seen, however small the view box.</summary>
    private const double Units = 2000;

    public static DrawnPicture Make(VectorPicture picture, Inks inks)
    {
        var scale = Units / Math.Max(picture.Width, picture.Height);
        double width = picture.Width * scale, height = picture.Height * scale;
        var target = new PdfBuffer(2048);
        var resources = new VectorResources(scale, height, inks);
        foreach (var path in picture.Paths)
        {
            if ((path.Fill is not null || path.Stroke is not null) && !path.Clips.Any(clip => clip.Segments.IsEmpty))
            {
                Draw(target, path, (scale, height, inks), resources);
            }
        }
        var box = new PdfBuffer().Ascii("[0 0 ").Number(width).Number(height).Ascii("]");
        var matrix = new PdfBuffer().Ascii("[").Precise(1 / width).Ascii("0 0 ").Precise(1 / height).Ascii("0 0]");
        var entries = "/Type/XObject/Subtype/Form/BBox" + Latin(box) + "/Matrix" + Latin(matrix) + "/Resources<<" + resources.Entries;
        var form = new PictureObject(entries, Flate.Compress(target.Written), IsFlate: true) { Parts = resources.Pictures };
        return new DrawnPicture(picture.Width, picture.Height, form);
    }

    private static void Draw(PdfBuffer target, PaintedPath path, (double Scale, double Height, Inks Inks) form, VectorResources resources)
    {
        var (scale, height, inks) = form;
        var isApart = !path.Clips.IsEmpty || path.FillOpacity < 1 || path.StrokeOpacity < 1 || path.Pixels is not null;
        if (isApart)
        {
            target.Ascii("q\n");
            foreach (var clip in path.Clips)
            {
                Outline(target, clip.Segments, scale, height);
                target.Ascii(clip.EvenOdd ? "W* n\n" : "W n\n");
            }
            if (path.FillOpacity < 1 || path.StrokeOpacity < 1)
            {
                target.Ascii($"/{resources.State(path.FillOpacity, path.StrokeOpacity)} gs\n");
            }
        }
        if (path.Pixels is { } pixels)
        {
            Outline(target, path.Segments, scale, height);
            target.Ascii("W n\n");
            Place(target, pixels, scale, height);
            target.Ascii($"/{resources.Picture(pixels.Picture)} Do\nQ\n");
            return;
        }
        if (path.Shade is { } shade)
        {
            target.Ascii($"/Pattern cs /{resources.Pattern(shade)} scn\n");
        }
        else if (path.Fill is { } fill)
        {
            inks.Fill(target, fill);
        }
        if (path.Stroke is { } stroke)
        {
            inks.Stroke(target, stroke);
            target.Number(path.Style.Width * scale).Ascii("w ").Integer((int)path.Style.Cap).Ascii(" J ")
                .Integer((int)path.Style.Join).Ascii(" j ").Number(Math.Max(1, path.Style.MiterLimit)).Ascii("M\n");
        }
        Outline(target, path.Segments, scale, height);
        target.Ascii((path.Fill is not null, path.Stroke is not null, path.EvenOdd) switch
        {
            (true, true, false) => "B\n",
            (true, true, true) => "B*\n",
            (true, false, false) => "f\n",
            (true, false, true) => "f*\n",
            _ => "S\n",
        });
        if (isApart)
        {
            target.Ascii("Q\n");
        }
    }

    /// <summary>Sets the unit square that pictures fill, whose top left is at (0, 1).</summary>
    private static void Place(PdfBuffer target, PixelFill pixels, double scale, double height)
    {
        var own = new AffineTransform(pixels.Transform[0], pixels.Transform[1], pixels.Transform[2], pixels.Transform[3], pixels.Transform[4], pixels.Transform[5]);
        var map = new AffineTransform(scale, 0, 0, -scale, 0, height).Then(own).Then(new AffineTransform(1, 0, 0, -1, 0, 1));
        target.Precise(map.A).Precise(map.B).Precise(map.C).Precise(map.D).Precise(map.E).Precise(map.F).Ascii("cm\n");
    }

    private static void Outline(PdfBuffer target, ImmutableArray<PathSegment> segments, double scale, double height)
    {
        foreach (var segment in segments)
        {
            switch (segment.Verb)
            {
                case PathVerb.Move:
                    target.Number(segment.X3 * scale).Number(height - segment.Y3 * scale).Ascii("m\n");
                    break;
                case PathVerb.Line:
                    target.Number(segment.X3 * scale).Number(height - segment.Y3 * scale).Ascii("l\n");
                    break;
                case PathVerb.Cubic:
                    target.Number(segment.X1 * scale).Number(height - segment.Y1 * scale).Number(segment.X2 * scale).Number(height - segment.Y2 * scale)
                        .Number(segment.X3 * scale).Number(height - segment.Y3 * scale).Ascii("c\n");
                    break;
                case PathVerb.Close:
                    target.Ascii("h\n");
                    break;
            }
        }
    }

    private static string Latin(PdfBuffer buffer) => System.Text.Encoding.Latin1.GetString(buffer.Written);
}
