using System.Collections.Immutable;
using TaggedPdf.Pictures;
using Xunit;

namespace TaggedPdf.Tests.Pictures;

/// <summary>Pictures stored as the camera was held are shown upright.</summary>
public sealed class UprightJpegTests
{
    [Theory]
    [InlineData(1, "left")]
    [InlineData(2, "right")]
    [InlineData(3, "right")]
    [InlineData(4, "left")]
    [InlineData(5, "top")]
    [InlineData(6, "top")]
    [InlineData(7, "bottom")]
    [InlineData(8, "bottom")]
    public void The_dark_half_lies_where_it_is_said_to(int orientation, string expected)
    {
        foreach (var isLittle in new[] { true, false })
        {
            var header = JpegHeader.Read(HalfDark(orientation, isLittle)).Value!;
            Assert.Equal((16, 8, orientation), (header.Width, header.Height, header.Orientation));
            var picture = UprightJpeg.Read(header).Value!;
            Assert.Equal(orientation < 5 ? (16, 8) : (8, 16), (picture.Width, picture.Height));
            bool IsDark(int x, int y) => picture.Rgb[((y * picture.Width) + x) * 3] < 40;
            Assert.Equal(expected, (IsDark(0, 0), IsDark(picture.Width - 1, 0), IsDark(0, picture.Height - 1)) switch
            {
                (true, true, _) => "top",
                (true, _, true) => "left",
                (false, true, _) => "right",
                _ => "bottom",
            });
        }
    }

    [Fact]
    public void Damaged_pixels_are_said()
    {
        var header = JpegHeader.Read([.. HalfDark(6, isLittle: true)[..60]]).Value ?? new JpegPicture(16, 8, 1, null, [0xFF, 0xD8, 0xFF]) { Orientation = 6 };
        Assert.Contains("damaged", Assert.Single(UprightJpeg.Read(header).Faults).Message, StringComparison.Ordinal);
    }

    /// <summary>16 by 8 grey pixels, the left half black and the right half white: two blocks of one value each.</summary>
    internal static ImmutableArray<byte> HalfDark(int orientation, bool isLittle)
    {
        byte[] tiff = isLittle
            ? [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0]
            : [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        byte[] none = new byte[15];
        return
        [
            0xFF, 0xD8,
            0xFF, 0xE1, 0, (byte)(8 + tiff.Length), .. "Exif\0\0"u8, .. tiff,
            0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)8, 64),
            0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 16, 1, 1, 0x11, 0,
            0xFF, 0xC4, 0, 20, 0x00, 1, .. none, 8,
            0xFF, 0xC4, 0, 20, 0x10, 1, .. none, 0,
            0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0,
            0x3F, 0x9F, 0xCF,
            0xFF, 0xD9,
        ];
    }
}
