using System.Collections.Immutable;
using System.Xml.Linq;
using TaggedPdf.Documents;

namespace TaggedPdf.Pictures;

/// <summary>Reads linear and radial gradients: SVG 1.1, 13.2. What a gradient does not say, the one it names says.</summary>
internal sealed class SvgGradients(SvgDocument document, SvgFaults faults)
{
    private const int MostLinks = 8;

    /// <summary>Colours of all gradients together, each time that a shape is painted with them.</summary>
    private const int MostStops = 20_000;

    private int _stops;

    /// <summary>The gradient that paints a shape; null with a fault where it cannot be painted as it is meant.</summary>
    /// <param name="user">From the coordinates of the shape to the picture's.</param>
    /// <param name="box">The corners of the shape in its own coordinates.</param>
    public Gradient? Read(SvgElement shape, string reference, AffineTransform user, (double Left, double Top, double Right, double Bottom) box)
    {
        var chain = new List<SvgElement>();
        for (var at = document.Find(reference); at is not null && chain.Count < MostLinks; at = document.Find(chain[^1]["href"]))
        {
            chain.Add(document.Read(at));
        }
        if (chain.Count == 0 || chain[0].Name is not ("linearGradient" or "radialGradient"))
        {
            faults.Unsupported(shape, chain.Count == 0 ? $"a gradient that is not in the file (`{SvgFaults.Shorten(reference)}`)" : $"a pattern (`{chain[0].Name}`)");
            return null;
        }
        string? Said(string name) => chain.Select(element => element[name]).FirstOrDefault(value => value is not null);
        if (Said("spreadMethod") is not (null or "pad"))
        {
            faults.Unsupported(chain[0], "a gradient that repeats (`spreadMethod`)");
            return null;
        }
        if (_stops > MostStops || Stops(chain) is not { } stops)
        {
            return null;
        }
        var inBox = Said("gradientUnits") != "userSpaceOnUse";
        var own = AffineTransform.Identity;
        if (Said("gradientTransform") is { } transform && !SvgTransforms.TryRead(transform, out own))
        {
            faults.Malformed(chain[0], "gradientTransform", transform);
            return null;
        }
        var map = inBox ? user.Then(new AffineTransform(box.Right - box.Left, 0, 0, box.Bottom - box.Top, box.Left, box.Top)) : user;
        map = map.Then(own);
        double Place(string name, double otherwise)
        {
            if (Said(name) is not { } value)
            {
                return otherwise;
            }
            var scan = new SvgScanner(value);
            if (scan.TryNumber(out var number) && scan.Take('%') && scan.AtEnd() && inBox)
            {
                return number / 100;
            }
            if (!SvgLength.TryRead(value, out number))
            {
                faults.Malformed(chain[0], name, value);
            }
            return number;
        }
        var radial = chain[0].Name == "radialGradient";
        if (!inBox && (radial ? Said("cx") is null || Said("r") is null : Said("x2") is null))
        {
            // The values that stand in are parts of the frame.
            faults.Unsupported(chain[0], "a gradient that does not say where it begins and ends");
            return null;
        }
        var (from, to) = radial
            ? (new GradientEnd(Place("fx", Place("cx", 0.5)), Place("fy", Place("cy", 0.5)), 0), new GradientEnd(Place("cx", 0.5), Place("cy", 0.5), Place("r", 0.5)))
            : (new GradientEnd(Place("x1", 0), Place("y1", 0), 0), new GradientEnd(Place("x2", 1), Place("y2", 0), 0));
        return new Gradient(radial, from, to, stops) { Transform = [map.A, map.B, map.C, map.D, map.E, map.F] };
    }

    private ImmutableArray<GradientStop>? Stops(List<SvgElement> chain)
    {
        var source = chain.Find(element => element.Source.Elements().Any(IsStop));
        var stops = ImmutableArray.CreateBuilder<GradientStop>();
        foreach (var child in source?.Source.Elements().Where(IsStop) ?? [])
        {
            var stop = document.Read(child);
            if (++_stops > MostStops)
            {
                faults.Add(stop.Line, stop.Column, $"is too detailed: its gradients have more than {MostStops:N0} colours");
                return null;
            }
            var scan = new SvgScanner(stop["offset"] ?? "0");
            if (!scan.TryNumber(out var offset))
            {
                faults.Malformed(stop, "offset", stop["offset"] ?? "");
                return null;
            }
            offset = Math.Clamp(scan.Take('%') ? offset / 100 : offset, stops.Count == 0 ? 0 : stops[^1].Offset, 1);
            if (!SvgColours.TryRead(stop["stop-color"] ?? "black", out var colour))
            {
                faults.Malformed(stop, "stop-color", stop["stop-color"] ?? "");
                return null;
            }
            if (SvgPaint.Share(stop["stop-opacity"] ?? "1") is not >= 1)
            {
                faults.Unsupported(stop, "a gradient that fades away (`stop-opacity`)");
                return null;
            }
            stops.Add(new GradientStop(offset, colour));
        }
        if (stops.Count == 0)
        {
            faults.Unsupported(chain[0], "a gradient without colours");
            return null;
        }
        if (stops.Count == 1)
        {
            stops.Add(stops[0] with { Offset = 1 });
        }
        return stops.DrainToImmutable();
    }

    private static bool IsStop(XElement element) => element.Name.LocalName == "stop";
}
