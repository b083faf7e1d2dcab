using System.IO.Compression;
using System.Text;
using System.Xml;
using NoticeGen.Auditing.Files;
using NoticeGen.Published;
using Xunit;

namespace NoticeGen.Tests.Auditing.Files;

public sealed class WordFileReaderTests
{
    private const string Spaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:m=\"urn:other\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    [Fact]
    public void What_stands_in_a_text_box_comes_after_the_paragraph_that_it_hangs_on() => Assert.Equal(
        ["Paragraph before after", "Paragraph boxed", "Paragraph inner", "Paragraph next"],
        Blocks(Read(
            "<w:p><w:r><w:t>before</w:t></w:r><w:r><w:pict><w:txbxContent>"
            + "<w:p><w:r><w:t>boxed</w:t></w:r><w:r><w:txbxContent><w:p><w:r><w:t>inner</w:t></w:r></w:p></w:txbxContent></w:r></w:p>"
            + "</w:txbxContent></w:pict><w:t xml:space='preserve'> after</w:t></w:r></w:p><w:p><w:r><w:t>next</w:t></w:r></w:p>")));

    [Fact]
    public void A_style_is_what_the_style_is_that_it_is_based_on() => Assert.Equal(
        ["Heading one", "Item two", "Heading three", "Item four", "Paragraph five"],
        Blocks(Read(
            Styled("Ours", "one") + Styled("Points", "two")
            + "<w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr><w:r><w:t>three</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/></w:numPr></w:pPr><w:r><w:t>four</w:t></w:r></w:p>" + Styled("Ring", "five"),
            "<w:style w:styleId='Ours'><w:name w:val='Council title'/><w:basedOn w:val='H'/></w:style>"
            + "<w:style w:styleId='H'><w:name w:val='heading 1'/></w:style>"
            + "<w:style w:styleId='Points'><w:name w:val='Points'/><w:pPr><w:numPr/></w:pPr></w:style>"
            + "<w:style w:styleId='Ring'><w:name w:val='Ring'/><w:basedOn w:val='Ring'/></w:style>")));

    [Fact]
    public void Words_of_other_namespaces_and_deleted_words_are_no_text_and_lines_are_blocks() => Assert.Equal(
        ["Paragraph first one", "Paragraph second-hand"],
        Blocks(Read("<w:p><w:r><m:t>x</m:t><w:t>first</w:t><w:tab/><w:t>one</w:t><w:br/></w:r><w:del><w:r><w:t>gone</w:t></w:r></w:del><w:r><w:t>second</w:t><w:noBreakHyphen/><w:t>hand</w:t></w:r></w:p>")));

    [Fact]
    public void Words_and_target_of_a_link_go_together()
    {
        var text = Read("<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink r:id='a'><w:r><w:t>our page</w:t></w:r></w:hyperlink></w:p>");
        var link = Assert.Single(text.Links);
        Assert.Equal(("our page", "https://example.org/"), (text.Source.Text.Substring(link.Span.Start, link.Span.Length), link.Target));
    }

    [Theory]
    [InlineData("<w:r><w:rPr><w:b/></w:rPr><w:t>Why we use it</w:t></w:r>", "Heading")]
    [InlineData("<w:r><w:rPr><w:i/><w:b w:val='1'/></w:rPr><w:t>Why </w:t></w:r><w:r><w:t xml:space='preserve'> </w:t></w:r><w:hyperlink r:id='a'><w:r><w:rPr><w:b/></w:rPr><w:t>we use it</w:t></w:r></w:hyperlink>", "Heading")]
    [InlineData("<w:sdt><w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t>Why we use it</w:t></w:r></w:sdtContent></w:sdt>", "Heading")]
    [InlineData("<w:r><w:rPr><w:b w:val='false'/></w:rPr><w:t>Why we use it</w:t></w:r>", "Paragraph")]
    [InlineData("<w:r><w:rPr><w:b/></w:rPr><w:t>Name: </w:t></w:r><w:r><w:t>first and last</w:t></w:r>", "Paragraph")]
    [InlineData("<w:r><w:t>Some </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>words</w:t></w:r>", "Paragraph")]
    [InlineData("<w:r><w:rPr><w:b/></w:rPr><w:t>We never sell your information.</w:t></w:r>", "Paragraph")]
    [InlineData("<w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t>Why we use it</w:t></w:r>", "Paragraph")]
    public void A_short_paragraph_all_in_bold_type_is_a_heading(string runs, string kind) =>
        Assert.Equal(kind, Assert.Single(Read($"<w:p>{runs}</w:p>").Blocks).Kind.ToString());

