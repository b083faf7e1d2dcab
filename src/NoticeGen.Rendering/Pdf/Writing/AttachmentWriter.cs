using System.Text;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.Pdf.Writing;

/// <summary>
/// Puts the notice's YAML into the file as its source (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8 and annex E). PDF/A-2 admits
/// no such attachment, so the file then conforms to PDF/A-3.
/// </summary>
internal static class AttachmentWriter
{
    /// <summary>Writes the attachment and its file specification, whose number is given; 0 when there is none.</summary>
    public static int Write(PdfFile file, DocumentInfo info)
    {
        if (info.Attachment is not { } source)
        {
            return 0;
        }
        var content = Encoding.UTF8.GetBytes(source.Text);
        // The media type is that of RFC 9512, its slash written as a name asks for.
        var stream = file.AddStream(
            $"/Type/EmbeddedFile/Subtype/application#2Fyaml/Params<</Size {content.Length}/ModDate({XmpMetadata.Day(info)})>>", content);
        // Both names are asked for by ISO 14289-1, 7.11.
        file.Open(out var id).Ascii("<</Type/Filespec/AFRelationship/Source/F").TextString(NameOf(source.Path))
            .Ascii("/UF").TextString(NameOf(source.Path)).Ascii("/Desc").TextString(info.NoticeId)
            .Ascii("/EF<</F ").Reference(stream).Ascii("/UF ").Reference(stream).Ascii(">>>>");
        return id;
    }

    /// <summary>Names the attachment in the catalogue: as a file of the document, and as one that belongs to all of it.</summary>
    public static void Name(PdfBuffer catalogue, int attachment, DocumentInfo info)
    {
        if (attachment != 0)
        {
            catalogue.Ascii("/AF[").Reference(attachment).Ascii("]/Names<</EmbeddedFiles<</Names[")
                .TextString(NameOf(info.Attachment!.Path)).Reference(attachment).Ascii("]>>>>");
        }
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
