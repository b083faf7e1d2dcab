using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The program's own pictures as they were painted when it was made: painting all that the Easy Read of one notice shows
/// takes longer than everything else about its first Word file. A test holds that they are what <see cref="Pictures.Rasteriser"/> paints.
/// </summary>
internal static class PaintedPictures
{
    public const string FileName = "painted-pictures.zip";

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<byte>>> All = new(Read);

    /// <summary>What a picture is known by: its drawing, to the byte.</summary>
    public static string NameOf(ReadOnlySpan<byte> svg) => Convert.ToHexStringLower(SHA256.HashData(svg)) + ".png";

    /// <summary>The PNG of a drawing; null for one that is not the program's own.</summary>
    public static ImmutableArray<byte>? Of(ReadOnlySpan<byte> svg) => All.Value.TryGetValue(NameOf(svg), out var png) ? png : null;

    private static FrozenDictionary<string, ImmutableArray<byte>> Read()
    {
        using var stream = typeof(PaintedPictures).Assembly.GetManifestResourceStream(FileName)!;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        return zip.Entries.ToFrozenDictionary(entry => entry.FullName, Content, StringComparer.Ordinal);
    }

    private static ImmutableArray<byte> Content(ZipArchiveEntry entry)
    {
        var bytes = new byte[entry.Length];
        using var content = entry.Open();
        content.ReadExactly(bytes);
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes);
    }
}
