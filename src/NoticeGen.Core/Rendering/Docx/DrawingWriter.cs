using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using NoticeGen.Documents;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Svg = DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// Writes a picture in the line of text, where a person can replace it by "Change Picture" and keep size and alternative
/// text (ISO/IEC 29500-1, 20.4.2.8).
/// </summary>
internal static class DrawingWriter
{
    private const string PictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>Names the extension that holds the SVG ([MS-ODRAWXML] 2.3.3.3).</summary>
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    /// <summary>The drawing, fitted into a frame in millimetres; null when the picture is broken.</summary>
    public static W.Drawing? Write(PictureParts parts, OpenXmlPart owner, Picture picture, (double Width, double Height) frame)
    {
        if (parts.Of(owner, picture) is not { } part)
        {
            return null;
        }
        var width = Math.Min(frame.Width, frame.Height / part.Shape);
        var (cx, cy) = (Measure.EmuOfMillimetres(width), Measure.EmuOfMillimetres(width * part.Shape));
        var number = parts.NextDrawing();
        var name = WordText.Clean(picture.Name);
        var graphic = new A.Graphic(new A.GraphicData(Picture(part, (number, name), (cx, cy))) { Uri = PictureNamespace });
        return new W.Drawing(new Wp.Inline(
            new Wp.Extent { Cx = cx, Cy = cy },
            new Wp.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Wp.DocProperties { Id = number, Name = name, Description = WordText.Clean(picture.Alternative) },
            new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            graphic)
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
    }

    private static Pic.Picture Picture(PicturePart part, (uint Number, string Name) name, (long X, long Y) size)
    {
        var blip = new A.Blip { Embed = part.Pixels };
        if (part.Vector is not null)
        {
            blip.AppendChild(new A.BlipExtensionList(
                new A.BlipExtension(new Svg.SVGBlip { Embed = part.Vector }) { Uri = SvgExtension }));
        }
        return new Pic.Picture(
            new Pic.NonVisualPictureProperties(
                new Pic.NonVisualDrawingProperties { Id = name.Number, Name = name.Name },
                new Pic.NonVisualPictureDrawingProperties(new A.PictureLocks { NoChangeAspect = true })),
            new Pic.BlipFill(blip, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = size.X, Cy = size.Y }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
    }
}
