using System.IO.Compression;
using System.Text;
using CsCheck;
using NoticeGen.Cli.Archiving;
using Xunit;

namespace NoticeGen.Tests.Cli.Archiving;

public sealed class ZipWriterTests
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
        var writer = new ZipWriter(to);
        writer.Add("sources/tŷ.yaml", "x"u8);
        writer.Finish();
        using var zip = new ZipArchive(new MemoryStream(to.ToArray()), ZipArchiveMode.Read);
        Assert.Equal("sources/tŷ.yaml", Assert.Single(zip.Entries).FullName);
    }

    private static byte[] Zip(byte[][] contents)
    {
        using var to = new MemoryStream();
        var writer = new ZipWriter(to);
        for (var i = 0; i < contents.Length; i++)
        {
            writer.Add(Encoding.ASCII.GetString([(byte)('a' + i)]), contents[i]);
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
