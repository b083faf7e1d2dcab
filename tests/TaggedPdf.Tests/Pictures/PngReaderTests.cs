using System.IO.Hashing;
using CsCheck;
using TaggedPdf.Pictures;
using Xunit;

namespace TaggedPdf.Tests.Pictures;

public sealed class PngReaderTests
{
    [Fact]
    public void Every_filter_is_undone() =>
        Gen.Select(Gen.Byte.Array[15 * 7], Gen.Int[0, 4].Array[7]).Sample((rows, filters) =>
        {
            var picture = Good(new PngFile(new PngHeader(5, 7, 8, 2, false), rows) { Filters = filters });
            Assert.Equal(rows, picture.Rgb);
            Assert.Null(picture.Alpha);
        });

    [Theory]
    [InlineData(1, "A0", "ff 00 ff")]
    [InlineData(2, "1B", "00 55 aa")]
    [InlineData(4, "0FA0", "00 ff aa")]
    [InlineData(8, "0080FF", "00 80 ff")]
    [InlineData(16, "00007FFFFFFF", "00 7f ff")]
    public void Grey_of_every_depth_is_read(int depth, string row, string greys)
    {
        var picture = Good(new PngFile(new PngHeader(3, 1, depth, 0, false), Convert.FromHexString(row)));
        Assert.Equal(string.Concat(greys.Split(' ').Select(grey => grey + grey + grey)), Hex(picture.Rgb));
    }

    [Fact]
    public void Colours_of_sixteen_bits_with_alpha_are_read()
    {
        var picture = Good(new PngFile(new PngHeader(1, 1, 16, 6, false), Convert.FromHexString("FFFF80807F7F4040")));
        Assert.Equal("ff807f", Hex(picture.Rgb));
        Assert.Equal("40", Hex(picture.Alpha!.Value));
    }

    [Fact]
    public void Grey_with_alpha_is_read()
    {
        var picture = Good(new PngFile(new PngHeader(2, 1, 8, 4, false), [10, 255, 20, 0]));
        Assert.Equal("0a0a0a141414", Hex(picture.Rgb));
        Assert.Equal("ff00", Hex(picture.Alpha!.Value));
    }

    [Fact]
    public void Palette_colours_may_be_see_through()
    {
        var picture = Good(new PngFile(new PngHeader(3, 1, 2, 3, false), [0b00_01_10_00])
        {
            Palette = [1, 2, 3, 4, 5, 6, 7, 8, 9],
            Transparency = [255, 7],
        });
        Assert.Equal("010203040506070809", Hex(picture.Rgb));
        Assert.Equal("ff07ff", Hex(picture.Alpha!.Value));
    }

    [Fact]
    public void One_grey_may_be_named_see_through()
    {
        var picture = Good(new PngFile(new PngHeader(2, 1, 8, 0, false), [9, 10]) { Transparency = [0, 10] });
        Assert.Equal("ff00", Hex(picture.Alpha!.Value));
    }

    [Fact]
    public void Interlaced_files_are_refused_with_advice()
    {
        var outcome = Read([.. new PngFile(new PngHeader(1, 1, 8, 0, true), [1]).ToBytes()]);
        Assert.Contains("interlaced", Assert.Single(outcome.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_is_noticed_or_harmless()
    {
        var file = new PngFile(new PngHeader(5, 7, 8, 2, false), new byte[15 * 7]).ToBytes();
        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            var outcome = Read([.. file.SetItem(at, value)]);
            Assert.True(outcome.Value is not null ^ outcome.Faults.Length > 0);
        });
    }

    [Fact]
    public void A_file_that_claims_to_be_huge_is_refused()
    {
        var outcome = Read(ClaimingToBeHuge());
        Assert.True(outcome.Faults.Length > 0);
    }

    [Fact]
    public void No_bytes_make_it_throw() =>
        Gen.Byte.Array[0, 100].Sample(bytes => Read(bytes).Faults.Length > 0 && Read([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, .. bytes]).Faults.Length > 0);

    private static byte[] ClaimingToBeHuge()
    {
        var small = new PngFile(new PngHeader(1, 1, 8, 2, false), [1, 2, 3]).ToBytes().ToArray();
        small[18] = 0x17;
        small[22] = 0x17;
        var crc = Crc32.HashToUInt32(small.AsSpan(12, 17));
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(small.AsSpan(29), crc);
        return small;
    }

    private static PictureReading<PngPicture> Read(byte[] bytes) =>
        PngReader.Read([.. bytes]);

    private static PngPicture Good(PngFile file)
    {
        var outcome = PngReader.Read(file.ToBytes());
        Assert.Empty(outcome.Faults.Select(d => d.Message));
        return outcome.Value!;
    }

    private static string Hex(IEnumerable<byte> bytes) => Convert.ToHexStringLower([.. bytes]);
}
