using System.Text;

namespace NoticeGen.Auditing.Files.OwnPdf;

/// <summary>
/// Reads the pages of a PDF that this program made, from its finished bytes: cross-references, packed objects, content
/// streams, fonts' widths and their maps to Unicode. A file that is in any way unlike what our writer makes is left to
/// the general reader, which is many times slower because it reads everyone's.
/// </summary>
internal static class OwnPdfPages
{
    /// <summary>Its pages; null when it is to be left to the general reader.</summary>
    public static List<PdfPage>? Of(byte[] file)
    {
        try
        {
            return Read(new PdfObjects(file));
        }
        catch (Exception problem) when (problem is FormatException or InvalidDataException or ArgumentException or IndexOutOfRangeException or InvalidOperationException or OverflowException or KeyNotFoundException or EndOfStreamException)
        {
            return null;
        }
    }

    private static List<PdfPage>? Read(PdfObjects objects)
    {
        var catalogue = objects.Value(objects.Catalogue);
        if (PdfSyntax.Entry(catalogue, "StructTreeRoot"u8).IsEmpty)
        {
            return null;
        }
        var pages = new List<PdfPage>();
        var resources = new Dictionary<int, Resources>();
        foreach (var id in PdfSyntax.References(PdfSyntax.Entry(objects.Value(PdfSyntax.Reference(PdfSyntax.Entry(catalogue, "Pages"u8))), "Kids"u8)))
        {
            var page = objects.Value(id);
            PdfSyntax.Demand(PdfSyntax.Entry(page, "Type"u8).SequenceEqual("/Page"u8) && PdfSyntax.Entry(page, "Rotate"u8).IsEmpty && PdfSyntax.Entry(page, "CropBox"u8).IsEmpty);
            var box = PdfSyntax.Numbers(PdfSyntax.Entry(page, "MediaBox"u8));
            PdfSyntax.Demand(box is [0, 0, > 0, > 0]);
            var number = PdfSyntax.Reference(PdfSyntax.Entry(page, "Resources"u8));
            if (!resources.TryGetValue(number, out var shared))
            {
                resources.Add(number, shared = new Resources(objects, number));
            }
            var content = new PdfContent(shared.Font, shared.IsWithoutText);
            pages.Add(new PdfPage(pages.Count + 1, box[3], content.Read(objects.Stream(PdfSyntax.Reference(PdfSyntax.Entry(page, "Contents"u8))))));
        }
        return pages;
    }

    /// <summary>The fonts and pictures that pages share, by their names.</summary>
    private sealed class Resources(PdfObjects objects, int id)
    {
        private readonly Dictionary<string, PdfFont> _fonts = new(StringComparer.Ordinal);
        private readonly Dictionary<string, bool> _withoutText = new(StringComparer.Ordinal);

        public PdfFont Font(string name)
        {
            if (!_fonts.TryGetValue(name, out var font))
            {
                _fonts.Add(name, font = new PdfFont(objects, Named("Font"u8, name)));
            }
            return font;
        }

        /// <summary>Images show no text, and forms without resources can name no font.</summary>
        public bool IsWithoutText(string name)
        {
            if (!_withoutText.TryGetValue(name, out var isWithout))
            {
                var head = objects.StreamHead(Named("XObject"u8, name));
                isWithout = PdfSyntax.Entry(head, "Subtype"u8).SequenceEqual("/Image"u8) || PdfSyntax.Entry(head, "Resources"u8).SequenceEqual("<<>>"u8);
                _withoutText.Add(name, isWithout);
            }
            return isWithout;
        }

        private int Named(ReadOnlySpan<byte> kind, string name) =>
            PdfSyntax.Reference(PdfSyntax.Entry(PdfSyntax.Entry(objects.Value(id), kind), Encoding.ASCII.GetBytes(name)));
    }
}
