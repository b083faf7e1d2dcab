using TaggedPdf.Documents;

namespace TaggedPdf.Syntax;

/// <summary>
/// Colour operators (ISO 32000-1, 8.6.8): DeviceRGB, which the output intent defines as sRGB, or DeviceGray for printing
/// with black alone. On paper dark letters are black ink and nothing else: made of several inks they blur where these
/// do not meet, and as a tint they are made of dots.
/// </summary>
internal sealed class Inks
{
    /// <summary>For screens.</summary>
    public static readonly Inks Colour = new(isGrey: false, isOnPaper: false);

    /// <summary>For presses and printers with colours.</summary>
    public static readonly Inks Press = new(isGrey: false, isOnPaper: true);

    /// <summary>For black alone.</summary>
    public static readonly Inks Grey = new(isGrey: true, isOnPaper: true);

    /// <summary>Letters that are lighter stand on a dark ground.</summary>
    private const double LightestDark = 0.5;

    /// <summary>Channels further apart than this make a colour that is meant to be seen.</summary>
    private const int MostTinge = 32;

    private readonly bool _isOnPaper;

    private Inks(bool isGrey, bool isOnPaper) => (IsGrey, _isOnPaper) = (isGrey, isOnPaper);

    public bool IsGrey { get; }

    /// <summary>Whether marks may be printed with every ink that a press has.</summary>
    public bool HasRegistration => _isOnPaper && !IsGrey;

    /// <summary>The colour of letters.</summary>
    public PdfBuffer Letters(PdfBuffer target, PaintColour colour) =>
        _isOnPaper && colour.Grey < LightestDark && (IsGrey || IsNeutral(colour)) ? target.Bytes("0 g\n"u8) : Fill(target, colour);

    public PdfBuffer Fill(PdfBuffer target, PaintColour colour) =>
        IsGrey ? target.Fine(colour.Grey).Bytes("g\n"u8) : Components(target, colour).Bytes("rg\n"u8);

    public PdfBuffer Stroke(PdfBuffer target, PaintColour colour) =>
        IsGrey ? target.Fine(colour.Grey).Bytes("G\n"u8) : Components(target, colour).Bytes("RG\n"u8);

    private static bool IsNeutral(PaintColour colour) =>
        Math.Max(colour.Red, Math.Max(colour.Green, colour.Blue)) - Math.Min(colour.Red, Math.Min(colour.Green, colour.Blue)) <= MostTinge;

    private static PdfBuffer Components(PdfBuffer target, PaintColour colour) =>
        target.Fine(colour.Red / 255.0).Fine(colour.Green / 255.0).Fine(colour.Blue / 255.0);
}
