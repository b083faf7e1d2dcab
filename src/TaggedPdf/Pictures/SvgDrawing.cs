using System.Collections.Immutable;
using System.Xml.Linq;

namespace TaggedPdf.Pictures;

/// <summary>One drawing being turned into painted paths.</summary>
internal sealed class SvgDrawing(SvgDocument document, SvgFaults faults)
{
    private const int DeepestNesting = 64;
    private const int MostSegments = 200_000;
    private const int MostElements = 100_000;

    /// <summary>Lines are drawn as outlines of many points each where pixels are painted.</summary>
    private const int MostStroked = 20_000;

    /// <summary>A clip path is written again for each shape that it clips.</summary>
    private const int MostClipped = 1_000_000;

    /// <summary>How often all shapes together may cover the picture: whoever paints it paints each of them whole.</summary>
    private const double MostCovered = 2_000;
    private const double LargestStroke = 1e6;
    private const string TextHelp = "turn the text into outlines (Illustrator: Type, Create Outlines; Inkscape: Path, Object to Path), or use PNG";

    private readonly ImmutableArray<PaintedPath>.Builder _paths = ImmutableArray.CreateBuilder<PaintedPath>();
    private readonly SvgGradients _gradients = new(document, faults);
    private readonly SvgImages _images = new(faults);
    private double _width;
    private double _height;
    private int _segments;
    private int _stroked;
    private int _clipped;
    private int _elements;
    private double _covered;

    /// <summary>Null when it is no drawing, or does not say how large it is.</summary>
    public VectorPicture? Draw()
    {
        if (document.Root.Name.LocalName != "svg" || !SvgDocument.IsSvg(document.Root))
        {
            faults.Add(0, 0, "is not an SVG file");
            return null;
        }
        var root = document.Read(document.Root);
        if (document.UnreadStyle is { } rule)
        {
            faults.Unsupported(root, $"a style sheet with `{SvgFaults.Shorten(rule)}`");
        }
        if (ReadSize(root) is not { } origin)
        {
            return null;
        }
        DrawChildren(document.Root, new Context(SvgPaint.Initial.With(root, faults), origin, 1, [], 0));
        return new VectorPicture(_width, _height, _paths.DrainToImmutable());
    }

    /// <summary>The size, and the map that brings the top left of the view box to (0, 0).</summary>
    private AffineTransform? ReadSize(SvgElement root)
    {
        if (root["viewBox"] is { } viewBox)
        {
            if (ViewBox(viewBox) is var (x, y, width, height))
            {
                (_width, _height) = (width, height);
                return new AffineTransform(1, 0, 0, 1, -x, -y);
            }
            faults.Malformed(root, "viewBox", viewBox);
            return null;
        }
        if (root["width"] is { } wide && root["height"] is { } high
            && SvgLength.TryRead(wide, out _width) && SvgLength.TryRead(high, out _height)
            && _width > 0 && _height > 0)
        {
            return AffineTransform.Identity;
        }
        faults.Add(root.Line, root.Column, "does not say how large it is: its `svg` needs a `viewBox`");
        return null;
    }

    private static (double X, double Y, double Width, double Height)? ViewBox(string value)
    {
        var scan = new SvgScanner(value);
        return scan.TryNumber(out var x) && scan.TryNumber(out var y) && scan.TryNumber(out var width) && scan.TryNumber(out var height)
            && scan.AtEnd() && width > 0 && height > 0 ? (x, y, width, height) : null;
    }

    private void DrawChildren(XElement parent, Context context)
    {
        foreach (var child in parent.Elements().Where(SvgDocument.IsSvg))
        {
            DrawElement(child, context);
        }
    }

