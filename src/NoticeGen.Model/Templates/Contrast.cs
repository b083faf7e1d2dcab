using System.Collections.Immutable;
using System.Globalization;

namespace NoticeGen.Templates;

/// <summary>
/// Contrast as the Web Content Accessibility Guidelines 2.2 define it, and the pairs of a theme that must have enough
/// of it. Every format prints the same pairs, so one check serves all.
/// </summary>
public static class Contrast
{
    /// <summary>What text needs against its ground (WCAG 1.4.3, level AA, text of any size).</summary>
    public const double ForText = 4.5;

    /// <summary>What a line or a shape needs that carries meaning (WCAG 1.4.11, level AA).</summary>
    public const double ForShapes = 3;

    /// <summary>From 1 (the same) to 21 (black and white); the order does not matter (WCAG 2.2, "contrast ratio").</summary>
    public static double Ratio(Colour one, Colour other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    /// <summary>The ratio of two colours written <c>#rrggbb</c>.</summary>
    /// <exception cref="FormatException">One of them has another form.</exception>
    public static double Ratio(string one, string other) => Ratio(Colour.Parse(one), Colour.Parse(other));

    /// <summary>The colour itself where it can be read on its ground, else the nearest towards black or white that can.</summary>
    public static Colour Readable(Colour colour, Colour ground, double needed)
    {
        var end = Ratio(Colour.Black, ground) >= Ratio(Colour.White, ground) ? Colour.Black : Colour.White;
        for (var percent = 0; percent < 100; percent += 2)
        {
            if (colour.Mix(end, percent / 100.0) is var mixed && Ratio(mixed, ground) >= needed)
            {
                return mixed;
            }
        }
        return end;
    }

    /// <summary>From 0 (black) to 1 (white) (WCAG 2.2, "relative luminance").</summary>
    public static double Luminance(Colour colour) =>
        (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));

    /// <summary>Every pair that a theme's text is printed in, measured, in the order of the theme's fields.</summary>
    /// <exception cref="FormatException">A colour is not <c>#rrggbb</c>.</exception>
    public static ImmutableArray<ContrastPair> Pairs(ThemeColours colours) =>
    [
        Pair("on_brand", colours.OnBrand, "brand", colours.Brand),
        Pair("text", colours.Text, "page", colours.Page),
        Pair("text", colours.Text, "surface", colours.Surface),
        Pair("muted", colours.Muted, "page", colours.Page),
        Pair("muted", colours.Muted, "surface", colours.Surface),
        Pair("link", colours.Link, "page", colours.Page),
        Pair("link", colours.Link, "surface", colours.Surface),
    ];

    /// <summary>The pairs of a theme that cannot be read well enough; empty when the theme is good.</summary>
    /// <exception cref="FormatException">A colour is not <c>#rrggbb</c>.</exception>
    public static ImmutableArray<ContrastPair> Failures(ThemeColours colours) =>
        [.. Pairs(colours).Where(pair => !pair.IsEnough)];

    private static ContrastPair Pair(string name, string colour, string groundName, string ground) =>
        new(new NamedColour(name, colour), new NamedColour(groundName, ground), Ratio(colour, ground), ForText);

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}

/// <summary>A colour of a theme with the name of its field in <c>theme.yaml</c>.</summary>
public readonly record struct NamedColour(string Name, string Value);

/// <summary>A colour on its ground, the contrast it has and the contrast it needs.</summary>
public sealed record ContrastPair(NamedColour Colour, NamedColour Ground, double Ratio, double Needed)
{
    public bool IsEnough => Ratio >= Needed;

    /// <summary>A message for whoever chose the colours; the ratio is rounded down, so that a failure never reads as a pass.</summary>
    public string Sentence => string.Create(
        CultureInfo.InvariantCulture,
        $"`{Colour.Name}` {Colour.Value} on `{Ground.Name}` {Ground.Value} has a contrast of {Math.Floor(Ratio * 100) / 100:0.00} to 1; {Needed:0.0} to 1 is needed");
}
