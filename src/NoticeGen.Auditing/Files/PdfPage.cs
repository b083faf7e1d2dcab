namespace NoticeGen.Auditing.Files;

/// <summary>How a page shows letters.</summary>
/// <param name="Bottom">The baseline in points from the bottom of the page.</param>
/// <param name="Size">In points.</param>
/// <param name="IsArtifact">Whether the file marks them as part of a running line or of ornament.</param>
/// <param name="Tag">Null for running text.</param>
internal readonly record struct PdfLook(double Bottom, double Size, bool IsBold, bool IsArtifact, PdfTag? Tag);

/// <summary>The lines of a page in the order in which the file draws them.</summary>
/// <param name="Height">In points.</param>
/// <param name="HasArtifacts">Whether the file marks what is not read, such as running lines; the lines are without it.</param>
internal readonly record struct PdfPageLines(List<PdfLine> Lines, double Height, bool HasArtifacts);
