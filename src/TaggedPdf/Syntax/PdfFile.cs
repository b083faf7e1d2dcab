using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace TaggedPdf.Syntax;

/// <summary>
/// The objects of a PDF 1.7 file and their packing: dictionaries go into object streams (ISO 32000-1, 7.5.7), streams
/// stand on their own, and a cross-reference stream (7.5.8) ends the file. The file identifier is a hash of the content.
/// </summary>
internal sealed class PdfFile
{
    private const int ObjectsInAStream = 1000;

    private readonly PdfBuffer _output = new(128 * 1024);
    private readonly PdfBuffer _plain = new(64 * 1024);
    private readonly PdfBuffer _packed = new(16 * 1024);
    private readonly List<Place> _places = [default];
    private readonly List<int> _parts = [];
    private int _open;

    /// <param name="version">Of PDF; PDF/X-4 is made of nothing later than 1.6.</param>
    public PdfFile(string version = "1.7")
    {
        // Four bytes above 127 in a comment say that the file is binary (ISO 19005-2, 6.1.2).
        _output.Ascii("%PDF-").Ascii(version).Ascii("\n%").Bytes([0xE2, 0xE3, 0xCF, 0xD3]).Byte((byte)'\n');
    }

    /// <summary>
    /// The number of the ICC profile that red, green and blue are read in wherever they are painted (ISO 32000-1, 8.6.5.6); 0
    /// where the output intent says it.
    /// </summary>
    public int RgbProfile { get; set; }

    /// <summary>The entries of a resource dictionary's colour spaces that say so.</summary>
    public string DefaultRgb => RgbProfile == 0 ? "" : $"/DefaultRGB[/ICCBased {RgbProfile} 0 R]";

    /// <summary>Takes the next object number, to be filled later.</summary>
    public int Reserve()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    /// <summary>
    /// Packs the plain objects with numbers from here on apart from those before, so that a reader who wants the one need
    /// not unpack the other.
    /// </summary>
    public void BeginPart() => _parts.Add(_places.Count);

    /// <summary>Begins a plain object; what is written to the result until the next call is its value.</summary>
    public PdfBuffer Open(int id)
    {
        Close();
        _open = id;
        _places[id] = new Place(PlaceKind.Plain, _plain.Length, 0);
        return _plain;
    }

    /// <summary>Begins a plain object with a new number.</summary>
    public PdfBuffer Open(out int id)
    {
        id = Reserve();
        return Open(id);
    }

    /// <summary>Writes a stream that is to be compressed. <paramref name="entries"/> are its other dictionary entries.</summary>
    public int AddStream(string entries, ReadOnlySpan<byte> content)
    {
        Flate.Compress(content, _packed.Clear());
        return AddCompressed(entries, _packed.Written);
    }

    /// <summary>Writes a stream whose data went through the Flate filter before.</summary>
    public int AddCompressed(string entries, ReadOnlySpan<byte> data) => AddRaw(entries + "/Filter/FlateDecode", data);

    /// <summary>Writes a stream as it is.</summary>
    public int AddRaw(string entries, ReadOnlySpan<byte> data)
    {
        var id = Reserve();
        _places[id] = new Place(PlaceKind.Stream, _output.Length, 0);
        _output.Integer(id).Ascii(" 0 obj\n<<").Ascii(entries).Ascii("/Length ").Integer(data.Length)
            .Ascii(">>\nstream\n").Bytes(data).Ascii("\nendstream\nendobj\n");
        return id;
    }

    /// <summary>Packs everything up and gives the file's bytes. Nothing can be written after it.</summary>
    public ImmutableArray<byte> Finish(int catalogue, int information)
    {
        Close();
        WriteObjectStreams();
        var crossReference = Reserve();
        var start = _output.Length;
        _places[crossReference] = new Place(PlaceKind.Stream, start, 0);
        WriteCrossReferenceTable();
        var table = _packed.Written;
        var identifier = Convert.ToHexString(SHA256.HashData(_output.Written).AsSpan(0, 16));
        _output.Integer(crossReference).Ascii(" 0 obj\n<</Type/XRef/Size ").Integer(_places.Count)
            .Ascii("/W[1 4 2]/Root ").Reference(catalogue).Ascii("/Info ").Reference(information)
            .Ascii($"/ID[<{identifier}><{identifier}>]/Filter/FlateDecode/Length ").Integer(table.Length)
            .Ascii(">>\nstream\n").Bytes(table).Ascii("\nendstream\nendobj\nstartxref\n").Integer(start).Ascii("\n%%EOF\n");
        var bytes = _output.Written.ToArray();
        _output.Release();
        _plain.Release();
        _packed.Release();
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes);
    }

    private void Close()
    {
        if (_open != 0)
        {
            _places[_open] = _places[_open] with { Second = _plain.Length - _places[_open].First };
            _open = 0;
        }
    }

    private void WriteObjectStreams()
    {
        BeginPart();
        var ids = new List<int>(_places.Count);
        var content = new PdfBuffer(_plain.Length);
        var id = 1;
        foreach (var end in _parts)
        {
            for (; id < end; id++)
            {
                if (_places[id].Kind == PlaceKind.Plain)
                {
                    ids.Add(id);
                }
            }
            foreach (var few in ids.Chunk(ObjectsInAStream))
            {
                WriteObjectStream(few, content.Clear());
            }
            ids.Clear();
        }
        content.Release();
    }

    /// <param name="content">Empty.</param>
    private void WriteObjectStream(ReadOnlySpan<int> ids, PdfBuffer content)
    {
        var place = 0;
        foreach (var id in ids)
        {
            content.Integer(id).Byte((byte)' ').Integer(place).Byte((byte)' ');
            place += _places[id].Second + 1;
        }
        var first = content.Length;
        foreach (var id in ids)
        {
            content.Bytes(_plain.Written.Slice(_places[id].First, _places[id].Second)).Byte((byte)'\n');
        }
        var stream = AddStream($"/Type/ObjStm/N {ids.Length}/First {first}", content.Written);
        for (var i = 0; i < ids.Length; i++)
        {
            _places[ids[i]] = new Place(PlaceKind.InObjectStream, stream, i);
        }
    }

    private void WriteCrossReferenceTable()
    {
        var table = new PdfBuffer(_places.Count * 7);
        table.Bytes([0, 0, 0, 0, 0, 0xFF, 0xFF]);
        Span<byte> row = stackalloc byte[7];
        for (var id = 1; id < _places.Count; id++)
        {
            var place = _places[id];
            row[0] = place.Kind == PlaceKind.InObjectStream ? (byte)2 : (byte)1;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], place.First);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)place.Second);
            table.Bytes(row);
        }
        Flate.Compress(table.Written, _packed.Clear());
        table.Release();
    }

    private enum PlaceKind
    {
        Unused,
        Plain,
        Stream,
        InObjectStream,
    }

    /// <summary>Plain: offset and length among the plain objects. Stream: offset in the file. Packed: stream and index.</summary>
    private readonly record struct Place(PlaceKind Kind, int First, int Second);
}
