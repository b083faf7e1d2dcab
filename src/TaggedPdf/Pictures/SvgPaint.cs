using TaggedPdf.Documents;

namespace TaggedPdf.Pictures;

/// <summary>
/// The painting properties that children inherit, and the reading of them. Every property that would change the
/// picture and is not known here is refused, so that no logo is printed wrongly in silence.
/// </summary>
internal sealed record SvgPaint
{
    public static readonly SvgPaint Initial = new();

    public PaintColour? Fill { get; init; } = new PaintColour(0, 0, 0);

    /// <summary>The gradient that fills in place of a colour, as <c>url(#id)</c>; null for none.</summary>
    public string? FillServer { get; init; }

    public double FillOpacity { get; init; } = 1;

    public PaintColour? Stroke { get; init; }

    public double StrokeOpacity { get; init; } = 1;

    /// <summary>The fill rule of outlines that clip.</summary>
    public bool ClipsEvenOdd { get; init; }

    public bool EvenOdd { get; init; }

    public double StrokeWidth { get; init; } = 1;

    public LineCap Cap { get; init; }

    public LineJoin Join { get; init; }

    public double MiterLimit { get; init; } = 4;

    public PaintColour Current { get; init; }

    public bool Visible { get; init; } = true;

    /// <summary>This paint with an element's own properties; what is wrong goes to <paramref name="faults"/>.</summary>
    public SvgPaint With(SvgElement element, SvgFaults faults)
    {
        var paint = this;
        if (element["color"] is { } current && SvgColours.TryRead(current, out var colour))
        {
            paint = paint with { Current = colour };
        }
        foreach (var (name, value) in element.Attributes)
        {
            if (value == "inherit")
            {
                continue;
            }
            if (paint.Set(name, value) is { } changed)
            {
                paint = changed;
            }
            else if (IsServer(value) && name == "stroke")
            {
                faults.Unsupported(element, $"a gradient or pattern on a line (`{name}=\"{SvgFaults.Shorten(value)}\"`)");
            }
            else if (ChangesPicture(name, value))
            {
                faults.Unsupported(element, $"`{name}=\"{SvgFaults.Shorten(value)}\"` on a `{element.Name}`");
            }
            else if (IsKnown(name))
            {
                faults.Malformed(element, name, value);
            }
        }
        return paint;
    }

    /// <summary>Null when the property is not one of ours, or its value cannot be understood.</summary>
    private SvgPaint? Set(string name, string value) => name switch
    {
        "fill" when IsServer(value) => this with { Fill = null, FillServer = value[..(value.IndexOf(')', StringComparison.Ordinal) + 1)] },
        "fill" => TryColour(value, out var colour) ? this with { Fill = colour, FillServer = null } : null,
        "fill-opacity" => Share(value) is { } share ? this with { FillOpacity = share } : null,
        "stroke-opacity" => Share(value) is { } share ? this with { StrokeOpacity = share } : null,
        "clip-rule" => this with { ClipsEvenOdd = value == "evenodd" },
        "stroke" => TryColour(value, out var colour) ? this with { Stroke = colour } : null,
        "fill-rule" => value switch
        {
            "nonzero" => this with { EvenOdd = false },
            "evenodd" => this with { EvenOdd = true },
            _ => null,
        },
        "stroke-width" => SvgLength.TryRead(value, out var width) && width >= 0 ? this with { StrokeWidth = width } : null,
        "stroke-linecap" => value switch
        {
            "butt" => this with { Cap = LineCap.Butt },
            "round" => this with { Cap = LineCap.Round },
            "square" => this with { Cap = LineCap.Square },
            _ => null,
        },
        "stroke-linejoin" => value switch
        {
            "miter" => this with { Join = LineJoin.Miter },
            "round" => this with { Join = LineJoin.Round },
            "bevel" => this with { Join = LineJoin.Bevel },
            _ => null,
        },
        "stroke-miterlimit" => SvgLength.TryRead(value, out var limit) && limit >= 1 ? this with { MiterLimit = limit } : null,
        "visibility" => this with { Visible = value == "visible" },
        _ => null,
    };

    private bool TryColour(string value, out PaintColour? colour)
    {
        if (value is "none" or "transparent")
        {
            colour = null;
            return true;
        }
        var read = SvgColours.TryRead(value, out var named);
        colour = read ? named : Current;
        return read || value.Equals("currentColor", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsServer(string value) => value.StartsWith("url(", StringComparison.Ordinal) && value.Contains(')', StringComparison.Ordinal);

    private static bool IsKnown(string name) => name is "fill" or "stroke" or "fill-rule" or "fill-opacity" or "stroke-opacity" or "stroke-width"
        or "stroke-linecap" or "stroke-linejoin" or "stroke-miterlimit";

    private static bool ChangesPicture(string name, string value) => name switch
    {
        "stroke-dasharray" or "filter" or "marker" or "marker-start" or "marker-mid"
            or "marker-end" or "vector-effect" or "transform-origin" => value is not ("none" or "0" or "0 0"),
        "paint-order" or "mix-blend-mode" => value != "normal",
        _ => name.StartsWith("on", StringComparison.Ordinal),
    };

    /// <summary>A number from 0 to 1, or per cent; null for anything else.</summary>
    public static double? Share(string value)
    {
        var scan = new SvgScanner(value);
        return scan.TryNumber(out var number) ? Math.Clamp(scan.Take('%') ? number / 100 : number, 0, 1) : null;
    }
}
