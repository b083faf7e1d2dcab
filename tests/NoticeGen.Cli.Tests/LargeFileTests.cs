using System.Text;
using NoticeGen.Cli.Caching;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>Manifest and record of an estate may be larger than what a program can hold in one piece.</summary>
public sealed class LargeFileTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("one\ntwo\n", "one|two")]
    [InlineData("\n\nx\n", "||x")]
    public void Lines_are_read_as_they_are_written(string text, string expected)
    {
        // A byte at a time: no line ends where a piece ends.
        foreach (var most in (ReadOnlySpan<int>)[1, 3, int.MaxValue])
        {
            using var from = new Dripping(Encoding.UTF8.GetBytes(text), most);
            Assert.Equal(expected, string.Join('|', All(from)));
        }
    }

    [Fact]
    public void A_line_may_be_long_and_must_have_an_end()
    {
        var line = new string('x', 300_000);
        using var from = new Dripping(Encoding.UTF8.GetBytes(line + "\ny\n"), 1000);
        Assert.Equal([line, "y"], All(from));
        using var cut = new MemoryStream(Encoding.UTF8.GetBytes("a\nb"));
        Assert.Throws<FormatException>(() => All(cut).ToList());
    }

    [Fact]
    public void What_is_packed_is_unpacked_as_it_was()
    {
        using var workspace = TestWorkspace.Empty();
        foreach (var mostInMemory in (ReadOnlySpan<long>)[long.MaxValue, 200, 0])
        {
            foreach (var writes in (ReadOnlySpan<bool>)[true, false])
            {
                using (var output = OutputFolder.Open(workspace.Full("dist"), new DiskStore(), writes))
                {
                    var packed = new PackedTexts(output, mostInMemory);
                    string[] texts = ["", "a", new string('b', 100_000), .. Enumerable.Range(0, 50).Select(number => $"finding {number}")];
                    var held = texts.Select(text => packed.Add(Encoding.UTF8.GetBytes(text))).ToList();
                    Assert.Equal(writes && mostInMemory <= 200 ? 1 : 0, Aside());
                    Assert.Equal(texts.Reverse(), held.AsEnumerable().Reverse().Select(text => Encoding.UTF8.GetString(packed.Unpack(text))));
                }
                Assert.Equal(0, Aside());
            }
        }

        int Aside() => Directory.GetFiles(workspace.Root, ".noticegen.found*", SearchOption.AllDirectories).Length;
    }

    [Fact]
    public void A_file_of_more_than_2_GB_is_refused_in_words()
    {
        using var workspace = TestEstate.Of(1);
        var path = workspace.Full("large.bin");
        using (var file = File.Create(path))
        {
            // Nothing of it is on the disk.
            file.SetLength(3L << 30);
        }
        var problem = Assert.Throws<FileTooLarge>(() => { _ = new DiskStore().Read(path); });
        var error = DiskFault.Explain(problem, path);
        Assert.Contains("larger than 2 GB", error.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, error.ExitCode);
    }

    [Fact]
    public void A_manifest_is_read_and_written_piece_by_piece()
    {
        var manifest = new Manifest([.. Enumerable.Range(0, 5000).Select(number => new ManifestFile { Path = $"a/{number}.html", Sha256 = new string('0', 64), Bytes = number, Format = "html" })]);
        using var to = new Counting();
        manifest.Write(to, "1");
        Assert.True(to.Largest < 100_000, $"{to.Largest} bytes at once");
        using var from = new Dripping(to.ToArray(), 4000);
        Assert.Equal(manifest.Files.OrderBy(file => file.Path, StringComparer.Ordinal), Manifest.Read(from)!.Files);
    }

    private static IEnumerable<string> All(Stream from)
    {
        var lines = new StreamLines(from);
        while (lines.Next() is { } line)
        {
            yield return Encoding.UTF8.GetString(line.Span);
        }
    }

    /// <summary>Gives only so many bytes at once.</summary>
    private sealed class Dripping(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);
    }

    /// <summary>Knows how much it was given at once.</summary>
    private sealed class Counting : MemoryStream
    {
        public int Largest { get; private set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Largest = Math.Max(Largest, count);
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Largest = Math.Max(Largest, buffer.Length);
            base.Write(buffer);
        }
    }
}
