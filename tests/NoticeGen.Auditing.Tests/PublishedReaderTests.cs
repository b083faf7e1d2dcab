using System.IO.Compression;
using System.Text;
using NoticeGen.Auditing;
using NoticeGen.Published;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Auditing;

public sealed class PublishedReaderTests
{
    private const string Sentence = "This notice tells you how Northtown Council uses information about you and your family.";

    [Fact]
    public void A_web_page_gives_its_main_part_without_menus_and_hidden_words()
    {
        var text = Read("notice.html", $"<!doctype html><html><body><nav>Menu</nav><header>Site</header><main><h1>Privacy</h1><p>{Sentence}</p><ul><li>See your&nbsp;<b>data</b></li></ul><p hidden>secret</p><p>One<br>Two</p><table><tr><th>Kind</th><td>Name</td></tr></table><script>x()</script></main></body></html>");
        Assert.Equal(
            ["Heading Privacy", "Paragraph " + Sentence, "Item See your data", "Paragraph One", "Paragraph Two", "Cell Kind", "Cell Name"],
            Blocks(text));
    }

    [Fact]
    public void A_markdown_file_gives_its_words_without_marks_and_the_targets_of_its_links()
    {
        var text = Read("notice.md", $"# Privacy\n\n{Sentence}\n\n- **See** your [data](https://northtown.example/see)\n");
        Assert.Equal(["Heading Privacy", "Paragraph " + Sentence, "Item See your data"], Blocks(text));
        Assert.Equal("https://northtown.example/see", Assert.Single(text.Links).Target);
        Assert.Equal("line 5", text.Source.PlaceName(text.Blocks[2].Span.Start));
    }

