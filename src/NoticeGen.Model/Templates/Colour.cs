using System.Globalization;

namespace NoticeGen.Templates;

/// <summary>An opaque sRGB colour, eight bits a channel, as <c>theme.yaml</c> writes it: <c>#rrggbb</c>.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static readonly Colour Black = new(0, 0, 0);
    public static readonly Colour White = new(255, 255, 255);

    /// <summary>Whether a text is <c>#</c> and six hexadecimal digits, and the colour it names.</summary>
    public static bool TryParse(string text, out Colour colour)
    {
        if (text.Length == 7
            && text[0] == '#'
            && uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            colour = new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
            return true;
        }
        colour = default;
        return false;
    }

    /// <summary>The colour named by <c>#rrggbb</c>.</summary>
    /// <exception cref="FormatException">The text has another form; themes are checked when they are read.</exception>
    public static Colour Parse(string text) =>
        TryParse(text, out var colour) ? colour : throw new FormatException($"`{text}` is no colour: write it as #rrggbb");

    /// <summary>This colour moved towards another: 0 leaves it as it is, 1 gives the other.</summary>
    public Colour Mix(Colour other, double share) => new(
        Between(Red, other.Red, share), Between(Green, other.Green, share), Between(Blue, other.Blue, share));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private static byte Between(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));
}
