using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Templates;
using TaggedPdf;

namespace NoticeGen.Rendering.Pdf;

/// <summary>
/// PDF that conforms to PDF/UA-1 and PDF/A-2a in the same file, made by <see cref="PdfEngine"/>. Fonts and pictures are
/// read once and kept; use one renderer for many documents, from as many threads as you like.
/// </summary>
internal sealed class PdfRenderer : IRenderer
{
    private readonly PdfEngine _engine = new();

    public Format Format => Format.Pdf;

    public Outcome<OutputFile> Render(Document document, Theme theme)
    {
        var result = _engine.Write(DocumentMapping.Of(document, BlockMapping.Screen), ThemeMapping.Of(theme));
        return result.File is { } content
            ? Outcome.Good(new OutputFile(Format.Pdf, content, result.Pages))
            : Outcome.Of<OutputFile>(null, ProblemMapping.Of(result.Problems));
    }
}
