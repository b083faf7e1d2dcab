using System.Collections.Frozen;

namespace NoticeGen.Auditing.Pages;

/// <summary>
/// The elements and attributes that a page template may write: those of words, lists, tables and pictures. What is not named
/// here runs script, loads, sends or embeds something, changes how what follows is read, or is not needed.
/// </summary>
internal static class PageAllowList
{
    public static FrozenSet<string> Elements { get; } = Names(
        """
        html head body title meta link style
        header footer nav main aside section article div p h1 h2 h3 h4 h5 h6 hgroup ul ol li menu dl dt dd blockquote figure
        figcaption hr pre address search details summary
        a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr
        img table caption colgroup col thead tbody tfoot tr th td
        """);

    /// <summary>In the case that parsers give them (HTML Living Standard, 13.2.6.5).</summary>
    public static FrozenSet<string> DrawingElements { get; } = Names(
        """
        svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan
        linearGradient radialGradient stop clipPath mask pattern
        """);

    /// <summary>Besides <c>aria-*</c> and <c>data-*</c>.</summary>
    private static FrozenSet<string> OfEvery { get; } = Names(
        """
        id class lang xml:lang dir title hidden role tabindex translate accesskey
        itemscope itemprop itemtype itemid itemref property typeof vocab prefix
        """);

    private static FrozenDictionary<string, FrozenSet<string>> OfElement { get; } = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["html"] = Names("xmlns"),
        ["meta"] = Names("charset name content http-equiv media"),
        ["link"] = Names("rel href hreflang media sizes type color"),
        ["style"] = Names("media type"),
        ["a"] = Names("href hreflang rel rev target type name"),
        ["img"] = Names("src alt width height loading decoding border"),
        ["ol"] = Names("start reversed type"),
        ["ul"] = Names("type"),
        ["li"] = Names("value"),
        ["blockquote"] = Names("cite"),
        ["q"] = Names("cite"),
        ["del"] = Names("cite datetime"),
        ["ins"] = Names("cite datetime"),
        ["time"] = Names("datetime"),
        ["data"] = Names("value"),
        ["details"] = Names("open name"),
        ["table"] = Names("border cellpadding cellspacing width summary align"),
        ["col"] = Names("span width"),
        ["colgroup"] = Names("span width"),
        ["th"] = Names("colspan rowspan headers scope abbr width align valign"),
        ["td"] = Names("colspan rowspan headers width align valign"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenSet<string> OfDrawings { get; } = Names(
        """
        xmlns xmlns:xlink xml:space version viewBox preserveAspectRatio width height x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy d points
        transform pathLength offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits
        patternUnits patternContentUnits patternTransform href xlink:href xlink:title focusable
        fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
        stroke-dashoffset stroke-opacity opacity clip-path clip-rule mask color stop-color stop-opacity display visibility
        vector-effect shape-rendering text-rendering font-family font-size font-weight font-style text-anchor
        dominant-baseline letter-spacing textLength lengthAdjust rotate enable-background
        """);

    /// <param name="element">A name of <see cref="Elements"/>.</param>
    public static bool Has(string element, string attribute) =>
        IsOfEvery(attribute) || (OfElement.TryGetValue(element, out var own) && own.Contains(attribute));

    public static bool HasOfDrawing(string attribute) => IsOfEvery(attribute) || OfDrawings.Contains(attribute);

    private static bool IsOfEvery(string attribute) =>
        OfEvery.Contains(attribute)
        || attribute.StartsWith("aria-", StringComparison.Ordinal)
        || attribute.StartsWith("data-", StringComparison.Ordinal);

    private static FrozenSet<string> Names(string text) =>
        text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
