using NoticeGen.Rendering.Pictures;

namespace NoticeGen.Rendering.Pdf.Writing;

/// <summary>Colour operators in DeviceRGB, which the output intent defines as sRGB.</summary>
internal static class Paint
{
    public static PdfBuffer Fill(PdfBuffer target, PaintColour colour) => Components(target, colour).Ascii("rg\n");

    public static PdfBuffer Stroke(PdfBuffer target, PaintColour colour) => Components(target, colour).Ascii("RG\n");

    private static PdfBuffer Components(PdfBuffer target, PaintColour colour) =>
        target.Fine(colour.Red / 255.0).Fine(colour.Green / 255.0).Fine(colour.Blue / 255.0);
}
