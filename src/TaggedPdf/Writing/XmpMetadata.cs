using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TaggedPdf.Documents;

namespace TaggedPdf.Writing;

/// <summary>Which standards a file says that it follows.</summary>
internal enum Conformance
{
    /// <summary>A file for office printers.</summary>
    None,

    /// <summary>A file for people.</summary>
    PdfUaAndPdfA,

    /// <summary>A file for a press (ISO 15930-7).</summary>
    PdfX4,
}

/// <summary>
/// The XMP packet: what the document says about itself, and which standards it follows (ISO 19005-2, 6.6; ISO 14289-1,
/// 5). PDF/A wants a description of every schema it does not know, so the PDF/UA identifier brings its own.
/// </summary>
internal static class XmpMetadata
{
    public static byte[] Write(PdfInfo info, Conformance conformance = Conformance.PdfUaAndPdfA)
    {
        var forReaders = conformance == Conformance.PdfUaAndPdfA;
        var xml = new StringBuilder(4096);
        xml.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
            .Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
            .Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
            .Append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
            .Append(conformance switch
            {
                Conformance.PdfUaAndPdfA => " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n",
                Conformance.PdfX4 => " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n",
                _ => ">\n",
            })
            .Append("<dc:format>application/pdf</dc:format>\n");
        Alternatives(xml, "dc:title", info.Title);
        if (info.Author.Length > 0)
        {
            xml.Append("<dc:creator><rdf:Seq><rdf:li>").Append(Escape(info.Author)).Append("</rdf:li></rdf:Seq></dc:creator>\n");
        }
        if (info.Subject.Length > 0)
        {
            Alternatives(xml, "dc:description", info.Subject);
        }
        xml.Append("<dc:language><rdf:Bag><rdf:li>").Append(Escape(info.Language)).Append("</rdf:li></rdf:Bag></dc:language>\n");
        if (!info.Keywords.IsEmpty)
        {
            xml.Append("<pdf:Keywords>").Append(Escape(Keywords(info))).Append("</pdf:Keywords>\n");
        }
        if (info.Date is { } date)
        {
            var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
            xml.Append("<xmp:CreateDate>").Append(day).Append("</xmp:CreateDate><xmp:ModifyDate>").Append(day)
                .Append("</xmp:ModifyDate><xmp:MetadataDate>").Append(day).Append("</xmp:MetadataDate>\n");
        }
        xml.Append("<xmp:CreatorTool>").Append(Escape(info.Creator)).Append("</xmp:CreatorTool><pdf:Producer>").Append(Escape(info.Creator)).Append("</pdf:Producer>\n");
        if (forReaders)
        {
            xml.Append("<pdfaid:part>").Append(info.Attachment is null ? '2' : '3')
                .Append("</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\n");
        }
        if (conformance == Conformance.PdfX4)
        {
            xml.Append("<pdf:Trapped>False</pdf:Trapped><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n")
                .Append("<xmpMM:DocumentID>").Append(Identifier(info)).Append("</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n");
        }
        xml.Append("</rdf:Description>\n").Append(forReaders ? UaSchema : "").Append("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(xml.ToString());
    }

    /// <summary>The same for the same document, so that the same input gives the same file.</summary>
    private static string Identifier(PdfInfo info) =>
        "uuid:" + new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{info.Author}\n{info.Title}\n{info.Language}\n{Day(info)}")).AsSpan(0, 16));

    /// <summary>The day of the document as a PDF date (ISO 32000-1, 7.9.4); null when it has none.</summary>
    public static string? Day(PdfInfo info) => info.Date is { } date ? "D:" + date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000Z" : null;

    /// <summary>Keywords as one string, the same in XMP and in the information dictionary (ISO 19005-2, 6.6.2.2).</summary>
    public static string Keywords(PdfInfo info) => string.Join(", ", info.Keywords);

    private const string UaSchema = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the document conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>

        """;

    private static void Alternatives(StringBuilder xml, string name, string text) =>
        xml.Append('<').Append(name).Append("><rdf:Alt><rdf:li xml:lang=\"x-default\">").Append(Escape(text))
            .Append("</rdf:li></rdf:Alt></").Append(name).Append(">\n");

    /// <summary>Escapes markup, and drops the characters that XML 1.0 cannot hold at all.</summary>
    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                '\t' or '\n' or '\r' => result.Append(' '),
                < 0x20 or 0xFFFE or 0xFFFF => result,
                _ => result.Append(rune.ToString()),
            };
        }
        return result.ToString();
    }
}