    [Fact]
    public void A_word_document_gives_headings_items_cells_and_links_without_deleted_words()
    {
        var text = PublishedReader.Read(Word(
            "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>Privacy</w:t></w:r></w:p>"
            + $"<w:p><w:r><w:t>{Sentence}</w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>"
            + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>See</w:t></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t>it</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Kind</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")).Value!;
        Assert.Equal(["Heading Privacy", "Paragraph " + Sentence, "Item See-it", "Cell Kind"], Blocks(text));
        Assert.Equal("notice.docx, paragraph 3", new Origin(text.Source, text.Blocks[2].Span).ToString());
    }

    [Fact]
    public void A_text_in_the_windows_encoding_keeps_its_quotes()
    {
        var bytes = Encoding.Latin1.GetBytes($"{Sentence} It\u0092s yours: \u0093see it\u0094.");
        Assert.Equal($"{Sentence} It\u2019s yours: \u201csee it\u201d.", PublishedReader.Read(new InputFile("notice.txt", [.. bytes])).Value!.Source.Text);
    }

    [Fact]
    public void Lines_that_one_paragraph_was_broken_into_are_one_block_and_keep_their_numbers()
    {
        var text = Read("notice.txt", "You may see your information, and you may also have the mistakes\n\nin it corrected.\n\nNorthtown\nNT1 1AA and further words to make it long\n");
        Assert.Equal("You may see your information, and you may also have the mistakes\n\nin it corrected.", text.Words(text.Blocks[0]));
        Assert.Equal(3, text.Blocks.Length);
    }

    [Fact]
    public void The_bytes_decide_what_a_file_is_and_not_its_name()
    {
        Assert.Equal("html", Read("notice.pdf", $"<html><body><p>{Sentence}</p></body></html>").Format);
        Assert.Equal("docx", PublishedReader.Read(Word($"<w:p><w:r><w:t>{Sentence}</w:t></w:r></w:p>") with { Path = "notice.txt" }).Value!.Format);
    }

    [Theory]
    [InlineData("%PDF-1.7 and then nothing that a PDF has", "NG050", "is broken: it cannot be read as a PDF")]
    [InlineData("{\\rtf1 rich}", "NG050", "a rich text file, which cannot be read")]
    [InlineData("\u00d0\u00cf\u0011\u00e0 old", "NG050", "a document of an old Office program, which cannot be read")]
    [InlineData("PK\u0003\u0004 and then nothing that a zip has", "NG050", "is broken: it cannot be read as a Word document")]
    [InlineData("\u0089PNG and then a picture", "NG050", "a picture, which cannot be read")]
    [InlineData("\u0001\u0002\0\0\0", "NG050", "no text, which cannot be read")]
    [InlineData("", "NG050", "is empty")]
    [InlineData("  \n\n  \n", "NG051", "holds next to no text")]
    [InlineData("Too short", "NG051", "holds next to no text")]
    public void A_file_that_cannot_be_read_is_reported_in_plain_words(string content, string code, string message)
    {
        var problem = Assert.Single(PublishedReader.Read(new InputFile("notice.bin", [.. Encoding.Latin1.GetBytes(content)])).Diagnostics);
        Assert.Equal(code, problem.Rule.Code);
        Assert.EndsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\\rtf1 rich}")]
    [InlineData("\u00d0\u00cf\u0011\u00e0 old")]
    public void Old_word_files_and_rich_text_are_refused_with_what_to_do(string content) =>
        Assert.Equal(
            "open it in Word or LibreOffice, save it as a Word document (.docx), and give that",
            Assert.Single(PublishedReader.Read(new InputFile("notice.doc", [.. Encoding.Latin1.GetBytes(content)])).Diagnostics).Help);

    [Theory]
    [InlineData("xl/workbook.xml", "is a spreadsheet, which cannot be read")]
    [InlineData("ppt/presentation.xml", "is a presentation, which cannot be read")]
    [InlineData("notice.pdf", "is an archive of files, which cannot be read")]
    public void Other_files_that_are_zips_are_told_from_word_documents(string entry, string message)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry(entry);
        }
        Assert.EndsWith(message, Assert.Single(PublishedReader.Read(new InputFile("notice.docx", [.. bytes.ToArray()])).Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_locked_pdf_is_told_from_a_broken_one() =>
        Assert.Equal("`locked.pdf` is locked with a password", Assert.Single(PublishedReader.Read(PublishedNotices.File("locked.pdf")).Diagnostics).Message);

    [Fact]
    public void A_locked_word_document_is_told_from_an_old_one()
    {
        byte[] bytes = [0xd0, 0xcf, 0x11, 0xe0, .. new byte[1000], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[1000]];
        Assert.Equal("`locked.docx` is locked with a password", Assert.Single(PublishedReader.Read(new InputFile("locked.docx", [.. bytes])).Diagnostics).Message);
    }

    [Fact]
    public void A_page_that_was_saved_with_its_pictures_is_refused_with_what_to_do()
    {
        const string page = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----x\"\r\n\r\n------x\r\n<html><body><p>We use your informa=\r\ntion.</p></body></html>";
        var problem = Assert.Single(PublishedReader.Read(new InputFile("housing.mhtml", [.. Encoding.UTF8.GetBytes(page)])).Diagnostics);
        Assert.Equal(("`housing.mhtml` is a web archive, which cannot be read", "save the page anew in the browser, as “Webpage, HTML only”"), (problem.Message, problem.Help));
    }

    [Fact]
    public void A_document_with_macros_is_read_without_them()
    {
        using var bytes = new MemoryStream();
        bytes.Write(Word($"<w:p><w:r><w:t>{Sentence}</w:t></w:r></w:p>").Content.AsSpan());
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var macros = zip.CreateEntry("word/vbaProject.bin").Open();
            macros.Write("Sub AutoOpen()"u8);
        }
        var text = PublishedReader.Read(new InputFile("notice.docm", [.. bytes.ToArray()])).Value!;
        Assert.Equal(Sentence, text.Source.Text.Trim());
    }

    [Fact]
    public void A_markdown_file_with_a_run_of_thousands_of_brackets_is_refused()
    {
        var problem = Assert.Single(PublishedReader.Read(new InputFile("notice.md", [.. Encoding.UTF8.GetBytes(Sentence + string.Concat(Enumerable.Repeat("[a](", 50_000)))])).Diagnostics);
        Assert.Equal("`notice.md` is too complex to be read: a paragraph in it holds thousands of brackets", problem.Message);
    }

    [Fact]
    public void A_file_without_line_ends_is_read_in_parts_that_end_with_a_sentence()
    {
        var sentences = string.Concat(Enumerable.Repeat(Sentence + " ", 1_000)).TrimEnd();
        var text = Read("notice.html", $"<html><body><h1>Privacy</h1><p>{sentences}</p><!-- noticegen: ignore[retention-vague] it is said elsewhere --><p>Last</p></body></html>");
        Assert.Equal("Privacy" + sentences + "Last", string.Concat(text.Blocks.Select(text.Words)));
        Assert.All(text.Blocks, block => Assert.InRange(block.Span.Length, 1, 20_000));
        Assert.All(text.Blocks[1..^2], block => Assert.EndsWith("family.", text.Words(block), StringComparison.Ordinal));
        Assert.Equal(text.Blocks.Length - 1, Assert.Single(text.Comments).Block);
        Assert.True(text.Blocks.Length > 4, $"{text.Blocks.Length} blocks");
    }

    [Fact]
    public void A_word_file_that_unpacks_to_something_huge_is_refused()
    {
        var bomb = Word("<w:p><w:r><w:t>" + new string('a', 80 << 20) + "</w:t></w:r></w:p>");
        Assert.True(bomb.Content.Length < 1 << 20);
        var problem = Assert.Single(PublishedReader.Read(bomb).Diagnostics);
        Assert.Equal("NG050", problem.Rule.Code);
        Assert.Contains("unpacks to more than any notice needs", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notice.txt", "We keep it. ")]
    [InlineData("notice.md", "We keep it. ")]
    [InlineData("notice.html", "<p>We keep it.</p>")]
    public void More_text_than_any_notice_has_is_refused(string path, string words)
    {
        var file = new InputFile(path, [.. Encoding.UTF8.GetBytes((path.EndsWith("html", StringComparison.Ordinal) ? "<!doctype html><body>" : "") + string.Concat(Enumerable.Repeat(words, 50_000)))]);
        var problem = Assert.Single(PublishedReader.Read(file).Diagnostics);
        Assert.Equal("NG050", problem.Rule.Code);
        Assert.Contains("the most that is read is 500,000", problem.Message, StringComparison.Ordinal);
    }

    private static PublishedText Read(string path, string content) => PublishedReader.Read(new InputFile(path, [.. Encoding.UTF8.GetBytes(content)])).Value!;

    private static IEnumerable<string> Blocks(PublishedText text) => text.Blocks.Select(block => $"{block.Kind} {text.Words(block)}");

    private static InputFile Word(string body)
    {
        const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string xml)
            {
                using var to = new StreamWriter(zip.CreateEntry(name).Open());
                to.Write(xml);
            }
            Add("word/document.xml", $"<w:document {Namespace}><w:body>{body}</w:body></w:document>");
            Add("word/styles.xml", $"<w:styles {Namespace}><w:style w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style></w:styles>");
        }
        return new InputFile("notice.docx", [.. bytes.ToArray()]);
    }
}
