using System.IO.Compression;

namespace NoticeGen.Rendering.Pdf.Writing;

/// <summary>The Flate filter (ISO 32000-1, 7.4.4).</summary>
internal static class Flate
{
    /// <summary>Compresses what is kept for the renderer's life.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var target = new PdfBuffer((data.Length / 2) + 64);
        Compress(data, target);
        return target.Written.ToArray();
    }

    /// <summary>Compresses to the end of a buffer.</summary>
    public static void Compress(ReadOnlySpan<byte> data, PdfBuffer target)
    {
        using var zlib = new ZLibStream(new BufferStream(target), CompressionLevel.Optimal);
        zlib.Write(data);
    }

    /// <summary>A buffer as the compressor wants to write to it.</summary>
    private sealed class BufferStream(PdfBuffer target) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => target.Bytes(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => target.Bytes(buffer);

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
