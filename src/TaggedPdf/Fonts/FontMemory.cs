using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace TaggedPdf.Fonts;

/// <summary>
/// HarfBuzz keeps a copy of a font in memory of its own. Blob.FromStream must not be used: it points into a managed array
/// that is neither pinned nor kept, which ends in wrong glyphs or a crash.
/// </summary>
internal static class FontMemory
{
    public static Blob Copy(ReadOnlySpan<byte> data)
    {
        var memory = Marshal.AllocHGlobal(data.Length);
        try
        {
            Marshal.Copy(data.ToArray(), 0, memory, data.Length);
            return new Blob(memory, data.Length, MemoryMode.Duplicate);
        }
        finally
        {
            Marshal.FreeHGlobal(memory);
        }
    }
}
