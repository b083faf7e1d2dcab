using System.Collections.Immutable;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Reading.Word;
using NoticeGen.Templates;
using Xunit;
using static NoticeGen.Testing.HouseFile;

namespace NoticeGen.Tests.Reading.Word;

public sealed class HouseDocumentReaderTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { "macros", "holds macros" },
        { "docm", "is a document with macros (.docm)" },
        { "strict", "is saved as a Strict Open XML document" },
        { "workbook", "is an Office file, but not a Word document" },
        { "remote template", "fetches a template from `https://evil.example/t.dotm`" },
        { "remote picture", "fetches `https://evil.example/a.png` for its header" },
        { "embedded object", "holds an embedded object in its header (`word/embeddings/x.bin`)" },
        { "script link", "links to `javascript:alert(1)` in its header" },
        { "fetching field", "has a field in its footer that fetches or runs something (`INCLUDEPICTURE`)" },
        { "hidden fetching field", "has a field in its footer that fetches or runs something (`DDEAUTO`)" },
        { "dtd", "holds a document type declaration in its part `word/styles.xml`" },
        { "broken xml", "is damaged: its part `word/styles.xml` is not sound XML" },
        { "deep xml", "is damaged: its part `word/styles.xml` is nested deeper" },
        { "no styles", "has no styles" },
        { "missing picture", "is damaged: its part `word/media/crest.png` is missing" },
        { "no room", "has a page with hardly any room for text" },
        { "bomb", "unpacks to more than any house document needs" },
        { "other zip", "is a zip file, but not a Word document" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_could_do_harm_or_cannot_be_used_is_refused_in_words(string fault, string words)
    {
        var reading = HouseDocumentReader.Read("theme/house.docx", Broken(fault).Bytes);
        Assert.Null(reading.Document);
        var said = Assert.Single(reading.Faults);
        Assert.Equal("NG025", said.Rule.Code);
        Assert.Contains("`theme/house.docx` " + words, said.Message, StringComparison.Ordinal);
        Assert.NotEmpty(said.Help);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("{\\rtf1 Hello}", "is not a Word document")]
    [InlineData("PK but no zip", "is damaged: it cannot be unpacked")]
    [InlineData("\u00D0\u00CF\u0011\u00E0 secret", "is protected with a password, or in Word's old format (.doc)")]
    public void What_is_no_word_document_is_refused_in_words(string content, string words)
    {
        var reading = HouseDocumentReader.Read("house.docx", [.. Encoding.Latin1.GetBytes(content)]);
        Assert.Contains(words, Assert.Single(reading.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_or_changed_anywhere_is_read_or_refused_but_never_throws()
    {
        var whole = HouseFile.New().Bytes.ToArray();
        for (var i = 0; i < whole.Length; i += 41)
        {
            var changed = (byte[])whole.Clone();
            changed[i] ^= 0x55;
            foreach (var bytes in new[] { whole[..i], changed })
            {
                var reading = HouseDocumentReader.Read("house.docx", [.. bytes]);
                Assert.True(reading.Document is not null || reading.Faults.Any(fault => fault.Rule.Severity == Severity.Error));
            }
        }
    }

    [Fact]
    public void A_template_on_a_disk_is_left_out_without_a_word()
    {
        var file = HouseFile.New().Set("word/_rels/settings.xml.rels", RelationsOf(("rId1", "attachedTemplate", "file:///C:/Templates/Council.dotx")));
        Assert.Empty(Read(file).Faults);
    }

    [Fact]
    public void Styles_are_found_by_name_whatever_their_id()
    {
        var styles = Read(HouseFile.New()).Document!.Styles;
        Assert.Equal("heading 2", styles.Find("Heading2")!.Element(WordXml.Main + "name").Value());
        Assert.Equal("Council Panel", styles.Find("Heading2House")!.Element(WordXml.Main + "name").Value());
        Assert.Equal("Normal", styles.Find("Heading2")!.Element(WordXml.Main + "basedOn").Value());
        Assert.Null(styles.Find("berschrift2"));
    }

    [Fact]
    public void What_a_style_looks_like_counts_what_it_is_based_on()
    {
        var styles = Read(HouseFile.New()).Document!.Styles;
        var bullet = styles.Find("ListBullet")!;
        Assert.Equal(11, styles.SizeOf(bullet));
        Assert.Equal("Arial", styles.FontOf(bullet));
        Assert.Equal("#222222", styles.ColourOf(bullet));
        Assert.True(styles.IsItalic(styles.Find("Heading2")!));
    }

    [Fact]
    public void Styles_based_on_each_other_in_a_circle_end_with_the_defaults()
    {
        var file = HouseFile.New().Replace("word/styles.xml", "<w:name w:val=\"Council Panel\"/><w:basedOn w:val=\"Standard\"/>", "<w:name w:val=\"Council Panel\"/><w:basedOn w:val=\"Heading2\"/>");
        var styles = Read(file).Document!.Styles;
        Assert.Equal(11, styles.SizeOf(styles.Find("Heading2House")!));
    }

    [Fact]
    public void Page_header_and_footer_are_taken_by_kind_of_page()
    {
        var document = Read(HouseFile.New()).Document!;
        Assert.Equal(20, document.Page!.Paper.Left, 1);
        Assert.Equal(30, document.Page.Paper.Top, 1);
        Assert.Equal([PageKind.Default, PageKind.First], document.Headers.Select(header => header.Kind));
        Assert.True(document.FirstPageDiffers);
        Assert.Equal("en-US", document.Language);
        Assert.Equal("image/png", Assert.Single(document.Headers[1].Part.Relations).MediaType);
    }

    [Fact]
    public void What_readers_would_miss_is_a_warning()
    {
        var file = HouseFile.New()
            .Set("word/header1.xml", Crest(null))
            .Replace("word/footer1.xml", "<w:instrText xml:space=\"preserve\"> PA</w:instrText>", "<w:instrText xml:space=\"preserve\"> DATE </w:instrText>");
        var reading = Read(file);
        Assert.NotNull(reading.Document);
        Assert.Equal(["NG026", "NG026"], reading.Faults.Select(fault => fault.Rule.Code));
        Assert.Contains("no alternative text", reading.Faults[0].Message, StringComparison.Ordinal);
        Assert.Contains("page number", reading.Faults[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_colour_too_pale_to_read_is_said_with_the_one_printed_in_its_place()
    {
        var reading = Read(HouseFile.New().Replace("word/styles.xml", "<w:color w:val=\"222222\"/>", "<w:color w:val=\"999999\"/>"));
        var fault = Assert.Single(reading.Faults, fault => fault.Message.Contains("`Normal`", StringComparison.Ordinal));
        Assert.Equal(("NG023", Severity.Warning), (fault.Rule.Code, fault.Severity));
        Assert.Contains("Word files have #", fault.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:r><w:pict><v:shape id=\"PowerPlusWaterMarkObject7\"><v:textpath on=\"t\" string=\"OFFICIAL-SENSITIVE DRAFT\"/></v:shape></w:pict></w:r>", "has a watermark, `OFFICIAL-SENSITIVE DRAFT`")]
    [InlineData("<w:r><w:pict><v:shape id=\"WordPictureWatermark1\"><v:imagedata/></v:shape></w:pict></w:r>", "has a watermark, a picture")]
    [InlineData("<w:r><w:t>[Company </w:t></w:r><w:r><w:t>name]</w:t></w:r>", "holds a blank, `[Company name]`")]
    [InlineData("<w:r><w:t>Version XX, TBC</w:t></w:r>", "holds a blank, `TBC`")]
    [InlineData("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Document title</w:t></w:r></w:sdtContent></w:sdt>", "holds a blank, `Document title`")]
    [InlineData("<w:r><w:t>OFFICIAL - SENSITIVE</w:t></w:r>", "says `OFFICIAL - SENSITIVE`")]
    [InlineData("<w:r><w:t>Draft for comment. DRAFT 3</w:t></w:r>", "says `DRAFT`")]
    public void What_a_header_says_to_nobody_is_found(string content, string words)
    {
        var fault = Assert.Single(Read(Headed(content)).Faults);
        Assert.Equal("NG026", fault.Rule.Code);
        Assert.Contains($"the header of the house document `theme/house.docx` {words}", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:r><w:t>Northtown Council, official partner of the Games [2026]</w:t></w:r>")]
    [InlineData("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>Northtown Council</w:t></w:r></w:sdtContent></w:sdt>")]
    public void What_a_header_says_to_readers_is_not(string content) => Assert.Empty(Read(Headed(content)).Faults);

    [Theory]
    [InlineData("<w:rPr><w:i/><w:caps/><w:color w:val=\"222222\"/></w:rPr>", "", "in italics and in capitals")]
    [InlineData("<w:rPr><w:color w:val=\"222222\"/></w:rPr>", "<w:jc w:val=\"both\"/>", "justified")]
    public void Running_text_that_is_hard_to_read_is_said(string letters, string paragraph, string words)
    {
        var reading = Read(HouseFile.New().Replace("word/styles.xml", "w:lineRule=\"exact\"/></w:pPr>", $"w:lineRule=\"exact\"/>{paragraph}</w:pPr>")
            .Replace("word/styles.xml", "<w:rPr><w:color w:val=\"222222\"/></w:rPr>", letters));
        Assert.Contains(reading.Faults, fault => fault.Message == $"the style `Normal` of the house document `theme/house.docx` prints running text {words}, which is hard to read");
    }

    [Fact]
    public void Paper_of_another_country_is_said()
    {
        var file = HouseFile.New();
        var reading = Read(file.Replace("word/document.xml", "w:w=\"11906\" w:h=\"16838\"", "w:w=\"12240\" w:h=\"15840\""));
        Assert.Contains(reading.Faults, fault => fault.Message.Contains("is US Letter (216 × 279 mm)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_header_that_shows_nothing_leaves_room_for_ours()
    {
        const string Empty = "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p/></w:hdr>";
        Assert.Empty(Read(HouseFile.New().Set("word/header1.xml", Empty).Set("word/header2.xml", Empty)).Document!.Headers);
    }

    [Fact]
    public void Direct_formatting_of_the_sample_is_counted_with_its_words()
    {
        var sample = Read(HouseFile.New()).Sample!;
        Assert.Equal(
            [("bold", 1, "Sample words in red."), ("colour", 1, "Sample words in red."), ("alignment", 1, "Sample words in red.")],
            sample.Direct.Select(found => (found.Kind, found.Count, found.First)));
        Assert.Equal(2, sample.Columns);
    }

    private static HouseFile Headed(string content) => HouseFile.New().Set(
        "word/header2.xml",
        $"<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:p>{content}</w:p></w:hdr>");

    private static HouseReading Read(HouseFile file) => HouseDocumentReader.Read("theme/house.docx", file.Bytes);

    private static HouseFile Broken(string fault)
    {
        var file = HouseFile.New();
        const string Footer = "<w:instrText xml:space=\"preserve\"> PA</w:instrText></w:r><w:r><w:instrText xml:space=\"preserve\">GE </w:instrText>";
        return fault switch
        {
            "macros" => file.Replace("[Content_Types].xml", "</Types>", "<Override PartName=\"/word/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"),
            "docm" => file.Replace("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
            "strict" => file.Replace("_rels/.rels", HouseFile.Relations, "http://purl.oclc.org/ooxml/officeDocument/relationships/"),
            "workbook" => file.Replace("[Content_Types].xml", "wordprocessingml.document.main", "spreadsheetml.sheet.main"),
            "remote template" => file.Set("word/_rels/settings.xml.rels", RelationsOf(("rId1", "attachedTemplate", "https://evil.example/t.dotm"))),
            "remote picture" => file.Set("word/_rels/header1.xml.rels", RelationsOf(("rId1", "image", "https://evil.example/a.png"))),
            "embedded object" => file.Set("word/_rels/header1.xml.rels", RelationsOf(("rId1", "oleObject", "embeddings/x.bin"))),
            "script link" => file.Set("word/_rels/header1.xml.rels", RelationsOf(("rId1", "hyperlink", "javascript:alert(1)"))),
            "fetching field" => file.Replace("word/footer1.xml", Footer, "<w:instrText> INCLUDEPICTURE https://evil.example/a.png</w:instrText>"),
            "hidden fetching field" => file.Replace("word/footer1.xml", Footer, "<w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\x</w:instrText>"),
            "dtd" => file.Set("word/styles.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"),
            "broken xml" => file.Set("word/styles.xml", "<w:styles>"),
            "deep xml" => file.Set("word/styles.xml", string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000))),
            "no styles" => file.Replace("word/_rels/document.xml.rels", "/styles\"", "/stylesWithEffects\""),
            "missing picture" => file.Without("word/media/crest.png"),
            "no room" => file.Replace("word/document.xml", "w:left=\"1134\"", "w:left=\"9000\""),
            "bomb" => file.Set("word/media/crest.png", new byte[30 << 20]),
            "other zip" => file.Without("[Content_Types].xml"),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }
}
