using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using NoticeGen.Rendering.Pictures;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// Writes a package again with its entries in a fixed order and all dates 1 January 1980, so that the same document gives
/// the same bytes. The zip is written here because the library's names the operating system in every entry.
/// </summary>
internal sealed class StablePackage
{
    private const ushort Deflated = 8;
    private const ushort Version = 20;

    /// <summary>File names are UTF-8 (APPNOTE 4.4.4, bit 11).</summary>
    private const ushort Flags = 0x0800;

    /// <summary>1 January 1980 in MS-DOS form, the earliest that a zip can say.</summary>
    private const ushort FirstDay = 0x0021;

    /// <summary>
    /// Fonts and pictures are the same in file after file, so they are packed once for the renderer's life; the key is the
    /// SHA-256 of the content. Safe to use from several threads at once.
    /// </summary>
    private readonly ConcurrentDictionary<string, Packed> _packedMedia = new(StringComparer.Ordinal);

    public ImmutableArray<byte> Rewrite(Stream package)
    {
        using var archive = new ZipArchive(package, ZipArchiveMode.Read);
        var output = new MemoryStream();
        var directory = new MemoryStream();
        var entries = archive.Entries.OrderBy(entry => Rank(entry.FullName))
            .ThenBy(entry => entry.FullName, StringComparer.Ordinal)
            .ToList();
        foreach (var entry in entries)
        {
            Add(entry, output, directory);
        }
        Finish(output, directory, entries.Count);
        return ImmutableCollectionsMarshal.AsImmutableArray(output.ToArray());
    }

    /// <summary>The content types come first, as Word and file sniffers expect, then the root relationships.</summary>
    private static int Rank(string name) => name switch { "[Content_Types].xml" => 0, "_rels/.rels" => 1, _ => 2 };

    private Packed Pack(string name, ReadOnlySpan<byte> bytes)
    {
        if (!name.StartsWith("word/media/", StringComparison.Ordinal) && !name.StartsWith("word/fonts/", StringComparison.Ordinal)
            && !name.StartsWith("media/", StringComparison.Ordinal))
        {
            return Packed.Of(bytes);
        }
        var key = Convert.ToHexString(SHA256.HashData(bytes));
        return _packedMedia.TryGetValue(key, out var packed) ? packed : _packedMedia.GetOrAdd(key, Packed.Of(bytes));
    }

    private void Add(ZipArchiveEntry entry, MemoryStream output, MemoryStream directory)
    {
        var content = new MemoryStream();
        using (var source = entry.Open())
        {
            source.CopyTo(content);
        }
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        var packed = Pack(entry.FullName, bytes);
        var common = new Fields()
            .Put16(Version).Put16(Flags).Put16(Deflated).Put16(0).Put16(FirstDay)
            .Put32(packed.Checksum).Put32((uint)packed.Content.Length).Put32((uint)bytes.Length);
        var name = Encoding.UTF8.GetBytes(entry.FullName);
        common.Put16((ushort)name.Length).Put16(0);

        var offset = (uint)output.Length;
        new Fields().Put32(0x04034b50).WriteTo(output);
        common.WriteTo(output);
        output.Write(name);
        output.Write(packed.Content);

        new Fields().Put32(0x02014b50).Put16(Version).WriteTo(directory);
        common.WriteTo(directory);
        new Fields().Put16(0).Put16(0).Put16(0).Put32(0).Put32(offset).WriteTo(directory);
        directory.Write(name);
    }

    private static void Finish(MemoryStream output, MemoryStream directory, int count)
    {
        var start = (uint)output.Length;
        directory.WriteTo(output);
        new Fields().Put32(0x06054b50).Put16(0).Put16(0).Put16((ushort)count).Put16((ushort)count)
            .Put32((uint)directory.Length).Put32(start).Put16(0)
            .WriteTo(output);
    }

    /// <summary>An entry as it stands in the zip, with the checksum of what it unpacks to.</summary>
    private sealed record Packed(byte[] Content, uint Checksum)
    {
        public static Packed Of(ReadOnlySpan<byte> bytes)
        {
            var packed = new MemoryStream(bytes.Length / 4);
            using (var deflater = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            {
                deflater.Write(bytes);
            }
            return new Packed(packed.ToArray(), Crc32.Of(bytes));
        }
    }

    /// <summary>Little-endian numbers one after another.</summary>
    private sealed class Fields
    {
        private readonly List<byte> _bytes = [];

        public Fields Put16(ushort value)
        {
            Span<byte> bytes = stackalloc byte[2];
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
            _bytes.AddRange(bytes);
            return this;
        }

        public Fields Put32(uint value)
        {
            Span<byte> bytes = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
            _bytes.AddRange(bytes);
            return this;
        }

        public void WriteTo(Stream stream) => stream.Write(CollectionsMarshal.AsSpan(_bytes));
    }
}
