using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NoticeGen.Documents;
using NoticeGen.Reading.Word;
using NoticeGen.Templates;
using Xunit;
using A = DocumentFormat.OpenXml.Drawing;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace NoticeGen.Tests.Rendering.Docx;

/// <summary>Word files in an authority's house style.</summary>
public sealed class HouseDocumentTests
{
    private static readonly TypeSizes LargeSizes = new(18, 32, 26, 22, 20, 16, 1.5);

    [Theory]
    [InlineData("en", false)]
    [InlineData("cy", true)]
    [InlineData("ur", false)]
    public void The_open_xml_validator_finds_nothing(string language, bool large)
    {
        using var file = WordFile.Of(Sample(language, "Draft: 3 errors stand"), Theme(HouseFile.New(), large));
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file.Package, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void The_text_is_still_the_documents_and_nothing_of_the_house_documents()
    {
        using var file = WordFile.Of(Samples.Everything(), Theme(HouseFile.New()));
        Assert.Equal(WordFile.LinesOf(Samples.Everything()), file.Lines());
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var theme = Theme(HouseFile.New());
        using var first = WordFile.Of(Samples.Everything(), theme);
        using var second = WordFile.Of(Samples.Everything(), Theme(HouseFile.New()));
        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public void Its_styles_are_used_and_ours_fill_the_gaps()
    {
        using var file = WordFile.Of(Samples.Everything(), Theme(HouseFile.New()));
        Assert.Equal("00585A", Style(file, "Heading1").StyleRunProperties!.Color!.Val!.Value);
        Assert.Equal("heading 2", Style(file, "Heading2").StyleName!.Val!.Value);
        Assert.Equal("Notice Important", Style(file, "NoticeImportant").StyleName!.Val!.Value);
        var ids = Styles(file).Select(style => style.StyleId!.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Single(Styles(file), style => style.Type?.Value == W.StyleValues.Numbering);
    }

    [Fact]
    public void Boxes_and_tables_have_the_colour_of_its_headings()
    {
        using var file = WordFile.Of(Samples.Everything(), Theme(HouseFile.New()));
        Assert.Equal("00585A", Style(file, "NoticeSummary").StyleParagraphProperties!.ParagraphBorders!.LeftBorder!.Color!.Value);
        Assert.Contains("00585A", Style(file, "NoticeTable").OuterXml, StringComparison.Ordinal);
        Assert.DoesNotContain(Samples.Theme.Colours.Brand[1..], file.Main.StyleDefinitionsPart!.Styles!.OuterXml, StringComparison.OrdinalIgnoreCase);

        // Black headings name no colour, and a light one is made dark enough to write on.
        using var black = WordFile.Of(Samples.Everything(), Theme(HouseFile.New().Replace("word/styles.xml", "00585A", "000000")));
        Assert.Equal(Samples.Theme.Colours.Brand[1..].ToUpperInvariant(), Style(black, "NoticeSummary").StyleParagraphProperties!.ParagraphBorders!.LeftBorder!.Color!.Value);
        using var light = WordFile.Of(Samples.Everything(), Theme(HouseFile.New().Replace("word/styles.xml", "00585A", "FFCC00")));
        var bar = "#" + Style(light, "NoticeSummary").StyleParagraphProperties!.ParagraphBorders!.LeftBorder!.Color!.Value;
        Assert.InRange(Contrast.Ratio(bar, "#ffffff"), Contrast.ForText, 21);
    }

    [Fact]
    public void Headings_keep_their_levels_and_links_their_line()
    {
        using var file = WordFile.Of(Samples.Everything(), Theme(HouseFile.New()));
        Assert.Equal(1, Style(file, "Heading2").StyleParagraphProperties!.OutlineLevel!.Val!.Value);
        Assert.NotNull(Style(file, "Heading2").StyleParagraphProperties!.KeepNext);
        Assert.Equal(W.UnderlineValues.Single, Style(file, "Hyperlink").StyleRunProperties!.Underline!.Val!.Value);
    }

    [Fact]
    public void What_Normal_says_of_its_paragraphs_stays_out_of_headings_tables_and_boxes()
    {
        const string Leaks = "<w:keepNext/><w:pageBreakBefore/><w:bidi/><w:ind w:left=\"300\" w:firstLine=\"567\"/><w:jc w:val=\"both\"/>";
        var house = HouseFile.New()
            .Replace("word/styles.xml", "<w:pPrDefault/>", "<w:pPrDefault><w:pPr><w:ind w:firstLine=\"100\"/><w:jc w:val=\"distribute\"/></w:pPr></w:pPrDefault>")
            .Replace("word/styles.xml", "<w:spacing w:after=\"160\" w:line=\"320\" w:lineRule=\"exact\"/></w:pPr>", $"<w:spacing w:after=\"160\" w:line=\"320\" w:lineRule=\"exact\"/>{Leaks}</w:pPr>");
        using var file = WordFile.Of(Samples.Everything(), Theme(house));
        var normal = Style(file, "Normal").StyleParagraphProperties!;
        Assert.NotNull(normal.SpacingBetweenLines);
        Assert.Null(normal.Justification ?? (OpenXmlElement?)normal.Indentation ?? (OpenXmlElement?)normal.BiDi ?? (OpenXmlElement?)normal.PageBreakBefore ?? normal.KeepNext);
        Assert.DoesNotContain("w:val=\"both\"", file.Main.StyleDefinitionsPart!.Styles!.OuterXml, StringComparison.Ordinal);
        Assert.DoesNotContain("w:val=\"distribute\"", file.Main.StyleDefinitionsPart!.Styles!.OuterXml, StringComparison.Ordinal);
        Assert.DoesNotContain("firstLine", file.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.OuterXml, StringComparison.Ordinal);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file.Package, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_Body_Text_says_of_its_paragraphs_stays_out_too()
    {
        var house = HouseFile.New().Replace("word/styles.xml", "</w:styles>", """
            <w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/><w:pPr><w:pageBreakBefore/><w:spacing w:after="90"/><w:ind w:left="360" w:firstLine="720"/><w:jc w:val="right"/></w:pPr></w:style></w:styles>
            """);
        using var file = WordFile.Of(Samples.Everything(), Theme(house));
        var body = Style(file, "BodyText").StyleParagraphProperties!;
        Assert.Equal("90", body.SpacingBetweenLines!.After!.Value);
        Assert.Null(body.Justification ?? (OpenXmlElement?)body.Indentation ?? body.PageBreakBefore);
    }

    /// <summary>As other programs than Word write them: each of these was seen.</summary>
    [Theory]
    [InlineData("word/styles.xml", "</w:styles>", """<w:style w:type="paragraph" w:styleId="Odd"><w:link w:val="Normal"/><w:semiHidden w:val="0"/><w:qFormat w:val="1"/><w:name w:val="Odd"/><w:rPr><w:color w:val="112233"/><w:b/><w:i/><w:b w:val="0"/></w:rPr><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr></w:style></w:styles>""")]
    [InlineData("word/styles.xml", "</w:styles>", """<w:style w:type="paragraph" w:styleId="Twice"><w:name w:val="Once"/></w:style><w:style w:type="paragraph" w:styleId="Twice"><w:name w:val="Twice"/></w:style></w:styles>""")]
    [InlineData("word/styles.xml", "</w:styles>", """<w:style w:type="table" w:styleId="Odd"><w:name w:val="Odd"/><w:tblStylePr w:type="lastRow"><w:tcPr><w:vAlign w:val="top"/><w:noWrap/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="firstRow"><w:rPr><w:i/><w:b/></w:rPr></w:tblStylePr><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:jc w:val="left"/></w:tblPr></w:style></w:styles>""")]
    [InlineData("word/numbering.xml", "<w:lvlText w:val=\"(%1)\"/><w:lvlJc w:val=\"left\"/>", """<w:rPr><w:w w:val="0"/><w:sz w:val="0"/></w:rPr><w:lvlJc w:val="left"/><w:lvlText w:val="(%1)"/>""")]
    [InlineData("word/numbering.xml", "<w:num w:numId=\"2\">", """<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2">""")]
    [InlineData("word/footer1.xml", "<w:jc w:val=\"center\"/>", """<w:jc w:val="center"/><w:keepNext/><w:jc w:val="right"/>""")]
    public void Properties_out_of_order_given_twice_or_out_of_range_are_put_right(string part, string place, string odd)
    {
        using var file = WordFile.Of(Samples.Everything(), Theme(HouseFile.New().Replace(part, place, odd)));
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file.Package, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Of_a_property_given_twice_the_last_counts()
    {
        var house = HouseFile.New().Replace("word/styles.xml", "</w:styles>", """
            <w:style w:type="paragraph" w:styleId="Odd"><w:name w:val="Odd"/><w:rPr><w:color w:val="112233"/><w:b/><w:color w:val="332211"/></w:rPr></w:style></w:styles>
            """);
        using var file = WordFile.Of(Samples.Everything(), Theme(house));
        Assert.Equal("332211", Style(file, "Odd").StyleRunProperties!.Color!.Val!.Value);
        Assert.NotNull(Style(file, "Odd").StyleRunProperties!.Bold);
    }

    [Fact]
    public void A_colour_too_pale_to_read_is_made_darker()
    {
        using var file = WordFile.Of(Samples.Everything(), Theme(HouseFile.New().Replace("word/styles.xml", "<w:color w:val=\"222222\"/>", "<w:color w:val=\"999999\"/>")));
        var colour = "#" + Style(file, "Normal").StyleRunProperties!.Color!.Val!.Value!;
        Assert.InRange(Contrast.Ratio(colour, "#ffffff"), 4.5, 5.5);
    }

    [Fact]
    public void Headings_that_it_lacks_take_after_those_that_it_has()
    {
        using var file = WordFile.Of(Samples.Everything(), Theme(HouseFile.New()));
        foreach (var id in new[] { "Heading3", "Heading4", "TOCHeading" })
        {
            Assert.Equal("00585A", Style(file, id).StyleRunProperties!.Color!.Val!.Value);
            Assert.Equal("Arial", Style(file, id).StyleRunProperties!.RunFonts!.Ascii!.Value);
        }
    }

    [Fact]
    public void A_caption_stays_with_its_table_whatever_the_house_document_says()
    {
        var house = HouseFile.New().Replace("word/styles.xml", "</w:styles>", "<w:style w:type=\"paragraph\" w:styleId=\"Beschriftung\"><w:name w:val=\"caption\"/><w:basedOn w:val=\"Standard\"/></w:style></w:styles>");
        using var file = WordFile.Of(Samples.Everything(), Theme(house));
        Assert.NotNull(Style(file, "Caption").StyleParagraphProperties!.KeepNext);
    }

    [Theory]
    [InlineData(false, 24, 48)]
    [InlineData(true, 36, 64)]
    public void Nothing_is_smaller_than_the_edition_allows(bool large, int body, int title)
    {
        using var file = WordFile.Of(Samples.Everything(), Theme(HouseFile.New(), large));
        var defaults = file.Main.StyleDefinitionsPart!.Styles!.DocDefaults!;
        Assert.Equal(body.ToString(), defaults.RunPropertiesDefault!.RunPropertiesBaseStyle!.FontSize!.Val!.Value);
        Assert.Equal(title.ToString(), Style(file, "Heading1").StyleRunProperties!.FontSize!.Val!.Value);
        var least = large ? 32 : 24;
        var sizes = file.Main.FooterParts.Select(part => part.Footer!).SelectMany(footer => footer.Descendants<W.FontSize>()).ToList();
        Assert.NotEmpty(sizes);
        Assert.All(sizes, size => Assert.True(int.Parse(size.Val!.Value!) >= least));
        Assert.Equal(W.LineSpacingRuleValues.Auto, large ? Style(file, "Heading1").StyleParagraphProperties!.SpacingBetweenLines!.LineRule!.Value : W.LineSpacingRuleValues.Auto);
        Assert.DoesNotContain(file.Main.StyleDefinitionsPart!.Styles!.Descendants<W.SpacingBetweenLines>(), spacing => spacing.LineRule?.Value == W.LineSpacingRuleValues.Exact);
    }

    [Fact]
    public void Large_print_has_no_slanted_headings()
    {
        using var standard = WordFile.Of(Samples.Everything(), Theme(HouseFile.New()));
        using var large = WordFile.Of(Samples.Everything(), Theme(HouseFile.New(), large: true));
        Assert.True(IsOn(Style(standard, "Heading2").StyleRunProperties!.Italic));
        Assert.False(IsOn(Style(large, "Heading2").StyleRunProperties!.Italic));
    }

    [Fact]
    public void Lists_have_its_bullets_and_each_numbered_list_begins_anew_in_its_form()
    {
        using var file = WordFile.Of(Samples.Everything(), Theme(HouseFile.New()));
        var numbering = file.Main.NumberingDefinitionsPart!.Numbering!;
        var bullets = Style(file, "ListBullet").StyleParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value;
        Assert.Equal("\u25AA", Level(numbering, bullets).LevelText!.Val!.Value);
        var first = file.Body.Descendants<W.Paragraph>().First(paragraph => WordFile.Style(paragraph) == "ListNumber").ParagraphProperties!.NumberingProperties!;
        Assert.Equal("(%1)", Level(numbering, first.NumberingId!.Val!.Value).LevelText!.Val!.Value);
        var instance = numbering.Elements<W.NumberingInstance>().Single(found => found.NumberID!.Value == first.NumberingId.Val.Value);
        Assert.Equal(1, instance.GetFirstChild<W.LevelOverride>()!.StartOverrideNumberingValue!.Val!.Value);
        var numbers = numbering.Elements<W.NumberingInstance>().Select(found => found.NumberID!.Value).ToList();
        Assert.Equal(numbers.Distinct(), numbers);
    }

    [Fact]
    public void Its_page_header_and_footer_are_used()
    {
        using var file = WordFile.Of(Samples.Everything(), Theme(HouseFile.New()));
        var section = file.Body.GetFirstChild<W.SectionProperties>()!;
        Assert.Equal(1701, section.GetFirstChild<W.PageMargin>()!.Top!.Value);
        Assert.NotNull(section.GetFirstChild<W.TitlePage>());
        Assert.Equal(2, section.Elements<W.HeaderReference>().Count());
        var first = Header(file, W.HeaderFooterValues.First);
        var blip = first.Header!.Descendants<A.Blip>().Single();
        Assert.True(first.GetPartById(blip.Embed!.Value!) is ImagePart);
        Assert.Contains("Housing", Header(file, W.HeaderFooterValues.Default).Header!.InnerText, StringComparison.Ordinal);
        Assert.Equal("Header", Header(file, W.HeaderFooterValues.Default).Header!.Descendants<W.ParagraphStyleId>().Single().Val!.Value);
    }

    [Fact]
    public void A_header_picture_without_words_gets_the_authoritys_name()
    {
        using var file = WordFile.Of(Samples.Everything(), Theme(HouseFile.New().Set("word/header1.xml", HouseFile.Crest(null))));
        Assert.Equal("Northtown Council", Header(file, W.HeaderFooterValues.First).Header!.Descendants<Wp.DocProperties>().Single().Description!.Value);
    }

    [Fact]
    public void Every_drawing_has_a_number_of_its_own()
    {
        using var file = WordFile.Of(Samples.Everything(), Theme(HouseFile.New()));
        var numbers = file.Main.HeaderParts.SelectMany(part => part.Header!.Descendants<Wp.DocProperties>())
            .Concat(file.Body.Descendants<Wp.DocProperties>()).Select(properties => properties.Id!.Value).ToList();
        Assert.True(numbers.Count > 2);
        Assert.Equal(numbers.Distinct(), numbers);
    }

    [Fact]
    public void A_draft_says_so_in_every_header()
    {
        using var file = WordFile.Of(Sample("en", "Draft: 3 errors stand"), Theme(HouseFile.New()));
        Assert.All(file.Main.HeaderParts, part => Assert.Contains("Draft: 3 errors stand", part.Header!.InnerText, StringComparison.Ordinal));
    }

    [Fact]
    public void A_header_in_another_language_than_the_documents_says_so()
    {
        using var welsh = WordFile.Of(Sample("cy"), Theme(HouseFile.New()));
        Assert.All(Header(welsh, W.HeaderFooterValues.Default).Header!.Descendants<W.Run>(), run => Assert.Equal("en-US", run.RunProperties!.Languages!.Val!.Value));
        using var english = WordFile.Of(Sample("en"), Theme(HouseFile.New()));
        Assert.Empty(Header(english, W.HeaderFooterValues.Default).Header!.Descendants<W.Languages>());
        Assert.Equal("en-GB", Assert.Single(english.Main.StyleDefinitionsPart!.Styles!.Descendants<W.Languages>()).Val!.Value);
    }

    [Fact]
    public void Without_a_header_of_its_own_ours_is_printed_with_the_logo()
    {
        var bare = HouseFile.New().Replace("word/document.xml", "<w:headerReference w:type=\"first\" r:id=\"rId4\"/><w:headerReference w:type=\"default\" r:id=\"rId5\"/>", "");
        using var file = WordFile.Of(Samples.Everything(), Theme(bare) with { Logo = Samples.Phone });
        Assert.Single(Header(file, W.HeaderFooterValues.First).Header!.Descendants<W.Drawing>());
        Assert.Equal("Northtown Council", Header(file, W.HeaderFooterValues.Default).Header!.InnerText);
    }

    [Fact]
    public void A_finished_file_of_ours_may_be_the_house_document()
    {
        using var plain = WordFile.Of(Samples.Everything());
        var reading = HouseDocumentReader.Read("house.docx", [.. plain.Bytes]);
        Assert.Empty(reading.Faults);
        using var again = WordFile.Of(Samples.Everything(), Samples.Theme with { House = reading.Document });
        Assert.Equal(plain.Projection(), again.Projection());
        Assert.Equal(
            plain.Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Select(style => style.StyleId!.Value),
            again.Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Select(style => style.StyleId!.Value));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(again.Package, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_style_that_documents_use_can_be_given_by_a_house_document()
    {
        using var file = WordFile.Of(Samples.Everything(), Samples.Theme);
        var known = WordStyles.All.Select(style => (style.Id, style.Name, style.Kind.ToString().ToLowerInvariant())).ToHashSet();
        var used = Styles(file).Where(style => style.Type!.Value != W.StyleValues.Numbering)
            .Select(style => (style.StyleId!.Value!, style.StyleName!.Val!.Value!, style.Type!.InnerText!)).ToHashSet();
        Assert.Equal(used.Order(), known.Order());
    }

    private static Theme Theme(HouseFile file, bool large = false)
    {
        var reading = HouseDocumentReader.Read("house.docx", file.Bytes);
        Assert.NotNull(reading.Document);
        return Samples.Theme with { House = reading.Document, Sizes = large ? LargeSizes : Samples.Theme.Sizes };
    }

    private static Document Sample(string language, string? banner = null)
    {
        var everything = Samples.Everything(new Edition(language, Edition.Standard));
        return new Document(
            everything.Info with { DraftBanner = banner },
            new Words(language, Samples.English.Phrases, []),
            everything.Blocks);
    }

    private static IEnumerable<W.Style> Styles(WordFile file) => file.Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>();

    private static W.Style Style(WordFile file, string id) => Styles(file).Single(style => style.StyleId!.Value == id);

    private static bool IsOn(W.OnOffType? value) => value is not null && (value.Val is null || value.Val.Value);

    private static W.Level Level(W.Numbering numbering, int id)
    {
        var definition = numbering.Elements<W.NumberingInstance>().Single(instance => instance.NumberID!.Value == id).AbstractNumId!.Val!.Value;
        return numbering.Elements<W.AbstractNum>().Single(found => found.AbstractNumberId!.Value == definition).GetFirstChild<W.Level>()!;
    }

    private static HeaderPart Header(WordFile file, W.HeaderFooterValues type)
    {
        var reference = file.Body.GetFirstChild<W.SectionProperties>()!.Elements<W.HeaderReference>().Single(header => header.Type!.Value == type);
        return (HeaderPart)file.Main.GetPartById(reference.Id!.Value!);
    }
}
