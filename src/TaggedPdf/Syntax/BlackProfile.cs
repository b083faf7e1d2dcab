namespace TaggedPdf.Syntax;

/// <summary>
/// Black ink on white paper as an ICC version 4 output profile with the tones of sRGB, which greys are reckoned in: the output
/// intent of PDF/X (ISO 15930-7, 6.2.2) for files that are printed with black alone.
/// </summary>
internal static class BlackProfile
{
    public static byte[] Make() => IccProfile.Make("prtrGRAY",
    [
        ("desc", IccProfile.Text("Black ink")),
        ("cprt", IccProfile.Text("No copyright, use freely")),
        ("wtpt", IccProfile.Numbers("XYZ ", 0.96420, 1, 0.82491)),
        ("kTRC", IccProfile.SrgbCurve()),
    ]);
}
