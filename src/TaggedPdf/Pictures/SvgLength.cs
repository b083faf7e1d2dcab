namespace TaggedPdf.Pictures;

/// <summary>A length in SVG user units (1/96 inch): SVG 1.1, section 4.2. Percentages and font units are refused.</summary>
internal static class SvgLength
{
    public static bool TryRead(string value, out double length)
    {
        var scan = new SvgScanner(value);
        if (!scan.TryNumber(out length) || UnitSize(scan.TakeLetters()) is not { } size)
        {
            return false;
        }
        length *= size;
        return scan.AtEnd();
    }

    private static double? UnitSize(ReadOnlySpan<char> unit) => unit switch
    {
        "" or "px" => 1,
        "pt" => 96.0 / 72,
        "pc" => 16,
        "mm" => 96 / 25.4,
        "cm" => 96 / 2.54,
        "in" => 96,
        _ => null,
    };
}
