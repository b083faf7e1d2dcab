using System.Collections.Immutable;
using System.Text;
using TaggedPdf.Documents;
using UglyToad.PdfPig.Content;
using Xunit;

namespace TaggedPdf.Tests;

/// <summary>Writes documents, and reads the files back with an independent reader (PdfPig).</summary>
internal static class PdfFiles
{
    public static PdfEngine Engine { get; } = new();

    public static byte[] Write(Documents.PdfDocument document, PdfTheme? theme = null)
    {
        var result = Engine.Write(document, theme ?? Samples.Theme);
        Assert.Empty(result.Problems.Select(problem => problem.Message));
        return [.. result.File!.Value];
    }

    public static ImmutableArray<PdfProblem> Problems(params ImmutableArray<Block> blocks)
    {
        var result = Engine.Write(Samples.Of(blocks), Samples.Theme);
        Assert.Equal(result.Problems.Length > 0, result.File is null);
        return result.Problems;
    }

    /// <summary>The text of each tagged stretch in the order of the page content, artifacts left out.</summary>
    public static List<string> TaggedText(byte[] file)
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(file);
        return [.. pdf.GetPages().SelectMany(page => Tagged(page.GetMarkedContents()))];
    }

    /// <summary>All text in one string without spaces, for comparing content whatever the line breaks are.</summary>
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
