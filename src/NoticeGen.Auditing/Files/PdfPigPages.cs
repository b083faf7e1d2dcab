using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace NoticeGen.Auditing.Files;

/// <summary>The pages of any PDF, as the general reader of the PdfPig library shows them.</summary>
internal static class PdfPigPages
{
    public static IEnumerable<PdfPageLines> Of(PdfDocument file, bool isTagged)
    {
        var lines = new PdfLines();
        for (var number = 1; number <= file.NumberOfPages; number++)
        {
            var page = file.GetPage(number);
            var artifacts = isTagged ? Artifacts(page) : [];
            foreach (var letter in page.Letters)
            {
                var isBold = letter.FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) == true;
                lines.Begin(new PdfLook(letter.StartBaseLine.Y, Size(letter), isBold, artifacts.Contains(letter)));
                lines.Add(letter.Value, letter.StartBaseLine.X, letter.EndBaseLine.X);
            }
            yield return lines.EndPage(page.Height);
        }
    }

    /// <summary>Whether a page of the first few holds a picture, as each of a scanned document does.</summary>
    public static bool HavePictures(PdfDocument file) =>
        Enumerable.Range(1, Math.Min(file.NumberOfPages, 3)).Any(number => file.GetPage(number).NumberOfImages > 0);

    private static double Size(Letter letter) => letter.PointSize > 0.5 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);

    /// <summary>Page numbers and running lines, which a tagged file marks as such; by identity.</summary>
    private static HashSet<Letter> Artifacts(Page page)
    {
        var found = new HashSet<Letter>(ReferenceEqualityComparer.Instance);
        foreach (var marked in page.GetMarkedContents())
        {
            Gather(marked, found, 0);
        }
        return found.Count == page.Letters.Count ? [] : found;
    }

    private static void Gather(MarkedContentElement marked, HashSet<Letter> found, int depth)
    {
        if (marked.IsArtifact || marked.Tag == "Artifact")
        {
            found.UnionWith(marked.Letters);
        }
        foreach (var child in marked.Children)
        {
            if (depth < 100)
            {
                Gather(child, found, depth + 1);
            }
        }
    }
}
