namespace NoticeGen.Auditing.Files;

/// <summary>A character, or several that one glyph stands for, where a page shows it; in points from the bottom left.</summary>
/// <param name="End">Where the pen stands after it.</param>
internal readonly record struct PdfLetter(string Value, double Left, double End, double Bottom, double Size)
{
    public bool IsBold { get; init; }

    /// <summary>Whether the file marks it as part of a running line or of ornament.</summary>
    public bool IsArtifact { get; init; }
}

/// <summary>The lines of a page in the order in which the file draws them.</summary>
/// <param name="Height">In points.</param>
/// <param name="HasArtifacts">Whether the file marks what is not read, such as running lines; the lines are without it.</param>
internal readonly record struct PdfPageLines(List<PdfLine> Lines, double Height, bool HasArtifacts);
