using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace NoticeGen.Testing;

/// <summary>
/// A council's house document as Word would save it, made here so that tests can change any part: Arial, a blue Heading 1,
/// its Heading 2 under a German id, square bullets, a crest in the first page's header, a page number in the footer.
/// </summary>
internal sealed class HouseFile
{
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Spaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    private HouseFile()
    {
        Set("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>
            <Override PartName="/word/document.xml" ContentType="{Main}document.main+xml"/>
            <Override PartName="/word/styles.xml" ContentType="{Main}styles+xml"/>
            <Override PartName="/word/numbering.xml" ContentType="{Main}numbering+xml"/>
            <Override PartName="/word/settings.xml" ContentType="{Main}settings+xml"/>
            <Override PartName="/word/header1.xml" ContentType="{Main}header+xml"/>
            <Override PartName="/word/header2.xml" ContentType="{Main}header+xml"/>
            <Override PartName="/word/footer1.xml" ContentType="{Main}footer+xml"/>
            </Types>
            """);
        Set("_rels/.rels", RelationsOf(("rId1", "officeDocument", "word/document.xml")));
        Set("word/_rels/document.xml.rels", RelationsOf(
            ("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"), ("rId3", "settings", "settings.xml"),
            ("rId4", "header", "header1.xml"), ("rId5", "header", "header2.xml"), ("rId6", "footer", "footer1.xml")));
        Set("word/_rels/header1.xml.rels", RelationsOf(("rId1", "image", "media/crest.png")));
        Set("word/settings.xml", $"<w:settings {Spaces}/>");
        Set("word/styles.xml", Styles);
        Set("word/numbering.xml", Numbering);
        Set("word/document.xml", Document);
        Set("word/header1.xml", Crest("The crest of Northtown"));
        Set("word/header2.xml", $"<w:hdr {Spaces}><w:p><w:pPr><w:pStyle w:val=\"Kopfzeile\"/></w:pPr><w:r><w:t>Northtown Council: Housing</w:t></w:r></w:p></w:hdr>");
        Set("word/footer1.xml", $"""
            <w:ftr {Spaces}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t xml:space="preserve">northtown.example </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PA</w:instrText></w:r><w:r><w:instrText xml:space="preserve">GE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
            """);
        _parts["word/media/crest.png"] = Png;
    }

    public static HouseFile New() => new();

    public ImmutableArray<byte> Bytes
    {
        get
        {
            var stream = new MemoryStream();
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (name, content) in _parts)
                {
                    using var entry = zip.CreateEntry(name).Open();
                    entry.Write(content);
                }
            }
            return [.. stream.ToArray()];
        }
    }

    public HouseFile Set(string name, string xml)
    {
        _parts[name] = Encoding.UTF8.GetBytes(xml);
        return this;
    }

    public HouseFile Set(string name, byte[] content)
    {
        _parts[name] = content;
        return this;
    }

    public HouseFile Without(string name)
    {
        _parts.Remove(name);
        return this;
    }

    public HouseFile Replace(string name, string old, string with)
    {
        var text = Encoding.UTF8.GetString(_parts[name]);
        Xunit.Assert.Contains(old, text, StringComparison.Ordinal);
        return Set(name, text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <param name="relations">Id, last word of the type, target; a target with a colon is outside.</param>
    public static string RelationsOf(params (string Id, string Kind, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(relation =>
            $"<Relationship Id=\"{relation.Id}\" Type=\"{Relations}{relation.Kind}\" Target=\"{relation.Target}\"{(relation.Target.Contains(':', StringComparison.Ordinal) ? " TargetMode=\"External\"" : "")}/>"))
        + "</Relationships>";

    public static string Crest(string? description) => $"""
        <w:hdr {Spaces} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="720000" cy="720000"/><wp:docPr id="1" name="Crest"{(description is null ? "" : $" descr=\"{description}\"")}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Crest"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p></w:hdr>
        """;

    private const string Styles = $"""
        <w:styles {Spaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="160" w:line="320" w:lineRule="exact"/></w:pPr><w:rPr><w:color w:val="222222"/></w:rPr></w:style>
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        <w:style w:type="numbering" w:default="1" w:styleId="KeineListe"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:next w:val="Standard"/><w:qFormat/><w:pPr><w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="00585A"/></w:pBdr><w:spacing w:before="240" w:after="240" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="00585A"/><w:sz w:val="48"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/><w:next w:val="Standard"/><w:qFormat/><w:pPr><w:spacing w:before="360" w:after="120" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:b/><w:i/><w:color w:val="00585A"/><w:sz w:val="32"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="Council Panel"/><w:basedOn w:val="Standard"/></w:style>
        <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:contextualSpacing/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="ListNumber"><w:name w:val="List Number"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Kopfzeile"><w:name w:val="header"/><w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="18"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="18"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/></w:rPr></w:style>
        </w:styles>
        """;

    private const string Numbering = $"""
        <w:numbering {Spaces}>
        <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="&#x25AA;"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="ListNumber"/><w:lvlText w:val="(%1)"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>
        <w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
        </w:numbering>
        """;

    private const string Document = $"""
        <w:document {Spaces}><w:body>
        <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Sample heading</w:t></w:r></w:p>
        <w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t>Sample words in red.</w:t></w:r></w:p>
        <w:sectPr><w:headerReference w:type="first" r:id="rId4"/><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="first" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1134" w:bottom="1417" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:num="2"/><w:titlePg/></w:sectPr>
        </w:body></w:document>
        """;

    /// <summary>One dark green dot.</summary>
    private static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgiIj6DwACigHSwz2bLAAAAABJRU5ErkJggg==");
}
