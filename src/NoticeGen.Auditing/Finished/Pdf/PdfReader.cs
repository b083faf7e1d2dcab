namespace NoticeGen.Auditing.Finished.Pdf;

/// <summary>
/// Reads a PDF that this program made, from its finished bytes: cross-references, packed objects, content streams, and the
/// maps of fonts to Unicode. The order is that of the content, which the tags of our files follow. A file that is in any
/// way unlike what our writer makes is left to the general reader, which is many times slower because it reads everyone's.
/// </summary>
internal static class PdfReader
{
    /// <summary>What its pages show, without what they mark as no part of the text; null when it is to be left to the general reader.</summary>
    public static ShownText? Read(byte[] file)
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

    private static ShownText? Read(PdfObjects objects)
    {
        var catalogue = objects.Value(objects.Catalogue);
        if (PdfSyntax.Entry(catalogue, "StructTreeRoot"u8).IsEmpty)
        {
            return null;
        }
        var shown = new ShownTextBuilder();
        (int Id, PdfContent? Content) read = (0, null);
        foreach (var id in PdfSyntax.References(PdfSyntax.Entry(objects.Value(PdfSyntax.Reference(PdfSyntax.Entry(catalogue, "Pages"u8))), "Kids"u8)))
        {
            var page = objects.Value(id);
            PdfSyntax.Demand(PdfSyntax.Entry(page, "Type"u8).SequenceEqual("/Page"u8));
            // All pages share their fonts and pictures.
            var resources = PdfSyntax.Reference(PdfSyntax.Entry(page, "Resources"u8));
            if (read.Content is null || read.Id != resources)
            {
                read = (resources, new PdfContent(new PdfResources(objects, resources), shown));
            }
            using var content = objects.Stream(PdfSyntax.Reference(PdfSyntax.Entry(page, "Contents"u8)));
            read.Content.Read(content.Data);
        }
        return shown.Build();
    }
}
