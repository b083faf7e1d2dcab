using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NoticeGen.Auditing.Files;
using NoticeGen.Auditing.Finished;
using NoticeGen.Auditing.Finished.Pdf;
using NoticeGen.Documents;
using NoticeGen.Rendering;
using Xunit;

namespace NoticeGen.Tests.Auditing.Finished;

/// <summary>The quick reader of our own PDF files reads what the general one reads, and leaves it all other files.</summary>
public sealed class PdfReaderTests
{
    private static readonly Lazy<Pipeline> Opened = new(() => Workspace.Project.Open(Workspace.WithoutLint with { Formats = [Format.Pdf] }).Value!);

    public static TheoryData<string> Ids => [.. Workspace.Project.NoticeIds];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Our_own_files_read_as_the_general_reader_reads_them(string id)
    {
        var files = Pdfs(id);
        Assert.Equal(3, files.Length);
        foreach (var (path, bytes) in files)
        {
            var own = PdfReader.Read(bytes);
            Assert.NotNull(own);
            Assert.Equal(ShownText.Of(PdfFileReader.Read(path, bytes)).Letters, own.Letters);
            // The general reader guesses blocks from the look of lines; ours has them from the tags.
            var headings = HeadingsOf(id, path).ToList();
            Assert.NotEmpty(headings);
            Assert.Equal([], headings.Where(heading => !own.HasBlock(ShownTextBuilder.LettersOf(heading))));
        }
    }

    [Fact]
    public void Every_file_that_is_cut_off_or_has_a_wrong_byte_is_left_to_the_general_reader_or_read_without_fault()
    {
        var (path, bytes) = Pdfs(Workspace.Project.NoticeIds.First())[0];
        for (var length = 0; length < bytes.Length; length += 997)
        {
            Assert.Null(PdfReader.Read(bytes[..length]));
        }
        for (var at = 0; at < bytes.Length; at += 1511)
        {
            var wrong = (byte[])bytes.Clone();
            wrong[at] ^= 0x15;
            // Pictures, metadata and font programs hold no text; all else is packed with a checksum or makes the reader give up.
            if (PdfReader.Read(wrong) is { } read)
            {
                Assert.Equal(PdfReader.Read(bytes)!.Letters, read.Letters);
            }
        }
    }

    private static IEnumerable<string> HeadingsOf(string id, string path)
    {
        var edition = path.Contains(".easy-read.", StringComparison.Ordinal) ? "easy-read" : Edition.Standard;
        var check = Opened.Value.Check(id.Split('/')[0], id.Split('/')[1]);
        return check.Editions.Single(each => each.Edition.Variant == edition).Document.Blocks.OfType<Heading>().Select(heading => DocumentText.Of(heading.Inlines));
    }

    private static ImmutableArray<(string Path, byte[] Bytes)> Pdfs(string id)
    {
        var check = Opened.Value.Check(id.Split('/')[0], id.Split('/')[1]);
        return [.. Opened.Value.Build(check).Files.Select(file => (file.Path, ImmutableCollectionsMarshal.AsArray(file.File.Content)!))];
    }
}
