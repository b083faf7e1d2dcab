using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using NoticeGen.Auditing.Files;
using NoticeGen.Auditing.Finished.Word;
using NoticeGen.Rendering;
using Xunit;

namespace NoticeGen.Tests.Auditing.Finished;

/// <summary>The quick reader of our own Word files reads what the general one reads, and leaves it all other files.</summary>
public sealed class WordReaderTests
{
    private static readonly Lazy<Pipeline> Opened = new(() => Workspace.Project.Open(Workspace.WithoutLint with { Formats = [Format.Docx] }).Value!);

    public static TheoryData<string> Ids => [.. Workspace.Project.NoticeIds];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Our_own_files_read_as_the_general_reader_reads_them(string id)
    {
        var files = Files(id);
        Assert.Equal(3, files.Length);
        foreach (var file in files)
        {
            var own = WordReader.Read(file);
            Assert.NotNull(own);
            Assert.NotEmpty(own.Links);
            Shown.AssertSame(WordFileReader.Read("notice.docx", file), own);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_file_whose_markup_was_changed_anywhere_is_left_to_the_general_reader_or_read_as_it_reads_it(int seed)
    {
        var random = new Random(seed);
        var file = Files(Workspace.Project.NoticeIds.First())[0];
        var markup = MarkupOf(file);
        string[] pieces =
        [
            "<w:p>", "</w:p>", "<w:r><w:t>new</w:t></w:r>", "<w:t>", "</w:t>", "<w:br />", "<w:del>", "</w:del>", "&amp;", "&#65;", "&", "<", ">", "\"", "word ", "é",
            "<w:tab/>", "<w:noBreakHyphen />", "<!-- x -->", "<![CDATA[x]]>", "<a:t>x</a:t>", "<mc:Fallback><w:p/></mc:Fallback>", "<w:hyperlink r:id=\"link1\">", "</w:hyperlink>", "'", "=\"<\"",
        ];
        var read = 0;
        for (var i = 0; i < 200; i++)
        {
            var at = random.Next(markup.Length);
            if (random.Next(2) == 0)
            {
                // Where elements begin, so that what comes in is often still well-formed.
                at = Math.Max(0, markup.LastIndexOf("<w:r>", at, StringComparison.Ordinal));
            }
            var cut = random.Next(3) == 0 ? random.Next(1, 12) : 0;
            var changed = With(file, markup[..at] + (random.Next(4) == 0 ? "" : pieces[random.Next(pieces.Length)]) + markup[Math.Min(markup.Length, at + cut)..]);
            if (WordReader.Read(changed) is { } own)
            {
                read++;
                Shown.AssertSame(WordFileReader.Read("notice.docx", changed), own);
            }
        }
        Assert.InRange(read, 5, 195);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_left_to_the_general_reader()
    {
        var file = Files(Workspace.Project.NoticeIds.First())[0];
        var markup = MarkupOf(file);
        for (var length = 0; length < markup.Length; length += 499)
        {
            Assert.Null(WordReader.Read(With(file, markup[..length])));
        }
        for (var length = 0; length < file.Length; length += 997)
        {
            Assert.Null(WordReader.Read(file[..length]));
        }
    }

    private static string MarkupOf(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>A zip with what the readers look at: this markup, and the addresses and styles of the file.</summary>
    private static byte[] With(byte[] file, string markup)
    {
        var made = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in (string[])["word/_rels/document.xml.rels", "word/styles.xml"])
            {
                using var source = from.GetEntry(name)!.Open();
                using var target = to.CreateEntry(name, CompressionLevel.Fastest).Open();
                source.CopyTo(target);
            }
            using var document = to.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            document.Write(Encoding.UTF8.GetBytes(markup));
        }
        return made.ToArray();
    }

    private static ImmutableArray<byte[]> Files(string id)
    {
        var check = Opened.Value.Check(id.Split('/')[0], id.Split('/')[1]);
        return [.. Opened.Value.Build(check).Files.Select(file => ImmutableCollectionsMarshal.AsArray(file.File.Content)!)];
    }
}
