using System.Collections.Immutable;
using TaggedPdf.Documents;
using TaggedPdf.Fonts;
using TaggedPdf.Imposition;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Layout.Pages;
using TaggedPdf.Pictures;
using TaggedPdf.Syntax;
using TaggedPdf.Writing;

namespace TaggedPdf;

/// <summary>
/// Where to begin: documents go in, and PDF 1.7 (ISO 32000-1) comes out that conforms to PDF/UA-1 (ISO 14289-1) and
/// PDF/A-2a (ISO 19005-2) in the same file. Fonts and pictures are read once and kept; use one engine for many documents,
/// from as many threads as you like.
/// </summary>
public sealed class PdfEngine
{
    private readonly FontLibrary _fonts = new();
    private readonly PictureLibrary _pictures = new(Inks.Colour);
    private readonly PictureLibrary _greyPictures = new(Inks.Grey);

    /// <summary>A document as an accessible file: laid out, painted, its structure checked, and written.</summary>
    public PdfResult Write(PdfDocument document, PdfTheme theme)
    {
        var problems = new List<PdfProblem>();
        if (_fonts.Open(theme, problems) is not { } fonts)
        {
            return new PdfResult(null, 0, [.. problems]);
        }
        using var context = new LayoutContext(document, theme, fonts, _pictures);
        var painted = new DocumentPainter(context).Paint();
        StructureCheck.Run(painted, context.Problems);
        return context.Problems.Count > 0
            ? new PdfResult(null, 0, [.. context.Problems])
            : new PdfResult(new DocumentWriter(painted).Write(), painted.Pages.Count, []);
    }

    /// <summary>Begins a file for printing: one or more documents, put on sheets in the order in which they are printed.</summary>
    /// <exception cref="ArgumentException">The setup has faults.</exception>
    public PrintRun Print(PrintSetup setup) => setup.Faults() is [var fault, ..]
        ? throw new ArgumentException(fault, nameof(setup))
        : new PrintRun(setup, _fonts, setup.Grey ? _greyPictures : _pictures);
}

/// <summary>A file, or why there is none.</summary>
/// <param name="File">Null when there are problems.</param>
/// <param name="Pages">How many pages the file has.</param>
public sealed record PdfResult(ImmutableArray<byte>? File, int Pages, ImmutableArray<PdfProblem> Problems);
