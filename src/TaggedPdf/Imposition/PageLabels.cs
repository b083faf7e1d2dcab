using TaggedPdf.Syntax;

namespace TaggedPdf.Imposition;

/// <summary>
/// Page labels (ISO 32000-1, 12.4.2): the numbers that stand on the pages, in the order in which these stand on the
/// sheet. Blank pages have a label without a number, so that they are not counted.
/// </summary>
internal static class PageLabels
{
    /// <summary>Writes the entry of the catalogue.</summary>
    public static void Write(PdfBuffer catalogue, IReadOnlyList<SheetSide> sides, IReadOnlyList<PrintPage> pages, string blank)
    {
        catalogue.Ascii("/PageLabels<</Nums[");
        PrintPage? before = null;
        for (var side = 0; side < sides.Count; side++)
        {
            var shown = sides[side].Pages;
            if (shown.Length > 1)
            {
                catalogue.Integer(side).Ascii("<</P").TextString(string.Join(", ", shown.Select(page => pages[page].Label ?? blank))).Ascii(">>");
                continue;
            }
            var page = pages[shown[0]];
            if (before is null || page.Numbering == Numbering.None || page.Numbering != before.Numbering || page.Number != before.Number + 1)
            {
                catalogue.Integer(side);
                WriteOne(catalogue, page, blank);
            }
            before = page;
        }
        catalogue.Ascii("]>>");
    }

    private static void WriteOne(PdfBuffer catalogue, PrintPage page, string blank)
    {
        if (page.Numbering == Numbering.None)
        {
            catalogue.Ascii("<</P").TextString(blank).Ascii(">>");
            return;
        }
        catalogue.Ascii(page.Numbering == Numbering.Roman ? "<</S/r" : "<</S/D");
        if (page.Number != 1)
        {
            catalogue.Ascii("/St ").Integer(page.Number);
        }
        catalogue.Ascii(">>");
    }
}
