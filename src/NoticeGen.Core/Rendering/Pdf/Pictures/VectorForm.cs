using NoticeGen.Rendering.Pdf.Writing;
using NoticeGen.Rendering.Pictures;

namespace NoticeGen.Rendering.Pdf.Pictures;

/// <summary>Draws a vector picture as a form XObject (ISO 32000-1, 8.10) that fills the unit square.</summary>
internal static class VectorForm
{
    public static DrawnPicture Make(VectorPicture picture)
    {
        var target = new PdfBuffer(2048);
        foreach (var path in picture.Paths)
        {
            if (path.Fill is not null || path.Stroke is not null)
            {
                Draw(target, path, picture.Height);
            }
        }
        var box = new PdfBuffer().Ascii("[0 0 ").Number(picture.Width).Number(picture.Height).Ascii("]");
        var scale = new PdfBuffer().Ascii("[").Fine(1 / picture.Width).Ascii("0 0 ").Fine(1 / picture.Height).Ascii("0 0]");
        var entries = "/Type/XObject/Subtype/Form/BBox" + Latin(box) + "/Matrix" + Latin(scale) + "/Resources<<>>";
        return new DrawnPicture(picture.Width, picture.Height, new PictureObject(entries, Flate.Compress(target.Written), IsFlate: true));
    }

    private static void Draw(PdfBuffer target, PaintedPath path, double height)
    {
        if (path.Fill is { } fill)
        {
            Paint.Fill(target, fill);
        }
        if (path.Stroke is { } stroke)
        {
            Paint.Stroke(target, stroke);
            target.Number(path.Style.Width).Ascii("w ").Integer((int)path.Style.Cap).Ascii(" J ")
                .Integer((int)path.Style.Join).Ascii(" j ").Number(Math.Max(1, path.Style.MiterLimit)).Ascii("M\n");
        }
        foreach (var segment in path.Segments)
        {
            switch (segment.Verb)
            {
                case PathVerb.Move:
                    target.Number(segment.X3).Number(height - segment.Y3).Ascii("m\n");
                    break;
                case PathVerb.Line:
                    target.Number(segment.X3).Number(height - segment.Y3).Ascii("l\n");
                    break;
                case PathVerb.Cubic:
                    target.Number(segment.X1).Number(height - segment.Y1).Number(segment.X2).Number(height - segment.Y2)
                        .Number(segment.X3).Number(height - segment.Y3).Ascii("c\n");
                    break;
                case PathVerb.Close:
                    target.Ascii("h\n");
                    break;
            }
        }
        target.Ascii((path.Fill is not null, path.Stroke is not null, path.EvenOdd) switch
        {
            (true, true, false) => "B\n",
            (true, true, true) => "B*\n",
            (true, false, false) => "f\n",
            (true, false, true) => "f*\n",
            _ => "S\n",
        });
    }

    private static string Latin(PdfBuffer buffer) => System.Text.Encoding.Latin1.GetString(buffer.Written);
}
