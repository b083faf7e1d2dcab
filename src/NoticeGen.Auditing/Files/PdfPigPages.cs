using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace NoticeGen.Auditing.Files;

/// <summary>The pages of any PDF, as the general reader of the PdfPig library shows them.</summary>
internal static class PdfPigPages
{
    public static IEnumerable<PdfPageLines> Of(PdfDocument file, bool isTagged)
    {
        var lines = new PdfLines();
        var tags = isTagged ? PdfTags.Of(file) : null;
        for (var number = 1; number <= file.NumberOfPages; number++)
        {
            var page = file.GetPage(number);
            var marked = tags is null ? [] : page.GetMarkedContents();
            var artifacts = Artifacts(page, marked);
            var tagged = new Dictionary<Letter, PdfTag>(ReferenceEqualityComparer.Instance);
            foreach (var part in marked)
            {
                Gather(part, null, mark => tags!.At(number, mark), tagged, 0);
            }
            foreach (var letter in page.Letters)
            {
                var isBold = letter.FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) == true;
                lines.Begin(new PdfLook(letter.StartBaseLine.Y, Size(letter), isBold, artifacts.Contains(letter), tagged.GetValueOrDefault(letter)));
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
    private static HashSet<Letter> Artifacts(Page page, IReadOnlyList<MarkedContentElement> parts)
    {
        var found = new HashSet<Letter>(ReferenceEqualityComparer.Instance);
        foreach (var part in parts)
        {
            Gather(part, found, 0);
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

    /// <param name="tag">That of the part around it, which a part without one belongs to, such as a ligature.</param>
    private static void Gather(MarkedContentElement marked, PdfTag? tag, Func<int, PdfTag?> tagOf, Dictionary<Letter, PdfTag> found, int depth)
    {
        tag = tagOf(marked.MarkedContentIdentifier) ?? tag;
        foreach (var child in marked.Children)
        {
            if (depth < 100)
            {
                Gather(child, tag, tagOf, found, depth + 1);
            }
        }
        foreach (var letter in tag is null ? [] : marked.Letters)
        {
            found.TryAdd(letter, tag!);
        }
    }
}
