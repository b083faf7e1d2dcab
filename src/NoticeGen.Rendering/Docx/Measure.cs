using System.Globalization;

namespace NoticeGen.Rendering.Docx;

/// <summary>The units of WordprocessingML: ISO/IEC 29500-1, 17.18 and 20.1.2.1.</summary>
internal static class Measure
{
    /// <summary>Twentieths of a point.</summary>
    public static int TwipsOfMillimetres(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    /// <summary>Twentieths of a point.</summary>
    public static int TwipsOfPoints(double points) => (int)Math.Round(points * 20);

    /// <summary>English metric units: 360,000 to the centimetre.</summary>
    public static long EmuOfMillimetres(double millimetres) => (long)Math.Round(millimetres * 36000);

    public static string HalfPoints(double points) => Number((long)Math.Round(points * 2));

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
