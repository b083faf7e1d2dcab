using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NoticeGen.Auditing.Files;
using NoticeGen.Published;
using NoticeGen.Rendering;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>The quick reader of our own PDF files reads what the general one reads, and leaves it all other files.</summary>
public sealed class OwnPdfTests
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
            var own = PdfFileReader.ReadOwn(path, bytes);
            Assert.NotNull(own);
            var general = PdfFileReader.Read(path, bytes);
            Assert.Equal(Blocks(general), Blocks(own));
            Assert.NotEmpty(own.Blocks);
        }
    }

    [Fact]
    public void Every_file_that_is_cut_off_or_has_a_wrong_byte_is_left_to_the_general_reader_or_read_without_fault()
    {
        var (path, bytes) = Pdfs(Workspace.Project.NoticeIds.First())[0];
        for (var length = 0; length < bytes.Length; length += 997)
        {
            Assert.Null(PdfFileReader.ReadOwn(path, bytes[..length]));
        }
        for (var at = 0; at < bytes.Length; at += 1511)
        {
            var wrong = (byte[])bytes.Clone();
            wrong[at] ^= 0x15;
            // Pictures, metadata and font programs hold no text; all else is packed with a checksum or makes the reader give up.
            if (PdfFileReader.ReadOwn(path, wrong) is { } read)
            {
                Assert.Equal(Blocks(PdfFileReader.ReadOwn(path, bytes)!), Blocks(read));
            }
        }
    }

    private static List<string> Blocks(PublishedText text) => [.. text.Blocks.Select((block, i) => $"{block.Kind} {text.Source.PlaceName(block.Span.Start)} {text.Words(block)}")];

    private static ImmutableArray<(string Path, byte[] Bytes)> Pdfs(string id)
    {
        var check = Opened.Value.Check(id.Split('/')[0], id.Split('/')[1]);
        return [.. Opened.Value.Build(check).Files.Select(file => (file.Path, ImmutableCollectionsMarshal.AsArray(file.File.Content)!))];
    }
}
