namespace TaggedPdf.Syntax;

/// <summary>
/// The sRGB colour space as an ICC version 4 display profile (ICC.1:2010), made from its numbers: primaries adapted to
/// D50 and the transfer curve of IEC 61966-2-1 as a parametric curve. It is the output intent that PDF/A asks for
/// (ISO 19005-2, 6.2.3).
/// </summary>
internal static class SrgbProfile
{
    private static readonly byte[] Compressed = Flate.Compress(Make());

    /// <summary>Writes the profile and gives its number.</summary>
    public static int Write(PdfFile file) => file.AddCompressed("/N 3", Compressed);

    /// <summary>The entry of the catalogue that names the profile.</summary>
    public static string Named(int profile) =>
        $"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile} 0 R>>]";

    private static byte[] Make()
    {
        var curve = IccProfile.SrgbCurve();
        return IccProfile.Make("mntrRGB ",
        [
            ("desc", IccProfile.Text("sRGB")),
            ("cprt", IccProfile.Text("No copyright, use freely")),
            ("wtpt", IccProfile.Numbers("XYZ ", 0.96420, 1, 0.82491)),
            ("chad", IccProfile.Numbers("sf32", 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)),
            ("rXYZ", IccProfile.Numbers("XYZ ", 0.43607, 0.22249, 0.01392)),
            ("gXYZ", IccProfile.Numbers("XYZ ", 0.38515, 0.71687, 0.09708)),
            ("bXYZ", IccProfile.Numbers("XYZ ", 0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ]);
    }
}
