namespace TaggedPdf.Documents;

/// <summary>A colour in sRGB.</summary>
public readonly record struct PaintColour(byte Red, byte Green, byte Blue)
{
    /// <summary>
    /// The grey with the relative luminance of a colour (ITU-R BT.709; WCAG 2.2, "relative luminance"), from 0 black to
    /// 1 white. Contrast is a ratio of luminances, so it stays as it was.
    /// </summary>
    public double Grey =>
        Encoded((0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue)));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static double Encoded(double luminance) =>
        luminance <= 0.0031308 ? luminance * 12.92 : (1.055 * Math.Pow(luminance, 1 / 2.4)) - 0.055;
}
