using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using NoticeGen.Rendering.Docx.Packaging;
using Xunit;

namespace NoticeGen.Tests.Rendering.Docx.Packaging;

public sealed class StableZipTests
{
    [Fact]
    public void Deflated_and_stored_entries_come_back_in_the_fixed_order()
    {
        var picture = Enumerable.Range(0, 1000).Select(i => (byte)(i * 31)).ToImmutableArray();
        var words = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("how we use your information ", 100)));
        var file = StableZip.Write(
        [
            new ZipEntry("word/document.xml", PackedPart.Of(words)),
            new ZipEntry("media/image.png", PackedPart.AsItIs(picture)),
            new ZipEntry("_rels/.rels", PackedPart.Of([])),
            new ZipEntry("[Content_Types].xml", PackedPart.Of(words)),
        ]);
        using var zip = new ZipArchive(new MemoryStream([.. file]));
        Assert.Equal(["[Content_Types].xml", "_rels/.rels", "media/image.png", "word/document.xml"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal([words, [], [.. picture], words], zip.Entries.Select(Content));
        Assert.Equal(1000, zip.Entries[2].CompressedLength);
        Assert.True(zip.Entries[3].CompressedLength < 100);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
