using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using NoticeGen.Cli.Hosting;

namespace NoticeGen.Cli.Archiving;

/// <summary>
/// Writes a zip piece by piece whose bytes depend on nothing but what is put into it: entries stored as they are, all dates
/// 1 January 1980, no extra fields, no operating system named. Written here because the library's writer names the system,
/// and because packed streams differ between releases of .NET (APPNOTE 6.3, sections 4.3 and 4.4).
/// </summary>
/// <param name="to">Is written from its present place and left open.</param>
internal sealed class ZipWriter(Stream to)
{
    private const byte Version = 20;
    private const ushort Stored = 0;

    /// <summary>File names are UTF-8 (APPNOTE 4.4.4, bit 11).</summary>
    private const ushort Flags = 0x0800;

    /// <summary>1 January 1980 in MS-DOS form, the earliest that a zip can say.</summary>
    private const ushort FirstDay = 0x0021;

    /// <summary>A field of 32 bits with all bits set would announce the larger form of zip, which old programs cannot read.</summary>
    private const long MaxOffset = uint.MaxValue - 1;

    private const int MaxEntries = ushort.MaxValue - 1;

    private readonly ArrayBufferWriter<byte> _directory = new();
    private long _offset;
    private int _count;

    /// <param name="path">With forward slashes.</param>
    /// <exception cref="UserError">The zip would hold more than a zip can.</exception>
    public void Add(string path, ReadOnlySpan<byte> content)
    {
        var name = Encoding.UTF8.GetBytes(path);
        if (_offset + content.Length + name.Length + 64 > MaxOffset || _count == MaxEntries)
        {
            throw new UserError(
                ExitCode.BadInput, "the archive would be larger than a zip can be: 4 GB, or 65,534 files", "archive one authority at a time with --authority");
        }
        Span<byte> common = stackalloc byte[26];
        BinaryPrimitives.WriteUInt16LittleEndian(common, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(common[2..], Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(common[4..], Stored);
        BinaryPrimitives.WriteUInt16LittleEndian(common[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(common[8..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(common[10..], Crc32.HashToUInt32(content));
        BinaryPrimitives.WriteUInt32LittleEndian(common[14..], (uint)content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(common[18..], (uint)content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(common[22..], (ushort)name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(common[24..], 0);

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
        Put(content);
        _count++;
    }

    /// <summary>Writes the list of entries, which ends the zip.</summary>
    public void Finish()
    {
        var start = (uint)_offset;
        Span<byte> end = stackalloc byte[22];
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