    private void DrawElement(XElement source, Context context)
    {
        if (_segments > MostSegments || _stroked > MostStroked || _clipped > MostClipped || _covered > MostCovered)
        {
            // Said already; to read the rest would take as long as to draw it.
            return;
        }
        var element = document.Read(source);
        if (++_elements > MostElements || context.Depth > DeepestNesting)
        {
            faults.Add(element.Line, element.Column, context.Depth > DeepestNesting ? "nests its groups too deeply" : "is too detailed: it repeats its parts too often");
            return;
        }
        if (element["display"] == "none")
        {
            return;
        }
        switch (element.Name)
        {
            case "g" or "a":
                DrawGroup(element, Enter(element, context));
                break;
            case "svg":
                DrawGroup(element, Within(element, Enter(element, context)));
                break;
            case "use":
                DrawUse(element, Enter(element, context));
                break;
            case "switch":
                var chosen = source.Elements().Where(SvgDocument.IsSvg).FirstOrDefault(child => child.Name.LocalName != "foreignObject" && child.Attribute("requiredExtensions") is null);
                if (chosen is not null)
                {
                    DrawElement(chosen, Enter(element, context));
                }
                break;
            case "defs" when source.Descendants().FirstOrDefault(inner => inner.Name.LocalName == "script") is { } script:
                faults.Unsupported(document.Read(script), Described("script"));
                break;
            case "title" or "desc" or "metadata" or "defs" or "style" or "symbol" or "clipPath" or "mask" or "linearGradient" or "radialGradient" or "pattern" or "marker" or "filter" or "font":
                // Paints nothing by itself: what uses it does.
                break;
            case "text" when string.IsNullOrWhiteSpace(source.Value):
                break;
            case "text":
                faults.Unsupported(element, Described(element.Name), TextHelp);
                break;
            case "image":
                DrawImage(element, Enter(element, context));
                break;
            case var name when SvgShapes.IsShape(name):
                DrawShape(element, Enter(element, context));
                break;
            default:
                faults.Unsupported(element, Described(element.Name));
                break;
        }
    }

    private void DrawGroup(SvgElement group, Context inner)
    {
        var first = _paths.Count;
        DrawChildren(group.Source, inner);
        if (SvgPaint.Share(group["opacity"] ?? "1") is < 1 && Overlap(first))
        {
            faults.Unsupported(group, "`opacity` on a group of shapes that lie on each other");
        }
    }

