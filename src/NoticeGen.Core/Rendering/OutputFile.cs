using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace NoticeGen.Rendering;

/// <summary>A finished file in memory; the command line writes it.</summary>
/// <param name="Pages">How many pages, for formats that have pages.</param>
public sealed record OutputFile(Format Format, ImmutableArray<byte> Content, int? Pages = null)
{
    /// <summary>A file of lines: UTF-8 without a byte order mark, each line ended by a line feed.</summary>
    internal static OutputFile OfText(Format format, IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }
        return new OutputFile(format, ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
