namespace NoticeGen.Auditing.Files;

/// <summary>A character, or several that one glyph stands for, where a page shows it; in points from the bottom left.</summary>
/// <param name="End">Where the pen stands after it.</param>
internal readonly record struct PdfLetter(string Value, double Left, double End, double Bottom, double Size)
{
    public bool IsBold { get; init; }

    /// <summary>Whether the file marks it as part of a running line or of ornament.</summary>
    public bool IsArtifact { get; init; }
}

/// <summary>The letters of a page in the order in which the file draws them.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Height">In points.</param>
internal sealed record PdfPage(int Number, double Height, List<PdfLetter> Letters);
