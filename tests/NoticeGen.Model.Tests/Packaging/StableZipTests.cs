using System.IO.Compression;
using System.Text;
using CsCheck;
using NoticeGen.Packaging;
using Xunit;

namespace NoticeGen.Tests.Packaging;

public sealed class StableZipTests
{
    [Fact]
    public void Any_content_comes_back_through_the_librarys_reader()
    {
        Gen.Byte.Array[0, 300].Array[0, 8].Sample(contents =>
        {
            using var zip = new ZipArchive(new MemoryStream(Zip(contents)), ZipArchiveMode.Read);
            return zip.Entries.Select(Content).Zip(contents).All(pair => pair.First.SequenceEqual(pair.Second)) && zip.Entries.Count == contents.Length;
        });
    }

    [Fact]
    public void Entries_say_nothing_of_the_machine()
    {
        var bytes = Zip([[1, 2, 3]]);
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var entry = Assert.Single(zip.Entries);
        Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
        Assert.Equal(0, entry.ExternalAttributes);
        Assert.Equal(entry.Length, entry.CompressedLength);
        // The central directory's "version made by": its upper byte names the operating system.
        var directory = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        Assert.Equal(0, bytes[directory + 5]);
    }

    [Fact]
    public void Names_are_utf_8()
    {
        using var to = new MemoryStream();
        var writer = new StableZip(to);
        Assert.True(writer.TryAdd("sources/tŷ.yaml", "x"u8));
        writer.Finish();
        using var zip = new ZipArchive(new MemoryStream(to.ToArray()), ZipArchiveMode.Read);
        Assert.Equal("sources/tŷ.yaml", Assert.Single(zip.Entries).FullName);
    }

    [Fact]
    public void Deflated_and_stored_entries_come_back_in_the_order_given()
    {
        var picture = Enumerable.Range(0, 1000).Select(i => (byte)(i * 31)).ToArray();
        var words = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("how we use your information ", 100)));
        var file = StableZip.Of(
        [
            new ZipEntry("word/document.xml", PackedContent.Of(words)),
            new ZipEntry("media/image.png", PackedContent.AsItIs([.. picture])),
            new ZipEntry("empty", PackedContent.Of([])),
        ]);
        using var zip = new ZipArchive(new MemoryStream([.. file]));
        Assert.Equal(["word/document.xml", "media/image.png", "empty"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal([words, picture, []], zip.Entries.Select(Content));
        Assert.True(zip.Entries[0].CompressedLength < 100);
        Assert.Equal(1000, zip.Entries[1].CompressedLength);
    }

    [Fact]
    public void No_more_is_added_than_a_zip_can_list()
    {
        var writer = new StableZip(Stream.Null);
        var entry = new ZipEntry("a", PackedContent.AsItIs([]));
        Assert.All(Enumerable.Range(0, 65_534), _ => Assert.True(writer.TryAdd(entry)));
        Assert.False(writer.TryAdd(entry));
    }

    private static byte[] Zip(byte[][] contents)
    {
        using var to = new MemoryStream();
        var writer = new StableZip(to);
        for (var i = 0; i < contents.Length; i++)
        {
            Assert.True(writer.TryAdd(Encoding.ASCII.GetString([(byte)('a' + i)]), contents[i]));
        }
        writer.Finish();
        return to.ToArray();
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var content = new MemoryStream();
        from.CopyTo(content);
        return content.ToArray();
    }
}
