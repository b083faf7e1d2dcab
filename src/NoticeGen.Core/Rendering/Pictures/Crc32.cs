using System.Buffers.Binary;

namespace NoticeGen.Rendering.Pictures;

/// <summary>The checksum of PNG chunks and zip entries: ISO 3309, polynomial 0xEDB88320.</summary>
public static class Crc32
{
    /// <summary>Bytes that are taken at a step, each by a table of its own ("slicing by eight").</summary>
    private const int Slices = 8;

    private const int Bytes = 256;

    private static readonly uint[] Tables = MakeTables();

    /// <summary>The checksum of one run of bytes after another, beginning from 0.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var tables = Tables.AsSpan(0, Slices * Bytes);
        var crc = ~before;
        for (; bytes.Length >= Slices; bytes = bytes[Slices..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = tables[(7 * Bytes) + (int)(low & 0xFF)] ^ tables[(6 * Bytes) + (int)((low >> 8) & 0xFF)]
                ^ tables[(5 * Bytes) + (int)((low >> 16) & 0xFF)] ^ tables[(4 * Bytes) + (int)(low >> 24)]
                ^ tables[(3 * Bytes) + (int)(high & 0xFF)] ^ tables[(2 * Bytes) + (int)((high >> 8) & 0xFF)]
                ^ tables[Bytes + (int)((high >> 16) & 0xFF)] ^ tables[(int)(high >> 24)];
        }
        foreach (var value in bytes)
        {
            crc = tables[(int)((crc ^ value) & 0xFF)] ^ (crc >> 8);
        }
        return ~crc;
    }

    /// <summary>The first table is of single bytes; each further one is of bytes with one zero more after them.</summary>
    private static uint[] MakeTables()
    {
        var tables = new uint[Slices * Bytes];
        for (uint i = 0; i < Bytes; i++)
        {
            var entry = i;
            for (var bit = 0; bit < 8; bit++)
            {
                entry = (entry & 1) != 0 ? (entry >> 1) ^ 0xEDB88320 : entry >> 1;
            }
            tables[i] = entry;
        }
        for (var i = Bytes; i < tables.Length; i++)
        {
            var shorter = tables[i - Bytes];
            tables[i] = tables[shorter & 0xFF] ^ (shorter >> 8);
        }
        return tables;
    }
}
