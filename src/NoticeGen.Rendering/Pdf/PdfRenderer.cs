using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pdf.Fonts;
using NoticeGen.Rendering.Pdf.Pictures;
using NoticeGen.Rendering.Pdf.Tags;
using NoticeGen.Rendering.Pdf.Writing;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Pdf;

/// <summary>
/// PDF 1.7 (ISO 32000-1) that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) in the same file: the
/// document is painted, its structure checked, and everything put into a file. Fonts and pictures are read once and kept;
/// use one renderer for many documents, from as many threads as you like.
/// </summary>
internal sealed class PdfRenderer : IRenderer
{
    private readonly FontLibrary _fonts = new();
    private readonly PictureLibrary _pictures = new(Inks.Colour);

    public Format Format => Format.Pdf;

    public Outcome<OutputFile> Render(Document document, Theme theme)
    {
        var problems = new List<Diagnostic>();
        if (_fonts.Open(theme, problems) is not { } fonts)
        {
            return Outcome.Of<OutputFile>(null, problems);
        }
        using var context = new RenderContext(document, theme, fonts, _pictures);
        var painted = new DocumentPainter(context).Paint();
        StructureCheck.Run(context, painted);
        if (context.Diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return Outcome.Of<OutputFile>(null, context.Diagnostics);
        }
        var file = new OutputFile(Format.Pdf, new DocumentWriter(painted).Write(), painted.Pages.Count);
        return Outcome.Of(file, context.Diagnostics);
    }
}
