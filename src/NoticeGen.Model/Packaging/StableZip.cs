using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace NoticeGen.Packaging;

/// <param name="Name">Its path, with slashes.</param>
public readonly record struct ZipEntry(string Name, PackedContent Content);

/// <summary>
/// Writes a zip entry by entry whose bytes depend on nothing but what is put into it: all dates 1 January 1980, no extra
/// fields, no operating system named. Written here because the library's writer names the system in every entry (PKWARE
/// APPNOTE 6.3, sections 4.3 and 4.4).
/// </summary>
/// <param name="to">Is written from its present place and left open.</param>
public sealed class StableZip(Stream to)
{
    private const byte Version = 20;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    /// <summary>File names are UTF-8 (APPNOTE 4.4.4, bit 11).</summary>
    private const ushort Flags = 0x0800;

    /// <summary>1 January 1980 in MS-DOS form, the earliest that a zip can say.</summary>
    private const ushort FirstDay = 0x0021;

    private const int LocalHeader = 30, DirectoryHeader = 46, End = 22;

    /// <summary>A field of 32 bits with all bits set would announce the larger form of zip, which old programs cannot read.</summary>
    private const long MaxOffset = uint.MaxValue - 1;

    private const int MaxEntries = ushort.MaxValue - 1;

    private readonly ArrayBufferWriter<byte> _directory = new();
    private long _offset;
    private int _count;

    /// <summary>A whole zip, its entries in the order given.</summary>
    public static ImmutableArray<byte> Of(IReadOnlyCollection<ZipEntry> entries)
    {
        var size = End + entries.Sum(entry => LocalHeader + DirectoryHeader + (2 * Encoding.UTF8.GetByteCount(entry.Name)) + entry.Content.Bytes.Length);
        var file = new byte[size];
        var zip = new StableZip(new MemoryStream(file));
        foreach (var entry in entries)
        {
            zip.TryAdd(entry);
        }
        zip.Finish();
        return ImmutableCollectionsMarshal.AsImmutableArray(file);
    }

    /// <summary>False, and nothing is written, where the zip would hold more than a zip can: 4 GB, or 65,534 entries.</summary>
    public bool TryAdd(ZipEntry entry) => TryAdd(entry, entry.Content.Bytes.Span);

    /// <summary>The same for content that stands in the zip as it is.</summary>
    public bool TryAdd(string name, ReadOnlySpan<byte> content) =>
        TryAdd(new ZipEntry(name, new PackedContent(default, content.Length, Crc32.HashToUInt32(content), IsDeflated: false)), content);

    private bool TryAdd(ZipEntry entry, ReadOnlySpan<byte> bytes)
    {
        var name = Encoding.UTF8.GetBytes(entry.Name);
        var content = entry.Content;
        if (_offset + LocalHeader + name.Length + bytes.Length > MaxOffset || _count == MaxEntries)
        {
            return false;
        }
        Span<byte> common = stackalloc byte[26];
        BinaryPrimitives.WriteUInt16LittleEndian(common, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(common[2..], Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(common[4..], content.IsDeflated ? Deflated : Stored);
        BinaryPrimitives.WriteUInt16LittleEndian(common[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(common[8..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(common[10..], content.Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(common[14..], (uint)bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(common[18..], (uint)content.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(common[22..], (ushort)name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(common[24..], 0);

        // No comment, the first disk, nothing said of the file's kind and rights.
        _directory.Write<byte>([0x50, 0x4b, 0x01, 0x02, Version, 0]);
        _directory.Write<byte>(common);
        Span<byte> rest = stackalloc byte[14];
        rest.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(rest[10..], (uint)_offset);
        _directory.Write<byte>(rest);
        _directory.Write<byte>(name);

        Put([0x50, 0x4b, 0x03, 0x04]);
        Put(common);
        Put(name);
        Put(bytes);
        _count++;
        return true;
    }

    /// <summary>Writes the list of entries, which ends the zip.</summary>
    public void Finish()
    {
        var start = (uint)_offset;
        Span<byte> end = stackalloc byte[End];
        end.Clear();
        ((ReadOnlySpan<byte>)[0x50, 0x4b, 0x05, 0x06]).CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)_directory.WrittenCount);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], start);
        Put(_directory.WrittenSpan);
        Put(end);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        to.Write(bytes);
        _offset += bytes.Length;
    }
}
