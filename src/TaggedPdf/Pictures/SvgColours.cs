using System.Globalization;
using TaggedPdf.Documents;

namespace TaggedPdf.Pictures;

/// <summary>Colours as SVG files write them: <c>#rgb</c>, <c>#rrggbb</c>, <c>rgb()</c> and the common names.</summary>
internal static class SvgColours
{
    public static bool TryRead(string value, out PaintColour colour)
    {
        var text = value.AsSpan().Trim();
        return text.StartsWith("#") ? TryHex(text[1..], out colour)
            : text.StartsWith("rgb(", StringComparison.OrdinalIgnoreCase) ? TryFunction(text[4..], out colour)
            : TryName(text, out colour);
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out PaintColour colour)
    {
        colour = default;
        if (digits.Length is not (3 or 6)
            || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }
        colour = digits.Length == 6
            ? new PaintColour((byte)(number >> 16), (byte)(number >> 8), (byte)number)
            : new PaintColour((byte)(number / 256 * 17), (byte)(number / 16 % 16 * 17), (byte)(number % 16 * 17));
        return true;
    }

    private static bool TryFunction(ReadOnlySpan<char> arguments, out PaintColour colour)
    {
        colour = default;
        var scan = new SvgScanner(arguments);
        Span<byte> parts = stackalloc byte[3];
        for (var i = 0; i < 3; i++)
        {
            if (!scan.TryNumber(out var number))
            {
                return false;
            }
            if (scan.Take('%'))
            {
                number *= 2.55;
                scan.SkipSeparator();
            }
            parts[i] = (byte)Math.Clamp(Math.Round(number), 0, 255);
        }
        colour = new PaintColour(parts[0], parts[1], parts[2]);
        return scan.Take(')') && scan.AtEnd();
    }

    private static bool TryName(ReadOnlySpan<char> name, out PaintColour colour)
    {
        Span<char> lower = stackalloc char[Math.Min(name.Length, 16)];
        if (name.ToLowerInvariant(lower) < 0)
        {
            colour = default;
            return false;
        }
        int? number = lower switch
        {
            "black" => 0x000000,
            "silver" => 0xc0c0c0,
            "gray" or "grey" => 0x808080,
            "white" => 0xffffff,
            "maroon" => 0x800000,
            "red" => 0xff0000,
            "purple" => 0x800080,
            "fuchsia" or "magenta" => 0xff00ff,
            "green" => 0x008000,
            "lime" => 0x00ff00,
            "olive" => 0x808000,
            "yellow" => 0xffff00,
            "navy" => 0x000080,
            "blue" => 0x0000ff,
            "teal" => 0x008080,
            "aqua" or "cyan" => 0x00ffff,
            "orange" => 0xffa500,
            "brown" => 0xa52a2a,
            "pink" => 0xffc0cb,
            "gold" => 0xffd700,
            "darkgray" or "darkgrey" => 0xa9a9a9,
            "lightgray" or "lightgrey" => 0xd3d3d3,
            "darkblue" => 0x00008b,
            "darkgreen" => 0x006400,
            "darkred" => 0x8b0000,
            _ => null,
        };
        var rgb = number.GetValueOrDefault();
        colour = new PaintColour((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
        return number is not null;
    }
}