    /// <summary>What is seen through as a whole is the same as parts that are seen through, unless these lie on each other.</summary>
    private bool Overlap(int first)
    {
        var boxes = _paths.Skip(first).Select(path => Bounds.Of(path.Segments)).ToList();
        for (var one = 0; one < boxes.Count; one++)
        {
            for (var other = one + 1; other < boxes.Count; other++)
            {
                if (boxes[one].Meets(boxes[other]))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private void DrawUse(SvgElement use, Context context)
    {
        if (document.Find(use["href"]) is not { } target)
        {
            faults.Unsupported(use, "a part that is not in the file (`use`)");
            return;
        }
        var inner = context with { Transform = context.Transform.Then(new AffineTransform(1, 0, 0, 1, Length(use, "x"), Length(use, "y"))), Depth = context.Depth + 1 };
        if (target.Name.LocalName == "symbol")
        {
            var symbol = document.Read(target);
            DrawGroup(symbol, Within(symbol, Enter(symbol, inner), use));
        }
        else
        {
            DrawElement(target, inner);
        }
    }

    /// <summary>A frame of its own: what lies outside it is not seen (SVG 1.1, 7.7 and 14.3.3).</summary>
    /// <param name="use">Says how large it is, where it stands for a symbol.</param>
    private Context Within(SvgElement frame, Context context, SvgElement? use = null)
    {
        double Side(string name, double otherwise) => (use?[name] ?? frame[name]) is { } value && value != "100%" && SvgLength.TryRead(value, out var length) ? length : otherwise;
        var (x, y) = use is null ? (Length(frame, "x"), Length(frame, "y")) : (0, 0);
        var (width, height) = (Side("width", _width), Side("height", _height));
        var outer = context.Transform.Then(new AffineTransform(1, 0, 0, 1, x, y));
        if (frame["viewBox"] is not { } value)
        {
            return context with { Transform = outer };
        }
        if (ViewBox(value) is not var (left, top, wide, high))
        {
            faults.Malformed(frame, "viewBox", value);
            return context;
        }
        var (across, down) = (width / wide, height / high);
        if (frame["preserveAspectRatio"] != "none")
        {
            across = down = Math.Min(across, down);
        }
        var inside = outer.Then(new AffineTransform(across, 0, 0, down, (width - (wide * across)) / 2, (height - (high * down)) / 2)).Then(new AffineTransform(1, 0, 0, 1, -left, -top));
        var inner = context with { Transform = inside };
        if (frame["overflow"] is "visible" or "auto")
        {
            return inner;
        }
        var path = new PathBuilder(outer);
        path.Move(0, 0);
        path.Line(width, 0);
        path.Line(width, height);
        path.Line(0, height);
        path.Close();
        return Clipped(inner, new ClippingPath(path.ToSegments(), EvenOdd: false));
    }

    private void DrawShape(SvgElement element, Context context)
    {
        var paint = context.Paint;
        var path = new PathBuilder(context.Transform);
        SvgShapes.Draw(element, path, faults);
        var strokes = paint.Stroke is not null && paint.StrokeWidth > 0;
        if (path.Count < 2 || !paint.Visible || (paint.Fill is null && paint.FillServer is null && !strokes))
        {
            return;
        }
        var width = paint.StrokeWidth * context.Transform.Scale;
        if (path.TooFar || !(width < LargestStroke))
        {
            faults.Add(element.Line, element.Column, $"has a `{element.Name}` that lies far outside its frame");
            return;
        }
        var segments = path.ToSegments();
        if (IsTooDetailed(element, segments, strokes, context))
        {
            return;
        }
        var isPattern = DrawPattern(element, new ClippingPath(segments, paint.EvenOdd), context);
        if (isPattern && !strokes)
        {
            return;
        }
        var shade = paint.FillServer is null || isPattern ? null : Shade(element, paint.FillServer, context);
        _paths.Add(new PaintedPath(
            segments, isPattern ? null : shade is null ? paint.Fill : shade.Stops[0].Colour, paint.EvenOdd, strokes ? paint.Stroke : null,
            new StrokeStyle(width, paint.Cap, paint.Join, paint.MiterLimit))
        {
            Shade = shade,
            FillOpacity = paint.FillOpacity * context.Opacity,
            StrokeOpacity = paint.StrokeOpacity * context.Opacity,
            Clips = context.Clips,
        });
    }

    private void DrawImage(SvgElement element, Context context)
    {
        if (!context.Paint.Visible || _images.Read(element, context.Transform, (_width, _height)) is not { } image)
        {
            return;
        }
        if (!IsTooDetailed(element, image.Segments, strokes: false, context))
        {
            _paths.Add(image with { FillOpacity = context.Opacity, Clips = context.Clips });
        }
    }

    private bool IsTooDetailed(SvgElement element, ImmutableArray<PathSegment> segments, bool strokes, Context context)
    {
        _segments += segments.Length;
        _stroked += strokes ? segments.Length : 0;
        _clipped += context.Clips.Sum(clip => clip.Segments.Length);
        _covered += Bounds.Of(segments).Share(_width, _height);
        var fault = _segments > MostSegments ? "it has more than 200,000 points"
            : _stroked > MostStroked ? "its lines have more than 20,000 points; draw them as filled shapes"
            : _clipped > MostClipped ? "its clip paths have too many points for all that they clip"
            : _covered > MostCovered ? "its shapes cover it more than 2,000 times"
            : null;
        if (fault is not null)
        {
            faults.Add(element.Line, element.Column, "is too detailed: " + fault);
        }
        return fault is not null;
    }

    /// <summary>A pattern with one tile as large as the shape that it fills, as design tools write a picture in a shape (SVG 1.1, 13.3).</summary>
    private bool DrawPattern(SvgElement element, ClippingPath shape, Context context)
    {
        if (document.Find(context.Paint.FillServer) is not { Name.LocalName: "pattern" } source || document.Read(source) is not { } pattern || !IsOneTile(pattern))
        {
            return false;
        }
        var box = Box(element);
        var tile = context.Transform.Then(new AffineTransform(box.Right - box.Left, 0, 0, box.Bottom - box.Top, box.Left, box.Top));
        var inner = new Context(SvgPaint.Initial, tile, context.Opacity * context.Paint.FillOpacity, context.Clips, context.Depth + 1);
        DrawGroup(pattern, Enter(pattern, Clipped(inner, shape)));
        return true;
    }

    private static bool IsOneTile(SvgElement pattern) =>
        pattern["patternContentUnits"] == "objectBoundingBox" && pattern["patternUnits"] is null or "objectBoundingBox"
        && pattern["width"] is "1" or "100%" && pattern["height"] is "1" or "100%" && pattern["x"] is null or "0" && pattern["y"] is null or "0"
        && pattern["patternTransform"] is null && pattern["viewBox"] is null && pattern["href"] is null;

    private Gradient? Shade(SvgElement element, string server, Context context)
    {
        var box = Box(element);
        return _gradients.Read(element, server, context.Transform, (box.Left, box.Top, box.Right, box.Bottom));
    }

    /// <summary>Around a shape, in its own units.</summary>
    private Bounds Box(SvgElement element)
    {
        var own = new PathBuilder(AffineTransform.Identity);
        SvgShapes.Draw(element, own, faults);
        return Bounds.Of(own.ToSegments());
    }

    private Context Enter(SvgElement element, Context context)
    {
        var transform = AffineTransform.Identity;
        if (element["transform"] is { } value and not "none" && !SvgTransforms.TryRead(value, out transform))
        {
            faults.Malformed(element, "transform", value);
            transform = AffineTransform.Identity;
        }
        var inner = context with
        {
            Paint = context.Paint.With(element, faults),
            Transform = context.Transform.Then(transform),
            Opacity = context.Opacity * (SvgPaint.Share(element["opacity"] ?? "1") ?? 1),
            Depth = context.Depth + 1,
        };
        foreach (var name in (ReadOnlySpan<string>)["clip-path", "mask"])
        {
            if (element[name] is { } reference and not "none")
            {
                inner = Clip(element, (name, reference), inner);
            }
        }
        return inner;
    }

    /// <summary>An outline that clips, or a mask that does no more than that: one of white shapes.</summary>
    private Context Clip(SvgElement element, (string Name, string Reference) asked, Context context)
    {
        if (document.Find(asked.Reference) is not { } target || context.Depth > DeepestNesting)
        {
            faults.Unsupported(element, $"`{asked.Name}=\"{SvgFaults.Shorten(asked.Reference)}\"`, which is not in the file");
            return context;
        }
        var clip = document.Read(target);
        var isMask = clip.Name == "mask";
        if (clip["clipPathUnits"] == "objectBoundingBox" || clip["maskContentUnits"] == "objectBoundingBox")
        {
            faults.Unsupported(clip, $"a `{clip.Name}` in parts of what it clips");
            return context;
        }
        var inside = new SvgDrawing(document, faults) { _width = _width, _height = _height };
        var paint = SvgPaint.Initial.With(clip, faults);
        inside.DrawChildren(target, Enter(clip, new Context(paint, context.Transform, 1, [], context.Depth + 1)));
        var paths = inside._paths;
        bool IsPlain(PaintedPath path) => !isMask || (path is { Fill: { Red: 255, Green: 255, Blue: 255 }, Shade: null, Pixels: null, FillOpacity: 1, Stroke: null });
        // Of outlines with holes by the even-odd rule, each would need a place of its own.
        if (!paths.All(IsPlain) || paths.Any(path => !path.Clips.IsEmpty) || (paths.Count > 1 && paths.Any(path => path.EvenOdd)))
        {
            faults.Unsupported(clip, $"a `{clip.Name}` of this kind");
            return context;
        }
        var evenOdd = paths.Count == 1 && (isMask ? paths[0].EvenOdd : ClipsEvenOdd(target));
        return Clipped(context, new ClippingPath([.. paths.SelectMany(path => path.Segments)], evenOdd));
    }

    private bool ClipsEvenOdd(XElement clip) =>
        clip.DescendantsAndSelf().Any(inner => document.Read(inner)["clip-rule"] == "evenodd");

    private Context Clipped(Context context, ClippingPath clip) =>
        Bounds.AreRectangle(clip.Segments) && Bounds.Of(clip.Segments).Holds(new Bounds(0, 0, _width, _height))
            ? context
            : context with { Clips = context.Clips.Add(clip) };

    private double Length(SvgElement element, string name)
    {
        if (element[name] is not { } value)
        {
            return 0;
        }
        if (!SvgLength.TryRead(value, out var length))
        {
            faults.Malformed(element, name, value);
        }
        return length;
    }

    private static string Described(string element) => element switch
    {
        "text" => "live text (`text`)",
        "script" => "a script (`script`)",
        "animate" or "animateTransform" or "animateMotion" or "set" => $"animation (`{element}`)",
        _ => $"the element `{SvgFaults.Shorten(element)}`",
    };

    /// <param name="Opacity">Of all groups around.</param>
    private sealed record Context(SvgPaint Paint, AffineTransform Transform, double Opacity, ImmutableArray<ClippingPath> Clips, int Depth);
}
