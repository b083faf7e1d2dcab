using System.Buffers.Binary;
using System.IO.Compression;

namespace NoticeGen.Auditing.Files.OwnPdf;

/// <summary>
/// The objects of a file with one cross-reference stream (ISO 32000-1, 7.5.8) and object streams (7.5.7), each unpacked
/// when it is first asked for.
/// </summary>
internal sealed class PdfObjects
{
    private const int Row = 7;

    private readonly byte[] _file;
    private readonly byte[] _table;
    private readonly Dictionary<int, ObjectStream> _streams = [];

    public PdfObjects(byte[] file)
    {
        _file = file;
        var end = file.AsSpan(Math.Max(0, file.Length - 40));
        var at = end.LastIndexOf("startxref\n"u8);
        PdfSyntax.Demand(at >= 0 && end.EndsWith("\n%%EOF\n"u8));
        var place = PdfSyntax.Integer(end[(at + 10)..]);
        var entries = Head(place, out var data);
        PdfSyntax.Demand(PdfSyntax.Entry(entries, "Prev"u8).IsEmpty && PdfSyntax.Entry(entries, "W"u8).SequenceEqual("[1 4 2]"u8));
        Catalogue = PdfSyntax.Reference(PdfSyntax.Entry(entries, "Root"u8));
        _table = Unpack(entries, data);
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
        return stream.Data.AsSpan(stream.Starts[index], stream.Starts[index + 1] - stream.Starts[index]);
    }

    /// <summary>The entries of a stream.</summary>
    public ReadOnlySpan<byte> StreamHead(int id) => Head(BinaryPrimitives.ReadInt32BigEndian(RowOf(id, 1)[1..]), out _);

    /// <summary>What a stream holds, unpacked.</summary>
    public byte[] Stream(int id)
    {
        var entries = Head(BinaryPrimitives.ReadInt32BigEndian(RowOf(id, 1)[1..]), out var data);
        return Unpack(entries, data);
    }

    private ReadOnlySpan<byte> RowOf(int id, byte kind)
    {
        var row = _table.AsSpan(id * Row, Row);
        PdfSyntax.Demand(row[0] == kind);
        return row;
    }

    private ObjectStream Open(int id)
    {
        var head = StreamHead(id);
        var (count, first) = (PdfSyntax.Integer(PdfSyntax.Entry(head, "N"u8)), PdfSyntax.Integer(PdfSyntax.Entry(head, "First"u8)));
        var data = Stream(id);
        var numbers = PdfSyntax.Numbers(data.AsSpan(0, first));
        PdfSyntax.Demand(numbers.Count == count * 2);
        var starts = new int[count + 1];
        for (var i = 0; i < count; i++)
        {
            starts[i] = first + (int)numbers[(i * 2) + 1];
        }
        starts[count] = data.Length;
        return new ObjectStream(data, starts);
    }

    private ReadOnlySpan<byte> Head(int place, out ReadOnlySpan<byte> data)
    {
        var start = place + _file.AsSpan(place, 24).IndexOf("<<"u8);
        var end = PdfSyntax.Skip(_file, start);
        PdfSyntax.Demand(start > place && _file.AsSpan(end).StartsWith("\nstream\n"u8));
        var entries = _file.AsSpan(start, end - start);
        var length = PdfSyntax.Integer(PdfSyntax.Entry(entries, "Length"u8));
        data = _file.AsSpan(end + 8, length);
        PdfSyntax.Demand(_file.AsSpan(end + 8 + length).StartsWith("\nendstream\nendobj\n"u8));
        return entries;
    }

    private static byte[] Unpack(ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data)
    {
        PdfSyntax.Demand(PdfSyntax.Entry(entries, "Filter"u8).SequenceEqual("/FlateDecode"u8));
        using var to = new MemoryStream(data.Length * 4);
        using (var from = new ZLibStream(new MemoryStream(data.ToArray(), writable: false), CompressionMode.Decompress))
        {
            from.CopyTo(to);
        }
        return to.ToArray();
    }

    private sealed record ObjectStream(byte[] Data, int[] Starts);
}
