using TaggedPdf.Documents;
using TaggedPdf.Syntax;

namespace TaggedPdf.Writing;

/// <summary>
/// Puts a file into the document as its source (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8 and annex E). PDF/A-2 admits
/// no such attachment, so the file then conforms to PDF/A-3.
/// </summary>
internal static class AttachmentWriter
{
    /// <summary>Writes the attachment and its file specification, whose number is given; 0 when there is none.</summary>
    public static int Write(PdfFile file, PdfInfo info)
    {
        if (info.Attachment is not { } source)
        {
            return 0;
        }
        // A media type's slash is written as a name asks for.
        var type = source.MediaType.Replace("/", "#2F", StringComparison.Ordinal);
        var changed = XmpMetadata.Day(info) is { } day ? $"/ModDate({day})" : "";
        var stream = file.AddStream($"/Type/EmbeddedFile/Subtype/{type}/Params<</Size {source.Content.Length}{changed}>>", source.Content.AsSpan());
        // Both names are asked for by ISO 14289-1, 7.11.
        file.Open(out var id).Ascii("<</Type/Filespec/AFRelationship/Source/F").TextString(source.Name)
            .Ascii("/UF").TextString(source.Name).Ascii("/Desc").TextString(source.Description)
            .Ascii("/EF<</F ").Reference(stream).Ascii("/UF ").Reference(stream).Ascii(">>>>");
        return id;
    }

    /// <summary>Names the attachment in the catalogue: as a file of the document, and as one that belongs to all of it.</summary>
    public static void Name(PdfBuffer catalogue, int attachment, PdfInfo info)
    {
        if (attachment != 0)
        {
            catalogue.Ascii("/AF[").Reference(attachment).Ascii("]/Names<</EmbeddedFiles<</Names[")
                .TextString(info.Attachment!.Name).Reference(attachment).Ascii("]>>>>");
        }
    }
}
