using System.Globalization;
using System.Collections.Immutable;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NoticeGen.Documents;
using NoticeGen.Rendering.Docx;
using NoticeGen.Source;
using NoticeGen.Templates;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Tests.Rendering.Docx;

public sealed class DocxRendererTests
{
    private static readonly Origin Nowhere = Origin.Of(new SourceText("sample.yaml", "sample"));

    public static TheoryData<string, string> Editions => new()
    {
        { "en", Edition.Standard },
        { "en", "easy-read" },
        { "cy", Edition.Standard },
        { "ur", Edition.Standard },
    };

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_open_xml_validator_finds_nothing(string language, string variant)
    {
        using var file = WordFile.Of(Sample(language, variant, "Draft: 3 errors stand"), WithLogo);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file.Package, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_text_is_the_documents_in_order(string language, string variant)
    {
        var document = Sample(language, variant);
        using var file = WordFile.Of(document);
        Assert.Equal(WordFile.LinesOf(document), file.Lines());
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        using var first = WordFile.Of(Samples.Everything(), WithLogo);
        using var second = WordFile.Of(Samples.Everything(), WithLogo);
        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public void The_zip_says_nothing_of_the_day_or_the_machine()
    {
        using var file = WordFile.Of(Samples.Everything());
        using var zip = new ZipArchive(new MemoryStream(file.Bytes));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.All(zip.Entries, entry => Assert.Equal(0, entry.ExternalAttributes));
        Assert.Equal(
            zip.Entries.Skip(2).Select(entry => entry.FullName).Order(StringComparer.Ordinal),
            zip.Entries.Skip(2).Select(entry => entry.FullName));
    }

    [Fact]
    public void The_structure_is_the_agreed_one()
    {
        using var file = WordFile.Of(Samples.Everything());
        Golden.Check("tests/NoticeGen.Rendering.Tests/Docx/everything.docx.txt", file.Projection());
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(10, true)]
    [InlineData(200, false)]
    public void A_row_stays_whole_unless_it_might_be_taller_than_a_page(int sentences, bool whole)
    {
        var words = string.Join(' ', Enumerable.Repeat("We help families.", sentences));
        using var file = WordFile.Of(With(
            new Table(Nowhere, [], false, Samples.Row("What", "Why"), [Samples.Row("Help", words)]),
            new Illustrated(Nowhere, Samples.Phone, [Samples.Para(words)])));
        var rows = file.Body.Descendants<W.TableRow>().Select(row => row.Descendants<W.CantSplit>().Any());
        Assert.Equal([true, whole, whole], rows);
    }

    [Fact]
    public void The_properties_say_what_the_document_is()
    {
        using var file = WordFile.Of(Samples.Everything());
        var properties = file.Package.PackageProperties;
        Assert.Equal("Housing & support <privacy> notice", properties.Title);
        Assert.Equal("Northtown Council", properties.Creator);
        Assert.Equal("privacy, housing", properties.Keywords);
        Assert.Equal("en-GB", properties.Language);
        Assert.Equal("2.1", properties.Version);
        Assert.Equal(new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc), properties.Created!.Value.ToUniversalTime());
    }

    [Fact]
    public void Word_is_neither_in_compatibility_mode_nor_asked_to_update_fields()
    {
        using var file = WordFile.Of(Samples.Everything());
        var settings = file.Main.DocumentSettingsPart!.Settings!;
        var mode = settings.Descendants<W.CompatibilitySetting>().Single(setting => setting.Name!.InnerText == "compatibilityMode");
        Assert.Equal("15", mode.Val);
        Assert.Empty(settings.Elements<W.UpdateFieldsOnOpen>());
    }

    [Fact]
    public void Every_style_that_is_used_is_defined()
    {
        using var file = WordFile.Of(Sample("en", Edition.Standard, "Draft"), WithLogo);
        var defined = file.Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Select(style => style.StyleId!.Value!).ToHashSet();
        var used = new OpenXmlElement[] { file.Main.Document!, file.Main.HeaderParts.First().Header!, file.Main.FooterParts.First().Footer! }
            .SelectMany(root => root.Descendants())
            .Select(element => element switch
            {
                W.ParagraphStyleId style => style.Val!.Value,
                W.RunStyle style => style.Val!.Value,
                W.TableStyle style => style.Val!.Value,
                _ => null,
            })
            .OfType<string>();
        Assert.All(used, style => Assert.Contains(style, defined));
    }

    [Fact]
    public void Every_internal_link_leads_to_a_bookmark_and_ids_are_unique()
    {
        using var file = WordFile.Of(Samples.Everything());
        var bookmarks = file.Body.Descendants<W.BookmarkStart>().ToList();
        var anchors = file.Body.Descendants<W.Hyperlink>().Select(link => link.Anchor?.Value).OfType<string>();
        Assert.All(anchors, anchor => Assert.Contains(anchor, bookmarks.Select(mark => mark.Name!.Value)));
        Assert.Equal(bookmarks.Count, bookmarks.Select(mark => mark.Id!.Value).Distinct().Count());
        Assert.All(bookmarks, mark => Assert.Matches("^[A-Za-z_][A-Za-z0-9_]{0,39}$", mark.Name!.Value!));
        var controls = file.Body.Descendants<W.SdtId>().Select(id => id.Val!.Value).ToList();
        Assert.Equal(controls.Count, controls.Distinct().Count());
    }

    [Fact]
    public void Sections_are_controls_tagged_with_their_ids()
    {
        using var file = WordFile.Of(Samples.Everything());
        Assert.Equal(["who-we-are", "purposes", "rights"], file.Body.Descendants<W.Tag>().Select(tag => tag.Val!.Value!));
    }

    [Fact]
    public void A_draft_says_so_on_every_page()
    {
        using var file = WordFile.Of(Sample("en", Edition.Standard, "Draft: 3 errors stand"), WithLogo);
        Assert.Equal(2, file.Main.HeaderParts.Count());
        Assert.All(file.Main.HeaderParts, part => Assert.Contains("Draft: 3 errors stand", part.Header!.InnerText, StringComparison.Ordinal));
    }

    [Fact]
    public void A_right_to_left_document_runs_from_the_right()
    {
        using var file = WordFile.Of(Sample("ur", Edition.Standard));
        Assert.NotNull(file.Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().First().StyleParagraphProperties!.BiDi);
        Assert.All(file.Body.Descendants<W.TableProperties>(), table => Assert.NotNull(table.BiDiVisual));
        Assert.NotNull(file.Body.Elements<W.SectionProperties>().Single().GetFirstChild<W.BiDi>());
        Assert.Contains(file.Body.Descendants<W.Run>(), run => run.RunProperties?.RightToLeftText is not null);
    }

    [Fact]
    public void Numbered_lists_begin_at_one_each()
    {
        var list = new List(Nowhere, true, [new ListItem(Nowhere, [Samples.Para("one")])]);
        using var file = WordFile.Of(With(list, list));
        var numbers = file.Body.Descendants<W.NumberingId>().Select(id => id.Val!.Value).ToList();
        Assert.Equal(2, numbers.Distinct().Count());
        var instances = file.Main.NumberingDefinitionsPart!.Numbering!.Elements<W.NumberingInstance>();
        Assert.All(numbers, number => Assert.Equal(
            1, instances.Single(i => i.NumberID! == number).Descendants<W.StartOverrideNumberingValue>().Single().Val!.Value));
    }

    [Fact]
    public void Rows_of_pictures_that_follow_each_other_are_one_table_and_other_tables_stay_apart()
    {
        var row = new Illustrated(Nowhere, Samples.Phone, [Samples.Para("Ring us.")]);
        var table = new Table(Nowhere, [], false, Samples.Row("A"), [Samples.Row("1")]);
        using var file = WordFile.Of(With(row, row, table, table));
        Assert.Equal([2, 2, 2], file.Body.Elements<W.Table>().Select(t => t.Elements<W.TableRow>().Count()));
        Assert.DoesNotContain(file.Body.Elements<W.Table>(), t => t.NextSibling() is W.Table);
    }

    [Fact]
    public void Blocks_in_unusual_places_keep_their_text_and_make_a_valid_file()
    {
        var wide = new Fact(Nowhere, Samples.Words("Textphone or Relay UK"), [Samples.Para("18001"), Samples.Bullets("a", "b")]);
        var facts = new Facts(Nowhere, [wide, new Fact(Nowhere, Samples.Words("Email"), [])]);
        var table = new Table(Nowhere, [], true, Samples.Row("A", "B"), [Samples.Row("1", "")]);
        var row = new Illustrated(Nowhere, Samples.Phone, [table]);
        var deep = new List(Nowhere, true, [new ListItem(Nowhere, [Samples.Para("1"), Samples.Para("more"), facts, table])]);
        for (var i = 0; i < 5; i++)
        {
            deep = new List(Nowhere, i % 2 == 0, [new ListItem(Nowhere, [Samples.Para("outer"), deep])]);
        }
        var document = With(
            facts,
            new Callout(Nowhere, CalloutKind.Contact, [facts, deep, new Quote(Nowhere, [Samples.Para("q")]), table, row]),
            new Callout(Nowhere, CalloutKind.Contact, [Samples.Para("next")]),
            new Quote(Nowhere, [deep]),
            new List(Nowhere, false, [new ListItem(Nowhere, [table]), new ListItem(Nowhere, [])]),
            row);
        using var file = WordFile.Of(document);
        Assert.Equal(DocumentText.Lines(document).Where(line => line != "[A telephone]"), file.Lines().Where(line => line != "[A telephone]"));
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file.Package, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Two_boxes_of_a_kind_have_something_between_them()
    {
        var box = new Callout(Nowhere, CalloutKind.Contact, [Samples.Para("Ring us.")]);
        using var file = WordFile.Of(With(box, box));
        Assert.Equal(
            ["NoticeContact", "NoticeBetween", "NoticeContact"],
            file.Body.Elements<W.Paragraph>().Select(paragraph => WordFile.Style(paragraph)!));
    }

    [Fact]
    public void A_picture_beside_words_is_decoration_and_one_alone_is_described()
    {
        using var file = WordFile.Of(With(
            new Illustrated(Nowhere, Samples.Phone, [Samples.Para("You can ring us.")]), new Illustrated(Nowhere, Samples.Phone, []), new Figure(Nowhere, Samples.Phone)));
        Assert.Equal(
            ["", Samples.Phone.Alternative, Samples.Phone.Alternative],
            file.Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(picture => picture.Description!.Value!));
        Assert.Single(file.Body.Descendants(), element => element.LocalName == "decorative");
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file.Package, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_box_stays_with_the_heading_and_the_sentence_that_lead_to_it()
    {
        using var file = WordFile.Of(With(
            Samples.Para("Before."), new Heading(Nowhere, 2, "asking", Samples.Words("How to ask")), Samples.Para("Ask us."),
            new Callout(Nowhere, CalloutKind.Contact, [Samples.Para("Ring us.")])));
        Assert.Equal(
            [("Before.", false), ("How to ask", true), ("Ask us.", true), ("Ring us.", false)],
            file.Body.Descendants<W.Paragraph>().Where(paragraph => paragraph.InnerText.Length > 0).Select(paragraph => (paragraph.InnerText, paragraph.ParagraphProperties?.KeepNext is not null)));
    }

    [Theory]
    [InlineData("Email", true)]
    [InlineData("Complain online", true)]
    [InlineData("Textphone or Relay UK", false)]
    public void The_ways_of_a_contact_box_stand_beside_their_labels_as_in_the_pdf(string label, bool beside)
    {
        using var file = WordFile.Of(With(new Callout(Nowhere, CalloutKind.Contact, [new Facts(Nowhere, [new Fact(Nowhere, Samples.Words(label), [Samples.Para("0345 678 9000")])])])));
        var first = file.Body.Elements<W.Paragraph>().First();
        Assert.Equal(beside ? label + "0345\u00A0678\u00A09000" : label, first.InnerText);
        // A bold letter is a little more than half as wide as high.
        Assert.True(!beside || int.Parse(first.ParagraphProperties!.Indentation!.Hanging!.Value!, CultureInfo.InvariantCulture) >= label.Length * 0.55 * 20 * Samples.Theme.Sizes.Body);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(37, true)]
    [InlineData(80, false)]
    public void Contents_that_have_no_room_on_the_first_page_begin_the_next_one(int lines, bool next)
    {
        using var file = WordFile.Of(With(
        [
            .. Enumerable.Range(0, lines).Select(line => Samples.Para($"Line {line}.")),
            new Heading(Nowhere, 2, "one", Samples.Words("One")), Samples.Para("Text."), new Heading(Nowhere, 2, "two", Samples.Words("Two")), Samples.Para("Text."),
        ]));
        var title = file.Body.Descendants<W.Paragraph>().Single(paragraph => WordFile.Style(paragraph) == "TOCHeading");
        Assert.Equal(next, title.ParagraphProperties!.PageBreakBefore is not null);
    }

    [Fact]
    public void A_running_title_that_would_take_two_lines_ends_at_its_colon()
    {
        var sample = Samples.Everything();
        foreach (var (title, shown) in ((string, string)[])
        [
            ("Housing: our notice", "Housing: our notice"),
            ("Strengthening families in our borough: how we use your information and who we share it with", "Strengthening families in our borough"),
        ])
        {
            using var file = WordFile.Of(new Document(sample.Info with { Title = title, Version = null }, sample.Words, sample.Blocks));
            var paragraph = Assert.Single(file.Main.FooterParts.First().Footer!.Elements<W.Paragraph>());
            Assert.StartsWith(shown + "Page", paragraph.InnerText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_running_title_without_a_colon_that_would_take_two_lines_ends_at_a_word()
    {
        const string Title = "The former programme for families with many problems, what was kept of it and your information";
        var sample = Samples.Everything();
        using var file = WordFile.Of(new Document(sample.Info with { Title = Title }, sample.Words, sample.Blocks));
        var paragraph = Assert.Single(file.Main.FooterParts.First().Footer!.Elements<W.Paragraph>());
        var shown = paragraph.InnerText[..paragraph.InnerText.IndexOf('\u2026', StringComparison.Ordinal)];
        Assert.StartsWith(shown + " ", Title, StringComparison.Ordinal);
        Assert.True(shown.Length > 40, shown);
    }

    [Theory]
    [InlineData("Housing: how we use your information", "Housing: \nhow we use your information")]
    [InlineData("Your information", "Your information")]
    public void A_title_breaks_at_its_colon(string title, string shown)
    {
        using var file = WordFile.Of(With(new Heading(Nowhere, 1, "title", Samples.Words(title)), new Heading(Nowhere, 2, "one", Samples.Words("One: two"))));
        string[] headings = [.. file.Body.Descendants<W.Paragraph>().Where(paragraph => WordFile.Style(paragraph) is "Heading1" or "Heading2")
            .Select(paragraph => string.Concat(paragraph.Descendants().Select(part => part is W.Break ? "\n" : part is W.Text text ? text.Text : "")))];
        Assert.Equal([shown, "One: two"], headings);
    }

    [Fact]
    public void Contents_can_be_given_their_page_numbers()
    {
        using var file = WordFile.Of(Samples.Everything());
        Assert.DoesNotContain("\\n", Assert.Single(file.Body.Descendants<W.FieldCode>(), code => code.Text.Contains("TOC", StringComparison.Ordinal)).Text, StringComparison.Ordinal);

        // Each entry asks for the page of its heading: Word answers when the list is updated.
        var entries = file.Body.Descendants<W.Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "TOC2").ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Equal(
            $" PAGEREF {Assert.Single(entry.Descendants<W.Hyperlink>()).Anchor} \\h ", Assert.Single(entry.Descendants<W.SimpleField>()).Instruction));
    }

    [Fact]
    public void A_picture_shown_twice_is_stored_once()
    {
        using var file = WordFile.Of(With(new Figure(Nowhere, Samples.Phone), new Figure(Nowhere, Samples.Phone)));
        Assert.Equal(2, file.Main.ImageParts.Count());
    }

    [Fact]
    public void A_broken_picture_is_reported_once_and_gives_no_file()
    {
        var broken = Samples.Phone with { Content = [1, 2, 3] };
        var outcome = new DocxRenderer().Render(With(new Figure(Nowhere, broken), new Figure(Nowhere, broken)), Samples.Theme);
        Assert.Null(outcome.Value);
        Assert.Equal("NG603", Assert.Single(outcome.Diagnostics).Rule.Code);
    }

    [Fact]
    public void Characters_that_xml_forbids_do_not_break_the_file()
    {
        using var file = WordFile.Of(With(Samples.Para("a\u0001b\ud800c\U0001F600d\ud800")));
        Assert.Contains("abc\U0001F600d", file.Lines());
    }

    [Fact]
    public void A_font_that_Word_cannot_carry_is_named_and_not_embedded()
    {
        var theme = Samples.Theme with
        {
            Fonts = [Samples.Theme.Fonts[0] with { Bold = Samples.Theme.Fonts[0].Bold with { Content = [.. "OTTO"u8] } }],
        };
        using var file = WordFile.Of(Samples.Everything(), theme);
        var fonts = file.Main.FontTablePart!;
        Assert.Equal([Samples.Theme.Fonts[0].Name, "Arial"], fonts.Fonts!.Elements<W.Font>().Select(font => font.Name!.Value));
        Assert.Single(fonts.Fonts.Descendants<W.EmbedRegularFont>());
        Assert.Empty(fonts.Fonts.Descendants<W.EmbedBoldFont>());
        Assert.Single(fonts.Parts);
    }

    [Fact]
    public void An_embedded_font_can_be_unveiled_with_its_key()
    {
        using var file = WordFile.Of(Samples.Everything());
        var fonts = file.Main.FontTablePart!;
        var reference = fonts.Fonts!.Descendants<W.EmbedRegularFont>().Single();
        var stream = new MemoryStream();
        fonts.GetPartById(reference.Id!.Value!).GetStream().CopyTo(stream);
        var bytes = stream.ToArray();
        // As the standard has it: the digits of the key from the last to the first.
        var key = Convert.FromHexString(reference.FontKey!.Value!.Trim('{', '}').Replace("-", "", StringComparison.Ordinal));
        for (var i = 0; i < 32; i++)
        {
            bytes[i] ^= key[15 - (i % 16)];
        }
        Assert.Equal(Samples.Theme.Fonts[0].Regular.Content, bytes);
    }

    [Fact]
    public void A_column_of_long_sentences_is_wider_than_one_of_short_words()
    {
        using var file = WordFile.Of(With(new Table(Nowhere, [], false, Samples.Row("What we do", "Basis"),
        [
            Samples.Row("We find out what help your family needs and who could give it, and then we ask them", "Consent"),
            Samples.Row("We count how many families we have helped", "Contract"),
        ])));
        var widths = file.Body.Descendants<W.GridColumn>().Select(column => int.Parse(column.Width!.Value!)).ToList();
        Assert.True(widths[0] > widths[1] * 2, string.Join(" ", widths));
        Assert.Equal(widths.Sum(), file.Body.Descendants<W.TableRow>().First().Descendants<W.TableCellWidth>().Sum(width => int.Parse(width.Width!.Value!)));
    }

    [Fact]
    public void An_address_too_long_to_stand_beside_its_label_stands_below_it()
    {
        static Block Mailbox(string address) => new Callout(Nowhere, CalloutKind.Contact, [new Facts(Nowhere, [new Fact(Nowhere, Samples.Words("Email"), [Samples.Para(address)])])]);
        using var file = WordFile.Of(With(Mailbox("dpo@northtown.example"), Samples.Para("Words."), Mailbox(new string('x', 60) + "@northtown.example")));
        var boxes = file.Body.Descendants<W.Paragraph>().Where(paragraph => WordFile.Style(paragraph) == "NoticeContact").ToList();
        Assert.Equal(["Emaildpo@northtown.example", "Email", new string('x', 60) + "@northtown.example"], boxes.Select(box => box.InnerText));
    }

    [Theory]
    [InlineData("Ring 0345 140 0845 at any time.", "Ring 0345~140~0845 at any time.")]
    [InlineData("Write to: 1 High Street, Northtown NT1 1AA.", "Write to: 1~High Street, Northtown NT1~1AA.")]
    [InlineData("We keep it for 6 years.", "We keep it for 6 years.")]
    public void What_is_read_as_one_word_is_not_parted(string words, string tied)
    {
        using var file = WordFile.Of(With(Samples.Para(words)));
        Assert.Equal(tied.Replace('~', '\u00A0'), file.Body.Elements<W.Paragraph>().First().InnerText);
    }

    [Fact]
    public void Entries_of_the_contents_stay_together()
    {
        using var file = WordFile.Of(With([new Heading(Nowhere, 1, "title", Samples.Words("Title")), .. Enumerable.Range(1, 9).Select(section => new Heading(Nowhere, 2, $"s{section}", Samples.Words($"Section {section}")))]));
        var entries = file.Body.Descendants<W.Paragraph>().Where(paragraph => WordFile.Style(paragraph) == "TOC2").ToList();
        Assert.Equal([.. Enumerable.Repeat(true, 8), false], entries.Select(entry => entry.ParagraphProperties!.KeepNext is not null));
    }

    [Fact]
    public void A_label_has_white_above_it_whatever_stands_there()
    {
        using var file = WordFile.Of(With(new Callout(Nowhere, CalloutKind.Summary,
        [
            Samples.Para("At a glance"),
            new Facts(Nowhere, [new Fact(Nowhere, Samples.Words("Who"), [Samples.Para("The council")]), new Fact(Nowhere, Samples.Words("Email"), [Samples.Para(new string('x', 70))]), new Fact(Nowhere, Samples.Words("Published"), [Samples.Para("Not yet")])]),
        ])));
        var labels = file.Body.Elements<W.Paragraph>().Where(paragraph => paragraph.InnerText.StartsWith("Who", StringComparison.Ordinal) || paragraph.InnerText.StartsWith("Email", StringComparison.Ordinal) || paragraph.InnerText.StartsWith("Published", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, labels.Count);
        var line = 20 * Samples.Theme.Sizes.Body * Samples.Theme.Sizes.LineSpacing;
        Assert.All(labels, label => Assert.True(label.ParagraphProperties!.SpacingBetweenLines is { LineRule.Value: var rule, Line.Value: { } height }
            && rule == W.LineSpacingRuleValues.AtLeast && int.Parse(height, CultureInfo.InvariantCulture) > line, label.InnerText));
    }

    [Theory]
    [InlineData(6, "+++++-")]
    [InlineData(60, "+-")]
    public void A_box_that_would_fill_a_page_may_break_but_not_before_its_last_paragraph(int paragraphs, string lastKept)
    {
        using var file = WordFile.Of(With(new Callout(Nowhere, CalloutKind.Note, [.. Enumerable.Repeat(Samples.Para("Words."), paragraphs)])));
        Assert.EndsWith((paragraphs > lastKept.Length ? "-" : "") + lastKept, string.Concat(file.Body.Elements<W.Paragraph>().Select(paragraph => paragraph.ParagraphProperties!.KeepNext is null ? '-' : '+')), StringComparison.Ordinal);
    }

    [Fact]
    public void White_closes_up_with_closer_lines()
    {
        int After(double lineSpacing)
        {
            using var file = WordFile.Of(With(Samples.Para("Words.")), Samples.Theme with { Sizes = Samples.Theme.Sizes with { LineSpacing = lineSpacing } });
            var style = file.Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Single(style => style.StyleId == "BodyText");
            return int.Parse(style.StyleParagraphProperties!.SpacingBetweenLines!.After!.Value!, CultureInfo.InvariantCulture);
        }
        Assert.True(After(1.25) < After(1.4));
        Assert.Equal(After(1.4), After(1.6));
    }

    [Fact]
    public void Two_digits_have_room_before_an_item()
    {
        using var file = WordFile.Of(With(new List(Nowhere, numbered: true, [.. Enumerable.Range(1, 12).Select(_ => new ListItem(Nowhere, [Samples.Para("An item")]))])));
        var levels = file.Main.NumberingDefinitionsPart!.Numbering!.Elements<W.AbstractNum>().SelectMany(definition => definition.Elements<W.Level>())
            .Where(level => level.NumberingFormat!.Val!.Value == W.NumberFormatValues.Decimal).ToList();
        Assert.NotEmpty(levels);
        // A digit is a little more than half as wide as high.
        Assert.All(levels, level => Assert.True(int.Parse(level.PreviousParagraphProperties!.Indentation!.Hanging!.Value!, CultureInfo.InvariantCulture) >= 1.5 * 20 * Samples.Theme.Sizes.Body));
    }

    /// <summary>In cells LibreOffice paints over a link's colour with one that the whole document has by default.</summary>
    [Fact]
    public void The_colour_of_text_is_that_of_its_style()
    {
        using var file = WordFile.Of(With(Samples.Para("Words.")));
        var styles = file.Main.StyleDefinitionsPart!.Styles!;
        Assert.Null(styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.Color);
        Assert.NotNull(styles.Elements<W.Style>().Single(style => style.StyleId == "Normal").StyleRunProperties!.Color);
        Assert.NotNull(styles.Elements<W.Style>().Single(style => style.StyleId == StyleIds.TableHeading).StyleRunProperties!.Color);
    }

    private static Theme WithLogo => Samples.Theme with { Logo = Samples.Phone with { Name = "logo.svg" } };

    private static Document With(params Block[] blocks) =>
        new(Samples.Everything().Info, Samples.English, [.. blocks]);

    private static Document Sample(string language, string variant, string? banner = null)
    {
        var document = Samples.Everything(new Edition(language, variant));
        var words = new Words(language, Samples.English.Phrases, ImmutableArray<string>.Empty);
        return new Document(document.Info with { DraftBanner = banner }, words, document.Blocks);
    }
}
