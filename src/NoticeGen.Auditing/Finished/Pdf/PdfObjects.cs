using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace NoticeGen.Auditing.Finished.Pdf;

/// <summary>
/// The objects of a file with one cross-reference stream (ISO 32000-1, 7.5.8) and object streams (7.5.7), each unpacked
/// when it is first asked for.
/// </summary>
internal sealed class PdfObjects : IDisposable
{
    private const int Row = 7;

    /// <summary>What pages and tags unpack to, as a multiple of their packed length; more only takes a second step.</summary>
    private const int UsualRatio = 6;

    private readonly byte[] _file;
    private readonly UnpackedStream _table;
    private readonly Dictionary<int, ObjectStream> _streams = [];

    public PdfObjects(byte[] file)
    {
        _file = file;
        var end = file.AsSpan(Math.Max(0, file.Length - 40));
        var at = end.LastIndexOf("startxref\n"u8);
        PdfSyntax.Demand(at >= 0 && end.EndsWith("\n%%EOF\n"u8));
        var place = PdfSyntax.Integer(end[(at + 10)..]);
        var entries = Head(place, out var dataPlace);
        PdfSyntax.Demand(PdfSyntax.Entry(entries, "Prev"u8).IsEmpty && PdfSyntax.Entry(entries, "W"u8).SequenceEqual("[1 4 2]"u8));
        Catalogue = PdfSyntax.Reference(PdfSyntax.Entry(entries, "Root"u8));
        _table = Unpack(entries, dataPlace);
    }

    /// <summary>The number of the document's catalogue.</summary>
    public int Catalogue { get; }

    /// <summary>An object that is no stream.</summary>
    public ReadOnlySpan<byte> Value(int id)
    {
        var row = RowOf(id, 2);
        var number = BinaryPrimitives.ReadInt32BigEndian(row[1..]);
        if (!_streams.TryGetValue(number, out var stream))
        {
            _streams.Add(number, stream = Open(number));
        }
        int index = BinaryPrimitives.ReadUInt16BigEndian(row[5..]);
        return stream.Unpacked.Data[stream.Starts[index]..stream.Starts[index + 1]];
    }

    /// <summary>The entries of a stream.</summary>
    public ReadOnlySpan<byte> StreamHead(int id) => Head(BinaryPrimitives.ReadInt32BigEndian(RowOf(id, 1)[1..]), out _);

    /// <summary>What a stream holds; to be given back.</summary>
    public UnpackedStream Stream(int id)
    {
        var entries = Head(BinaryPrimitives.ReadInt32BigEndian(RowOf(id, 1)[1..]), out var place);
        return Unpack(entries, place);
    }

    public void Dispose()
    {
        _table.Dispose();
        foreach (var stream in _streams.Values)
        {
            stream.Unpacked.Dispose();
        }
    }

    private ReadOnlySpan<byte> RowOf(int id, byte kind)
    {
        var row = _table.Data.Slice(id * Row, Row);
        PdfSyntax.Demand(row[0] == kind);
        return row;
    }

    private ObjectStream Open(int id)
    {
        var head = StreamHead(id);
        var (count, first) = (PdfSyntax.Integer(PdfSyntax.Entry(head, "N"u8)), PdfSyntax.Integer(PdfSyntax.Entry(head, "First"u8)));
        var unpacked = Stream(id);
        var starts = new int[count + 1];
        var numbers = unpacked.Data[..first];
        for (int i = 0, at = 0; i < count; i++)
        {
            PdfSyntax.Integer(numbers[at..], out var length);
            at = PdfSyntax.SkipSpace(numbers, at + length);
            starts[i] = first + PdfSyntax.Integer(numbers[at..], out length);
            at = PdfSyntax.SkipSpace(numbers, at + length);
            PdfSyntax.Demand(i + 1 < count || at == first);
        }
        starts[count] = unpacked.Data.Length;
        return new ObjectStream(unpacked, starts);
    }

    private ReadOnlySpan<byte> Head(int place, out (int Start, int Length) data)
    {
        var start = place + _file.AsSpan(place, 24).IndexOf("<<"u8);
        var end = PdfSyntax.Skip(_file, start);
        PdfSyntax.Demand(start > place && _file.AsSpan(end).StartsWith("\nstream\n"u8));
        var entries = _file.AsSpan(start, end - start);
        var length = PdfSyntax.Integer(PdfSyntax.Entry(entries, "Length"u8));
        data = (end + 8, length);
        PdfSyntax.Demand(_file.AsSpan(end + 8 + length).StartsWith("\nendstream\nendobj\n"u8));
        return entries;
    }

    private UnpackedStream Unpack(ReadOnlySpan<byte> entries, (int Start, int Length) data)
    {
        PdfSyntax.Demand(PdfSyntax.Entry(entries, "Filter"u8).SequenceEqual("/FlateDecode"u8));
        using var from = new ZLibStream(new MemoryStream(_file, data.Start, data.Length, writable: false), CompressionMode.Decompress);
        var to = ArrayPool<byte>.Shared.Rent((data.Length * UsualRatio) + 64);
        var length = 0;
        for (var read = from.Read(to); read > 0; read = from.Read(to.AsSpan(length)))
        {
            length += read;
            if (length == to.Length)
            {
                var longer = ArrayPool<byte>.Shared.Rent(length * 2);
                to.CopyTo(longer, 0);
                ArrayPool<byte>.Shared.Return(to);
                to = longer;
            }
        }
        return new UnpackedStream(to, length);
    }

    private sealed record ObjectStream(UnpackedStream Unpacked, int[] Starts);
}

/// <summary>What a stream holds, in memory that is lent until it is given back.</summary>
internal readonly struct UnpackedStream(byte[] lent, int length) : IDisposable
{
    public ReadOnlySpan<byte> Data => lent.AsSpan(0, length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(lent);
}