    [Fact]
    public void A_table_of_one_row_or_one_column_sets_words_side_by_side()
    {
        const string heading = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Why</w:t></w:r></w:p>";
        const string text = "<w:p><w:r><w:t>because</w:t></w:r></w:p>";
        Assert.Equal(["Heading Why", "Paragraph because", "Heading Why"], Blocks(Read($"<w:tbl><w:tr><w:tc>{heading}{text}</w:tc><w:tc>{heading}</w:tc></w:tr></w:tbl>")));
        Assert.Equal(["Heading Why", "Paragraph because"], Blocks(Read($"<w:tbl><w:tr><w:tc>{heading}</w:tc></w:tr><w:tr><w:tc>{text}</w:tc></w:tr></w:tbl>")));
        // A table within keeps its cells.
        const string inner = $"<w:tbl><w:tr><w:tc>{heading}</w:tc><w:tc>{text}</w:tc></w:tr><w:tr><w:tc>{text}</w:tc><w:tc>{text}</w:tc></w:tr></w:tbl>";
        var nested = Read($"<w:tbl><w:tr><w:tc>{heading}{inner}{text}</w:tc></w:tr></w:tbl>");
        Assert.Equal(["Heading Why", "Cell Why", "Cell because", "Cell because", "Cell because", "Paragraph because"], Blocks(nested));
        Assert.Equal(["", "1 1", "1 2", "2 1", "2 2", ""], nested.Blocks.Select(block => block.Table is { } place ? $"{place.Row} {place.Column}" : ""));
    }

    [Fact]
    public void A_document_that_breaks_off_after_its_body_is_broken() =>
        Assert.Throws<XmlException>(() => Read("<w:p><w:r><w:t>words</w:t></w:r></w:p>", ending: "</w:body>"));

    [Fact]
    public void A_document_without_a_body_is_none() =>
        Assert.Throws<InvalidDataException>(() => Read("", beginning: "<w:other>", ending: "</w:other></w:document>"));

    [Fact]
    public void Elements_within_elements_without_end_are_passed_over()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:p><w:r><w:txbxContent>", 5000)) + string.Concat(Enumerable.Repeat("</w:txbxContent></w:r></w:p>", 5000));
        Assert.Equal(["Paragraph words"], Blocks(Read(deep + "<w:p><w:r><w:t>words</w:t></w:r></w:p>")));
    }

    private static string Styled(string style, string words) => $"<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>";

    private static IEnumerable<string> Blocks(PublishedText text) => text.Blocks.Select(block => $"{block.Kind} {text.Words(block)}");

    private static PublishedText Read(string body, string styles = "", string beginning = "<w:body>", string ending = "</w:body></w:document>")
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string content)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }

            Add("word/document.xml", $"<w:document {Spaces}>{beginning}{body}{ending}");
            Add("word/styles.xml", $"<w:styles {Spaces}><!-- ours -->{styles}</w:styles>");
            Add("word/_rels/document.xml.rels", "<Relationships><Relationship Id='a' Target='https://example.org/' TargetMode='External'/></Relationships>");
        }
        return WordFileReader.Read("notice.docx", bytes.ToArray());
    }
}
