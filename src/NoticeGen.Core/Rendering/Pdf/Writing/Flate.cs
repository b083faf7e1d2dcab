using System.IO.Compression;

namespace NoticeGen.Rendering.Pdf.Writing;

/// <summary>The Flate filter (ISO 32000-1, 7.4.4).</summary>
internal static class Flate
{
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var target = new MemoryStream(data.Length / 2 + 64);
        using (var zlib = new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(data);
        }
        return target.ToArray();
    }

    /// <summary>
    /// Undoes the filter, giving at most <paramref name="limit"/> bytes; null when the data is damaged or holds more.
    /// </summary>
    public static byte[]? Expand(ReadOnlyMemory<byte> data, int limit)
    {
        try
        {
            using var source = new MemoryStream(data.ToArray(), writable: false);
            using var zlib = new ZLibStream(source, CompressionMode.Decompress);
            var result = new byte[limit];
            var length = 0;
            while (length < limit)
            {
                var read = zlib.Read(result, length, limit - length);
                if (read == 0)
                {
                    return result[..length];
                }
                length += read;
            }
            return zlib.ReadByte() < 0 ? result : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
