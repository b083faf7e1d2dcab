using System.Collections.Immutable;
using System.IO.Hashing;
using NoticeGen.Packaging;

namespace NoticeGen.Rendering.Docx.Packaging;

/// <summary>A font as it is embedded, with the key that unveils it.</summary>
internal sealed record VeiledFont(PackedContent Content, string Key)
{
    /// <summary>How many bytes of an embedded font are veiled (ISO/IEC 29500-4, 9.1.7).</summary>
    private const int VeiledBytes = 32;

    public static VeiledFont Of(ImmutableArray<byte> content)
    {
        var key = KeyOf(content);
        return new VeiledFont(PackedContent.Of(Veil(content, key)), key.ToString("B").ToUpperInvariant());
    }

    /// <summary>Any key serves; one made from the font itself keeps the file the same each time.</summary>
    private static Guid KeyOf(ImmutableArray<byte> content)
    {
        var bytes = content.AsSpan();
        var half = bytes.Length / 2;
        var (first, second) = (Crc32.HashToUInt32(bytes[..half]), Crc32.HashToUInt32(bytes[half..]));
        Span<byte> key = stackalloc byte[16];
        for (var i = 0; i < 4; i++)
        {
            BitConverter.TryWriteBytes(key[(i * 4)..], (first * (uint)((2 * i) + 1)) ^ second);
        }
        return new Guid(key);
    }

    /// <summary>The key's hexadecimal digits backwards, laid twice over the first bytes.</summary>
    private static byte[] Veil(ImmutableArray<byte> content, Guid key)
    {
        var result = content.ToArray();
        var digits = Convert.FromHexString(key.ToString("N"));
        for (var i = 0; i < Math.Min(VeiledBytes, result.Length); i++)
        {
            result[i] ^= digits[15 - (i % 16)];
        }
        return result;
    }
}
