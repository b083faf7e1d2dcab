using NoticeGen.Rendering.Pictures;

namespace NoticeGen.Rendering.Pdf.Writing;

/// <summary>
/// Colour operators (ISO 32000-1, 8.6.8): DeviceRGB, which the output intent defines as sRGB, or DeviceGray for printing
/// with black alone.
/// </summary>
internal sealed class Inks
{
    public static readonly Inks Colour = new(isGrey: false);
    public static readonly Inks Grey = new(isGrey: true);

    private Inks(bool isGrey) => IsGrey = isGrey;

    public bool IsGrey { get; }

    public PdfBuffer Fill(PdfBuffer target, PaintColour colour) =>
        IsGrey ? target.Fine(GreyOf(colour)).Bytes("g\n"u8) : Components(target, colour).Bytes("rg\n"u8);

    public PdfBuffer Stroke(PdfBuffer target, PaintColour colour) =>
        IsGrey ? target.Fine(GreyOf(colour)).Bytes("G\n"u8) : Components(target, colour).Bytes("RG\n"u8);

    /// <summary>
    /// The grey with the relative luminance of a colour (ITU-R BT.709; WCAG 2.2, "relative luminance"), from 0 black to
    /// 1 white. Contrast is a ratio of luminances, so it stays as it was.
    /// </summary>
    public static double GreyOf(PaintColour colour) =>
        Encoded((0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue)));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static double Encoded(double luminance) =>
        luminance <= 0.0031308 ? luminance * 12.92 : (1.055 * Math.Pow(luminance, 1 / 2.4)) - 0.055;

    private static PdfBuffer Components(PdfBuffer target, PaintColour colour) =>
        target.Fine(colour.Red / 255.0).Fine(colour.Green / 255.0).Fine(colour.Blue / 255.0);
}
