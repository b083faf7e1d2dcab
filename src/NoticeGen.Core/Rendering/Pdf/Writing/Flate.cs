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
}
