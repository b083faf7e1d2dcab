using NoticeGen.Rendering.Pictures;
using Xunit;

namespace NoticeGen.Tests.Rendering.Pictures;

public sealed class Crc32Tests
{
    /// <summary>The check value that all descriptions of this checksum give.</summary>
    [Fact]
    public void The_digits_have_the_known_checksum() => Assert.Equal(0xCBF43926, Crc32.Of("123456789"u8));

    [Fact]
    public void A_checksum_can_be_taken_in_pieces_of_any_length()
    {
        var bytes = Enumerable.Range(0, 60).Select(i => (byte)((i * 73) + 5)).ToArray();
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            Assert.Equal(Crc32.Of(bytes), Crc32.Of(bytes.AsSpan(cut), Crc32.Of(bytes.AsSpan(0, cut))));
        }
    }
}
