using TaggedPdf.Documents;

namespace TaggedPdf.Syntax;

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
        IsGrey ? target.Fine(colour.Grey).Bytes("g\n"u8) : Components(target, colour).Bytes("rg\n"u8);

    public PdfBuffer Stroke(PdfBuffer target, PaintColour colour) =>
        IsGrey ? target.Fine(colour.Grey).Bytes("G\n"u8) : Components(target, colour).Bytes("RG\n"u8);

    private static PdfBuffer Components(PdfBuffer target, PaintColour colour) =>
        target.Fine(colour.Red / 255.0).Fine(colour.Green / 255.0).Fine(colour.Blue / 255.0);
}
