namespace NoticeGen.Rendering.Pictures;

/// <summary>The checksum of PNG chunks and zip entries: ISO 3309, polynomial 0xEDB88320.</summary>
public static class Crc32
{
    private static readonly uint[] Table = MakeTable();

    /// <summary>The checksum of one run of bytes after another, beginning from 0.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var crc = ~before;
        foreach (var value in bytes)
        {
            crc = Table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }
        return ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var entry = i;
            for (var bit = 0; bit < 8; bit++)
            {
                entry = (entry & 1) != 0 ? (entry >> 1) ^ 0xEDB88320 : entry >> 1;
            }
            table[i] = entry;
        }
        return table;
    }
}
