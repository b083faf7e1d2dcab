using System.IO.Compression;

namespace TaggedPdf.Syntax;

/// <summary>The Flate filter (ISO 32000-1, 7.4.4).</summary>
internal static class Flate
{
    /// <summary>
    /// For what each document has of its own: a tenth larger than at the usual level 6, in half the time. Pictures and
    /// fonts, which are most of a file, are compressed well, so that the whole is larger by one to three hundredths.
    /// </summary>
    private static readonly ZLibCompressionOptions Quick = new() { CompressionLevel = 2 };

    private static readonly ZLibCompressionOptions Well = new() { CompressionLevel = 6 };

    /// <summary>Compresses what is kept for an engine's life.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var target = new PdfBuffer((data.Length / 2) + 64);
        Compress(data, target, Well);
        var bytes = target.Written.ToArray();
        target.Release();
        return bytes;
    }

    /// <summary>Compresses to the end of a buffer.</summary>
    public static void Compress(ReadOnlySpan<byte> data, PdfBuffer target) => Compress(data, target, Quick);

    private static void Compress(ReadOnlySpan<byte> data, PdfBuffer target, ZLibCompressionOptions options)
    {
        using var zlib = new ZLibStream(new BufferStream(target), options);
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
