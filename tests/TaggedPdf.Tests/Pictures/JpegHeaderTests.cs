using CsCheck;
using TaggedPdf.Pictures;
using Xunit;

namespace TaggedPdf.Tests.Pictures;

public sealed class JpegHeaderTests
{
    private static readonly byte[] Start = [0xFF, 0xD8];
    private static readonly byte[] App0 = [0xFF, 0xE0, 0, 4, 1, 2];
    private static readonly byte[] Adobe =
        [0xFF, 0xEE, 0, 14, (byte)'A', (byte)'d', (byte)'o', (byte)'b', (byte)'e', 0, 100, 0, 0, 0, 0, 2];

    [Theory]
    [InlineData(0xC0)]
    [InlineData(0xC2)]
    public void Size_and_colours_are_read(byte frame)
    {
        var picture = Read([.. Start, .. App0, 0xFF, .. Adobe, 0xFF, frame, 0, 8, 8, 1, 2, 3, 4, 4]).Value!;
        Assert.Equal((0x304, 0x102, 4, 2), (picture.Width, picture.Height, picture.Components, picture.AdobeTransform));
    }

    [Theory]
    [InlineData("")]
    [InlineData("89504E47")]
    [InlineData("FFD8FFC00008080102030405")]
    [InlineData("FFD8FFC3000808010203040301")]
    [InlineData("FFD8FFE0FFFF")]
    [InlineData("FFD8FFC100080C010203040301")]
    [InlineData("FFD8FFDA0004AAAA")]
    public void Others_are_refused_with_advice(string bytes)
    {
        var diagnostic = Assert.Single(Read(Convert.FromHexString(bytes)).Faults);
        Assert.Contains("ordinary JPEG", diagnostic.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("68656C6C6F")]
    [InlineData("FF00FF01FFD3FFFF")]
    [InlineData("01")]
    public void Rubbish_between_segments_is_left_out_as_browsers_do(string rubbish)
    {
        var between = Convert.FromHexString(rubbish);
        byte[] frame = [0xFF, 0xC0, 0, 8, 8, 0, 8, 0, 16, 1];
        byte[] scan = [0xFF, 0xDA, 0, 4, 1, 2, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD9, .. "and more"u8];
        byte[] file = [.. Start, .. App0, .. between, .. frame, .. between, .. scan];
        var picture = Read(file).Value!;
        Assert.Equal((16, 8), (picture.Width, picture.Height));
        Assert.Equal([.. Start, .. App0, .. frame, .. scan], picture.Content);
    }

    [Theory]
    [InlineData("FFD8FFE0000401020000FFD8FFC00008080008001001")]
    [InlineData("FFD8FFE000040102FFD9FFC00008080008001001")]
    public void A_file_within_or_behind_the_file_is_not_it(string bytes) =>
        Assert.Contains("its size cannot be read", Assert.Single(Read(Convert.FromHexString(bytes)).Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void No_bytes_make_it_throw() => Gen.Byte.Array[0, 60].Sample(bytes =>
    {
        var outcome = Read([.. Start, 0xFF, .. bytes]);
        Assert.True(outcome.Value is not null ^ outcome.Faults.Length > 0);
    });

    private static PictureReading<JpegPicture> Read(byte[] bytes) =>
        JpegHeader.Read([.. bytes]);
}
