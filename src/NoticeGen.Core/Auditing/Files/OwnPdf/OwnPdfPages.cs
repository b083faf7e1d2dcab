namespace NoticeGen.Auditing.Files.OwnPdf;

/// <summary>
/// Reads the pages of a PDF that this program made, from its finished bytes: cross-references, packed objects, content
/// streams, fonts' widths and their maps to Unicode. A file that is in any way unlike what our writer makes is left to
/// the general reader, which is many times slower because it reads everyone's.
/// </summary>
internal static class OwnPdfPages
{
    /// <summary>Its pages; null when it is to be left to the general reader.</summary>
    public static List<PdfPageLines>? Of(byte[] file)
    {
        try
        {
            using var objects = new PdfObjects(file);
            return Read(objects);
        }
        catch (Exception problem) when (problem is FormatException or InvalidDataException or ArgumentException or IndexOutOfRangeException or InvalidOperationException or OverflowException or KeyNotFoundException or EndOfStreamException)
        {
            return null;
        }
    }

    private static List<PdfPageLines>? Read(PdfObjects objects)
    {
        var catalogue = objects.Value(objects.Catalogue);
        if (PdfSyntax.Entry(catalogue, "StructTreeRoot"u8).IsEmpty)
        {
            return null;
        }
        var pages = new List<PdfPageLines>();
        var lines = new PdfLines();
        (int Id, PdfContent? Content) read = (0, null);
        foreach (var id in PdfSyntax.References(PdfSyntax.Entry(objects.Value(PdfSyntax.Reference(PdfSyntax.Entry(catalogue, "Pages"u8))), "Kids"u8)))
        {
            var page = objects.Value(id);
            PdfSyntax.Demand(PdfSyntax.Entry(page, "Type"u8).SequenceEqual("/Page"u8) && PdfSyntax.Entry(page, "Rotate"u8).IsEmpty && PdfSyntax.Entry(page, "CropBox"u8).IsEmpty);
            var box = PdfSyntax.Numbers(PdfSyntax.Entry(page, "MediaBox"u8));
            PdfSyntax.Demand(box is [0, 0, > 0, > 0]);
            // All pages share their fonts and pictures.
            var resources = PdfSyntax.Reference(PdfSyntax.Entry(page, "Resources"u8));
            if (read.Content is null || read.Id != resources)
            {
                read = (resources, new PdfContent(new PdfResources(objects, resources), lines));
            }
            using var content = objects.Stream(PdfSyntax.Reference(PdfSyntax.Entry(page, "Contents"u8)));
            read.Content.Read(content.Data);
            pages.Add(lines.EndPage(box[3]));
        }
        return pages;
    }
}
