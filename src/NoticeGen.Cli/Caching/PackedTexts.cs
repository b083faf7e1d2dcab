using System.Buffers;
using System.IO.Compression;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;

namespace NoticeGen.Cli.Caching;

/// <summary>Where a text stands among <see cref="PackedTexts"/>.</summary>
/// <param name="Packed">Its bytes there.</param>
/// <param name="Length">Its own bytes.</param>
internal readonly record struct PackedText(long At, int Packed, int Length);

/// <summary>
/// Texts that are kept for each notice of an estate and looked at once, if ever: deflated, which makes them a fifth, and on the
/// disk as soon as they are many. May be used from several threads at once.
/// </summary>
/// <param name="output">The folder whose file aside they go to.</param>
/// <param name="mostInMemory">Bytes.</param>
internal sealed class PackedTexts(OutputFolder? output, long mostInMemory)
{
    private const string FileName = ".noticegen.found";

    private readonly Lock _gate = new();
    private ArrayBufferWriter<byte> _kept = new();
    private Stream? _aside;

    /// <exception cref="UserError">The disk refuses.</exception>
    public PackedText Add(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(bytes);
        }
        var length = bytes.Length;
        return Explained(() =>
        {
            if (_aside is null && output is not null && _kept.WrittenCount + packed.Length > mostInMemory)
            {
                _aside = output.Aside(FileName);
                _aside.Write(_kept.WrittenSpan);
                _kept = new ArrayBufferWriter<byte>();
            }
            var at = _aside?.Seek(0, SeekOrigin.End) ?? _kept.WrittenCount;
            if (_aside is null)
            {
                _kept.Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
            }
            else
            {
                packed.WriteTo(_aside);
            }
            return new PackedText(at, (int)packed.Length, length);
        });
    }

    /// <exception cref="UserError">The disk refuses.</exception>
    public byte[] Unpack(PackedText text)
    {
        var packed = Explained(() =>
        {
            if (_aside is null)
            {
                return _kept.WrittenSpan.Slice((int)text.At, text.Packed).ToArray();
            }
            var read = new byte[text.Packed];
            _aside.Position = text.At;
            _aside.ReadExactly(read);
            return read;
        });
        var bytes = new byte[text.Length];
        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        deflate.ReadExactly(bytes);
        return bytes;
    }

    private T Explained<T>(Func<T> act)
    {
        lock (_gate)
        {
            return DiskFault.Explained(Path.Combine(output?.Root ?? "", FileName), act);
        }
    }
}
