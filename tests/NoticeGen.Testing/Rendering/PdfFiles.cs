using System.Text;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pdf;
using NoticeGen.Templates;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace NoticeGen.Testing;

/// <summary>Renders documents, and reads the files back with an independent reader (PdfPig).</summary>
internal static class PdfFiles
{
    public static PdfRenderer Renderer { get; } = new();

    public static byte[] Render(Document document, Theme? theme = null)
    {
        var outcome = Renderer.Render(document, theme ?? Samples.Theme);
        Assert.Empty(outcome.Diagnostics.Select(diagnostic => diagnostic.Message));
        return [.. outcome.Value!.Content];
    }

    /// <summary>The text of each tagged stretch in the order of the page content, artifacts left out.</summary>
    public static List<string> TaggedText(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return [.. pdf.GetPages().SelectMany(page => Tagged(page.GetMarkedContents()))];
    }

    /// <summary>All tagged text in one string without spaces, for comparing content whatever the line breaks are.</summary>
    public static string Squeezed(IEnumerable<string> texts) =>
        string.Concat(texts.SelectMany(text => text).Where(unit => !char.IsWhiteSpace(unit)));

    private static IEnumerable<string> Tagged(IReadOnlyList<MarkedContentElement> elements)
    {
        foreach (var element in elements.Where(element => !element.IsArtifact && element.Tag != "Artifact"))
        {
            var text = new StringBuilder();
            foreach (var letter in element.Letters)
            {
                text.Append(letter.Value);
            }
            yield return text.ToString();
        }
    }
}
