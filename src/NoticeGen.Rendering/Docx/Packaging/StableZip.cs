using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace NoticeGen.Rendering.Docx.Packaging;

/// <param name="Name">Its path, with slashes.</param>
internal readonly record struct ZipEntry(string Name, PackedPart Content);

/// <summary>
/// Writes a zip (PKWARE APPNOTE 6.3) with its entries in a fixed order and all dates 1 January 1980, so that the same
/// document gives the same bytes. The zip is written here because the library's names the operating system in every entry.
/// </summary>
internal static class StableZip
{
    private const ushort Stored = 0;
    private const ushort Deflated = 8;
    private const ushort Version = 20;

    /// <summary>File names are UTF-8 (APPNOTE 4.4.4, bit 11).</summary>
    private const ushort Flags = 0x0800;

    /// <summary>1 January 1980 in MS-DOS form, the earliest that a zip can say.</summary>
    private const ushort FirstDay = 0x0021;

    private const int LocalHeader = 30, DirectoryHeader = 46, End = 22;

    public static ImmutableArray<byte> Write(List<ZipEntry> entries)
    {
        entries.Sort(static (a, b) => Rank(a.Name) is var rank && Rank(b.Name) is var other && rank != other
            ? rank.CompareTo(other)
            : string.CompareOrdinal(a.Name, b.Name));
        var size = End;
        foreach (var entry in entries)
        {
            size += LocalHeader + DirectoryHeader + (2 * Encoding.UTF8.GetByteCount(entry.Name)) + entry.Content.Content.Length;
        }
        var fields = new Fields(GC.AllocateUninitializedArray<byte>(size));
        var offsets = new uint[entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            offsets[i] = (uint)fields.Length;
            fields.Put32(0x04034b50);
            PutCommon(ref fields, entries[i]);
            fields.Put(entries[i].Name);
            fields.Put(entries[i].Content.Content.Span);
        }
        var directory = (uint)fields.Length;
        for (var i = 0; i < entries.Count; i++)
        {
            fields.Put32(0x02014b50);
            fields.Put16(Version);
            PutCommon(ref fields, entries[i]);

            // No comment, the first disk, nothing said of the file's kind and rights.
            fields.Put16(0);
            fields.Put16(0);
            fields.Put16(0);
            fields.Put32(0);
            fields.Put32(offsets[i]);
            fields.Put(entries[i].Name);
        }
        PutEnd(ref fields, directory, entries.Count);
        return fields.ToImmutable();
    }

    /// <summary>The content types come first, as Word and file sniffers expect, then the root relationships.</summary>
    private static int Rank(string name) => name switch { "[Content_Types].xml" => 0, "_rels/.rels" => 1, _ => 2 };

    private static void PutCommon(ref Fields fields, ZipEntry entry)
    {
        fields.Put16(Version);
        fields.Put16(Flags);
        fields.Put16(entry.Content.IsDeflated ? Deflated : Stored);
        fields.Put16(0);
        fields.Put16(FirstDay);
        fields.Put32(entry.Content.Checksum);
        fields.Put32((uint)entry.Content.Content.Length);
        fields.Put32((uint)entry.Content.Size);
        fields.Put16((ushort)Encoding.UTF8.GetByteCount(entry.Name));
        fields.Put16(0);
    }

    private static void PutEnd(ref Fields fields, uint directory, int count)
    {
        var length = (uint)fields.Length - directory;
        fields.Put32(0x06054b50);
        fields.Put16(0);
        fields.Put16(0);
        fields.Put16((ushort)count);
        fields.Put16((ushort)count);
        fields.Put32(length);
        fields.Put32(directory);
        fields.Put16(0);
    }

    /// <summary>Little-endian numbers and bytes one after another, in a file whose size is known.</summary>
    private ref struct Fields(byte[] file)
    {
        public int Length { get; private set; }

        public void Put16(ushort value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(Length), value);
            Length += sizeof(ushort);
        }

        public void Put32(uint value)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(Length), value);
            Length += sizeof(uint);
        }

        public void Put(string name) => Length += Encoding.UTF8.GetBytes(name, file.AsSpan(Length));

        public void Put(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(file.AsSpan(Length));
            Length += bytes.Length;
        }

        public readonly ImmutableArray<byte> ToImmutable() => ImmutableCollectionsMarshal.AsImmutableArray(file);
    }
}
