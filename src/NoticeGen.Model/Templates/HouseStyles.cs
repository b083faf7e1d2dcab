using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using static NoticeGen.Templates.WordXml;

namespace NoticeGen.Templates;

/// <summary>
/// The styles of a house document, and what each looks like when everything it is based on is counted in (ISO/IEC 29500-1,
/// 17.7.2).
/// </summary>
public sealed class HouseStyles
{
    /// <summary>What Word prints in when nothing says a size (17.3.2.38).</summary>
    private const double UnsetSize = 10;

    /// <summary>Large text is 18 points, or 14 in bold (WCAG 2.2, "large scale").</summary>
    private const double Large = 18;
    private const double LargeBold = 14;

    /// <summary>What large text needs against its ground (WCAG 1.4.3, level AA).</summary>
    private const double ForLargeText = 3;

    private readonly FrozenDictionary<string, XElement> _byId;
    private readonly XElement? _fontScheme;

    /// <param name="root">The <c>w:styles</c> element; ids are unique.</param>
    /// <param name="theme">The theme, for fonts named by slot.</param>
    public HouseStyles(XElement root, XElement? theme)
    {
        Root = root;
        All = [.. root.Elements(Main + "style").Where(style => style.Value("styleId") is not null)];
        _byId = All.ToFrozenDictionary(style => style.Value("styleId")!, StringComparer.Ordinal);
        _fontScheme = theme?.Descendants(Drawing + "fontScheme").FirstOrDefault();
    }

    public XElement Root { get; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<XElement> All { get; }

    public XElement? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The nearest answer among a style's paragraph properties and those of the styles below it.</summary>
    public T? Paragraph<T>(XElement style, Func<XElement, T?> ask) => Nearest(style, "pPr", ask);

    /// <summary>The nearest answer among a style's run properties and those of the styles below it.</summary>
    public T? Run<T>(XElement style, Func<XElement, T?> ask) => Nearest(style, "rPr", ask);

    /// <summary>In points.</summary>
    public double SizeOf(XElement style) => Run(style, OwnSize) ?? UnsetSize;

    /// <summary>The size that these properties themselves set, in points.</summary>
    public static double? OwnSize(XElement properties) =>
        double.TryParse(properties.Element(Main + "sz").Value(), NumberStyles.Float, CultureInfo.InvariantCulture, out var half) ? half / 2 : null;

    public bool IsBold(XElement style) => Run(style, properties => properties.Switch("b")) ?? false;

    public bool IsItalic(XElement style) => Run(style, properties => properties.Switch("i")) ?? false;

    public bool IsCapitals(XElement style) => Run(style, properties => properties.Switch("caps") ?? properties.Switch("smallCaps")) ?? false;

    public bool IsJustified(XElement style) =>
        Paragraph(style, properties => properties.Element(Main + "jc").Value()) is "both" or "distribute";

    /// <summary>The typeface for Latin letters; null when nothing names one.</summary>
    public string? FontOf(XElement style) => Run(style, properties => FontNamed(properties.Element(Main + "rFonts")));

    /// <summary>As <c>#rrggbb</c>; black for automatic.</summary>
    public string ColourOf(XElement style) => Run(style, properties => Hex(properties.Element(Main + "color").Value())) ?? "#000000";

    /// <summary>What the text stands on, as <c>#rrggbb</c>; white paper when the style has no ground.</summary>
    public string GroundOf(XElement style) =>
        Run(style, properties => Hex(properties.Element(Main + "shd").Value("fill")))
        ?? Paragraph(style, properties => Hex(properties.Element(Main + "shd").Value("fill")))
        ?? "#ffffff";

    /// <summary>The contrast that the style's text needs against its ground.</summary>
    public double ContrastNeededBy(XElement style) =>
        SizeOf(style) >= Large || (SizeOf(style) >= LargeBold && IsBold(style)) ? ForLargeText : Contrast.ForText;

    /// <summary>The typeface that <c>w:rFonts</c> names, by itself or by a slot of the theme.</summary>
    public string? FontNamed(XElement? fonts)
    {
        var slot = fonts.Value("asciiTheme");
        if (slot is null)
        {
            return fonts.Value("ascii");
        }
        var named = slot.StartsWith("major", StringComparison.Ordinal) ? "majorFont" : "minorFont";
        return _fontScheme?.Element(Drawing + named)?.Element(Drawing + "latin")?.Attribute("typeface")?.Value ?? fonts.Value("ascii");
    }

    private T? Nearest<T>(XElement style, string properties, Func<XElement, T?> ask)
    {
        // A broken file may have styles based on each other in a circle; Word follows none of them for ever.
        var left = All.Length;
        for (XElement? at = style; at is not null && left >= 0; left--)
        {
            if (at.Element(Main + properties) is { } own && ask(own) is { } answer)
            {
                return answer;
            }
            at = at.Element(Main + "basedOn").Value() is { } id ? Find(id) : null;
        }
        var defaults = Root.Element(Main + "docDefaults")?.Element(Main + properties + "Default")?.Element(Main + properties);
        return defaults is null ? default : ask(defaults);
    }

    private static string? Hex(string? colour) =>
        colour is { Length: 6 } && Colour.TryParse("#" + colour, out var parsed) ? parsed.ToString() : null;
}
