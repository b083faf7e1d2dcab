using System.Globalization;

namespace NoticeGen.Auditing.Pages;

/// <summary>Which declarations of a rule keep what it is for from being seen.</summary>
internal static class HidingStyle
{
    /// <summary>As far as no screen reaches, in pixels.</summary>
    private const double OffScreen = 990;

    private static readonly string[] Edges = ["left", "right", "top", "bottom", "inset-inline-start", "inset-inline-end", "inset-block-start", "inset-block-end", "margin-left", "margin-top", "margin-inline-start"];

    private static readonly string[] Sides = ["height", "width", "max-height", "max-width", "block-size", "inline-size", "max-block-size", "max-inline-size"];

    private static readonly string[] NothingShown = ["inset(50%)", "inset(100%)", "circle(0)", "circle(0px)", "rect(0,0,0,0)", "rect(0 0 0 0)", "rect(0px,0px,0px,0px)", "rect(1px,1px,1px,1px)", "rect(1px 1px 1px 1px)"];

    private static readonly System.Buffers.SearchValues<char> OfNumbers = System.Buffers.SearchValues.Create("+-.0123456789");

    /// <summary>The property that a declaration sets, where a longer name or a shorthand says the same.</summary>
    public static string PropertyOf(StyleDeclaration declaration) => declaration.Name switch
    {
        "font" => "font-size",
        "background" => "background-color",
        "all" => "display",
        var name => name,
    };

    /// <summary>Whether what is within an element has its value where it says nothing of its own (CSS Cascade 5, 7.2).</summary>
    public static bool IsInherited(string property) => property is "visibility" or "font-size" or "color" or "text-indent" or "-webkit-text-fill-color";

    public static bool Hides(StyleDeclaration declaration, StyleRule rule)
    {
        var value = declaration.Value;
        return declaration.Name switch
        {
            "display" => value == "none",
            "visibility" => value is "hidden" or "collapse",
            "content-visibility" => value == "hidden",
            "opacity" => Number(value) is <= 0.01,
            "font-size" => Pixels(value) is <= 1,
            "font" => value.Split(' ').Any(part => Pixels(part.Split('/')[0]) is <= 1),
            "text-indent" => Pixels(value) is <= -OffScreen,
            "transform" => Plain(value) is "scale(0)" or "scale(0,0)" or "scalex(0)" or "scaley(0)" || IsFarMove(value),
            "translate" => IsFar(value.Split(' ')),
            "scale" => Number(value) is 0,
            "filter" => Plain(value) is "opacity(0)" or "opacity(0%)",
            "clip-path" => NothingShown.Contains(value),
            "clip" => IsTakenOut(rule) && NothingShown.Contains(value.Replace(", ", ",", StringComparison.Ordinal)),
            "color" or "-webkit-text-fill-color" => (IsTransparent(value) && !rule.Declarations.Exists(other => other.Value.Contains("text", StringComparison.Ordinal) && other.Name.Contains("background", StringComparison.Ordinal)))
                || (ColourOf(value) is { } colour && rule.Declarations.Exists(other => other.Name is "background" or "background-color" && ColourOf(other.Value) == colour)),
            var name when Edges.Contains(name) => (IsTakenOut(rule) || name.StartsWith("margin", StringComparison.Ordinal)) && IsFar([value]),
            var name when Sides.Contains(name) => Pixels(value) is >= 0 and <= 1 && rule.Declarations.Exists(other => other.Name == "overflow" && other.Value is "hidden" or "clip"),
            _ => false,
        };
    }

    private static bool IsTakenOut(StyleRule rule) => rule.Declarations.Exists(other => other.Name == "position" && other.Value is "absolute" or "fixed");

    private static bool IsFarMove(string value) =>
        value.StartsWith("translate", StringComparison.Ordinal) && value.EndsWith(')') && value.IndexOf('(', StringComparison.Ordinal) is > 0 and var open
        && IsFar(value[(open + 1)..^1].Split(','));

    private static bool IsFar(IEnumerable<string> values) => values.Any(value => Pixels(value.Trim()) is <= -OffScreen or >= 9 * OffScreen);

    private static bool IsTransparent(string value) =>
        value == "transparent" || (Plain(value) is var plain && plain.EndsWith(')') && (plain.StartsWith("rgba(", StringComparison.Ordinal) || plain.StartsWith("hsla(", StringComparison.Ordinal)) && plain.EndsWith(",0)", StringComparison.Ordinal))
        || (value is ['#', _, _, _, '0'] or ['#', _, _, _, _, _, _, '0', '0']);

    private static string? ColourOf(string value) => value switch
    {
        "white" => "#ffffff",
        "black" => "#000000",
        ['#', var r, var g, var b] => $"#{r}{r}{g}{g}{b}{b}",
        ['#', _, _, _, _, _, _] => value,
        _ => null,
    };

    private static string Plain(string value) => value.Replace(" ", "", StringComparison.Ordinal);

    private static double? Number(string value)
    {
        var isPercentage = value.EndsWith('%');
        return double.TryParse(isPercentage ? value[..^1] : value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? isPercentage ? number / 100 : number : null;
    }

    /// <summary>How long a length is at the usual size of type; null for none, and for one that depends on what is around it.</summary>
    private static double? Pixels(string value)
    {
        var digits = value.AsSpan().IndexOfAnyExcept(OfNumbers);
        var (number, unit) = digits < 0 ? (value, "px") : (value[..digits], value[digits..]);
        double? scale = unit switch { "px" => 1, "pt" => 4 / 3.0, "em" or "rem" => 16, "ch" or "ex" => 8, "vw" or "vh" => 10, "cm" => 38, "mm" => 3.8, "in" => 96, "%" => 10, _ => null };
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var length) ? length * scale : null;
    }
}
