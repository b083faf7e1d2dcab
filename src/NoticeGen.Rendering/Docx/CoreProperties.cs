using System.Xml;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The document's properties (ISO/IEC 29500-2, clause 11). Written here because the library gives the part a random name
/// and the present time.
/// </summary>
internal static class CoreProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Schema = "http://www.w3.org/2001/XMLSchema-instance";

    public static byte[] Write(DocumentInfo info)
    {
        var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) }))
        {
            writer.WriteStartElement("cp", "coreProperties", Core);
            writer.WriteAttributeString("xmlns", "dc", null, Dublin);
            writer.WriteAttributeString("xmlns", "dcterms", null, Terms);
            writer.WriteAttributeString("xmlns", "xsi", null, Schema);
            Put(writer, "title", Dublin, info.Title);
            Put(writer, "subject", Dublin, info.Subject);
            Put(writer, "creator", Dublin, info.Authority);
            Put(writer, "keywords", Core, string.Join(", ", info.Keywords));
            Put(writer, "identifier", Dublin, info.NoticeId);
            Put(writer, "language", Dublin, LanguageTag.WithRegion(info.Edition.Language));
            Put(writer, "lastModifiedBy", Core, info.Authority);
            if (info.Dated is { } day)
            {
                PutDate(writer, "created", day);
                PutDate(writer, "modified", day);
            }
            Put(writer, "contentStatus", Core, info.DraftBanner is null ? "Final" : "Draft");
            Put(writer, "version", Core, info.Version ?? "");
            writer.WriteEndElement();
        }
        return stream.ToArray();
    }

    private static void Put(XmlWriter writer, string name, string space, string value)
    {
        if (value.Length > 0)
        {
            writer.WriteElementString(name, space, WordText.Clean(value));
        }
    }

    private static void PutDate(XmlWriter writer, string name, DateOnly day)
    {
        writer.WriteStartElement(name, Terms);
        writer.WriteAttributeString("type", Schema, "dcterms:W3CDTF");
        writer.WriteString(day.ToIso() + "T00:00:00Z");
        writer.WriteEndElement();
    }
}
