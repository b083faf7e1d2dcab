using TaggedPdf.Documents;
using TaggedPdf.Imposition;
using Xunit;

namespace TaggedPdf.Tests.Imposition;

/// <summary>Prints single documents.</summary>
internal static class Sheets
{
    public static PrintedSheets Print(PdfDocument document, PrintSetup setup, PdfTheme? theme = null)
    {
        using var run = PdfFiles.Engine.Print(setup);
        var part = run.LayOut(document, Fit(theme ?? Samples.Theme, setup), "This page is blank on purpose")!;
        run.Paint(part, Numbering.Arabic, 1);
        run.FillUp(part, setup.Fold == Fold.Booklet ? SheetOrder.PagesOnFoldedSheet : setup.Sides == Sides.Duplex ? 2 : 1);
        Assert.Empty(run.Problems);
        return run.Finish(document.Info, new SheetWords());
    }

    /// <summary>The theme on the pages of a setup.</summary>
    public static PdfTheme Fit(PdfTheme theme, PrintSetup setup) =>
        theme with { Page = theme.Page with { Width = setup.Page.Width, Height = setup.Page.Height } };
}
