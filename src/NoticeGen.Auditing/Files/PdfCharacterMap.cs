using System.Buffers;
using System.Globalization;

namespace NoticeGen.Auditing.Files;

/// <summary>The map of a font from its codes to letters (ISO 32000-2, 9.10.3), which gives single codes and ranges; a reader may write out each range.</summary>
internal static class PdfCharacterMap
{
    /// <summary>Digits of the letters that one code stands for; a long ligature has twelve.</summary>
    private const int LongestString = 256;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("<[]be"u8);

    /// <summary>Whether a map gives letters to at most so many codes, and to none of them a whole text.</summary>
    public static bool IsWithin(ReadOnlySpan<byte> map, double most)
    {
        var (inRanges, inList, place, first) = (false, false, 0, 0.0);
        while (most >= 0 && map.IndexOfAny(Marks) is >= 0 and var next)
        {
            map = map[next..];
            var taken = 1;
            if (map.StartsWith("beginbfrange"u8) || map.StartsWith("endbfrange"u8))
            {
                (inRanges, inList, place, taken) = (map[0] == (byte)'b', false, 0, "endbfrange".Length);
            }
            else if (map[0] is (byte)'[' or (byte)']')
            {
                (inList, place) = (map[0] == (byte)'[', 0);
            }
            else if (map[0] == (byte)'<')
            {
                taken = map.IndexOf((byte)'>');
                if (taken > LongestString)
                {
                    return false;
                }
                if (taken < 0)
                {
                    break;
                }
                // A range has a first code, a last one, and the letters of the first or a list of all.
                if (inRanges && !inList)
                {
                    var code = Number(map[1..taken]);
                    most -= place == 1 ? Math.Max(0, code - first) : 0;
                    first = code;
                    place = (place + 1) % 3;
                }
            }
            map = map[taken..];
        }
        return most >= 0;
    }

    private static double Number(ReadOnlySpan<byte> digits) => ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
