using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using NoticeGen.Cli.Archiving;
using Xunit;

namespace NoticeGen.Tests.Cli.Archiving;

/// <summary>Zips that are damaged, or were made to do harm.</summary>
public sealed class ArchiveReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("noticegen-zip-").FullName;

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/evil.txt")]
    [InlineData("a/../../evil.txt")]
    [InlineData("a\\..\\evil.txt")]
    [InlineData("C:/evil.txt")]
    public void A_name_that_leads_elsewhere_is_refused(string name)
    {
        var path = Zip((name, "x"), ("manifest.json", Manifest()));
        var fault = Assert.Throws<DamagedArchive>(() => ArchiveReader.Open(path));
        Assert.StartsWith("holds a file with the unsafe name", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_unpacks_to_more_than_it_says_is_not_unpacked()
    {
        // A hundred thousand times the same letter packs to a hundred bytes.
        var path = Zip(("a.txt", new string('a', 100_000)), ("manifest.json", Manifest(("a.txt", 10, new string('0', 64)))));
        using var reader = ArchiveReader.Open(path);
        var fault = Assert.Throws<DamagedArchive>(() => reader.CheckAll());
        Assert.Equal("holds more in `a.txt` than it may", fault.Message);
    }

    [Fact]
    public void A_size_that_no_document_has_is_refused_before_anything_is_read()
    {
        var path = Zip(("a.txt", "x"), ("manifest.json", Manifest(("a.txt", 99_999_999_999, new string('0', 64)))));
        using var reader = ArchiveReader.Open(path);
        Assert.Contains("larger than any document", Assert.Throws<DamagedArchive>(() => reader.CheckAll()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_bytes_than_the_manifest_says_are_found()
    {
        var path = Zip(("a.txt", "y"), ("manifest.json", Manifest(("a.txt", 1, Hash("x")))));
        using var reader = ArchiveReader.Open(path);
        Assert.Equal("holds `a.txt` with other bytes than its manifest.json says", Assert.Throws<DamagedArchive>(() => reader.CheckAll()).Message);
    }

    [Fact]
    public void A_file_that_is_missing_or_not_listed_is_found()
    {
        using var lacking = ArchiveReader.Open(Zip(("manifest.json", Manifest(("a.txt", 1, Hash("x"))))));
        Assert.Equal("lacks `a.txt`, which its manifest.json lists", Assert.Throws<DamagedArchive>(() => lacking.CheckAll()).Message);
        using var stray = ArchiveReader.Open(Zip(("a.txt", "x"), ("manifest.json", Manifest())));
        Assert.Equal("holds `a.txt`, which its manifest.json does not list", Assert.Throws<DamagedArchive>(() => stray.CheckAll()).Message);
    }

    [Fact]
    public void The_same_name_twice_is_refused()
    {
        var path = Zip(("manifest.json", Manifest()), ("manifest.json", Manifest()));
        Assert.Equal("holds `manifest.json` twice", Assert.Throws<DamagedArchive>(() => ArchiveReader.Open(path)).Message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("{\"kind\":\"noticegen-archive\",\"asAt\":\"2026-11-22\",\"files\":[{\"path\":7}]}")]
    public void A_zip_of_another_program_is_no_archive(string manifest)
    {
        var path = Zip(("manifest.json", manifest));
        Assert.StartsWith("is not an archive of noticegen", Assert.Throws<DamagedArchive>(() => ArchiveReader.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused_in_words()
    {
        var path = Path.Combine(_folder, "any.zip");
        var good = File.ReadAllBytes(Zip(("a.txt", "x"), ("manifest.json", Manifest(("a.txt", 1, Hash("x"))))));
        // A good archive with one byte changed, or cut short.
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte, Gen.Bool).Sample(
            (at, value, cuts) =>
            {
                var bytes = good.ToArray();
                bytes[at] = value;
                File.WriteAllBytes(path, cuts ? bytes[..at] : bytes);
                try
                {
                    using var reader = ArchiveReader.Open(path);
                    reader.CheckAll();
                }
                catch (DamagedArchive)
                {
                }
            },
            iter: 2000,
            threads: 1);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Zip(params (string Name, string Text)[] entries)
    {
        var path = Path.Combine(_folder, Path.GetRandomFileName());
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var to = zip.CreateEntry(name).Open();
            to.Write(Encoding.UTF8.GetBytes(text));
        }
        return path;
    }

    private static string Manifest(params (string Path, long Bytes, string Sha256)[] files) =>
        "{\"kind\":\"noticegen-archive\",\"asAt\":\"2026-11-22\",\"files\":["
        + string.Join(',', files.Select(file => string.Create(CultureInfo.InvariantCulture, $"{{\"path\":\"{file.Path}\",\"bytes\":{file.Bytes},\"sha256\":\"{file.Sha256}\"}}")))
        + "]}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
