using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Xml;

namespace TaggedPdf.Pictures;

/// <summary>
/// Reads the plain part of SVG: shapes, groups, transforms, flat fills and strokes. Whatever else would change the
/// picture (gradients, transparency, text, style sheets, scripts) is refused with a sentence, never dropped.
/// </summary>
public static class SvgReader
{
    private const string SvgNamespace = "http://www.w3.org/2000/svg";
    private const int LargestFile = 4 * 1024 * 1024;
    private const int DeepestNesting = 64;
    private const int MostSegments = 200_000;
    private const double LargestStroke = 1e6;

    internal const string ExportHelp = "export the picture as plain paths in flat colours, or use PNG";

    /// <summary>The drawing, or each thing that stands in the way. Never throws, whatever the bytes.</summary>
    public static PictureReading<VectorPicture> Read(ImmutableArray<byte> content)
    {
        if (content.Length > LargestFile)
        {
            return PictureReading<VectorPicture>.Failed("is larger than 4 MB", ExportHelp);
        }
        var faults = new SvgFaults();
        var drawing = new Drawing(faults);
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(ImmutableCollectionsMarshal.AsArray(content) ?? [], writable: false), Settings);
            drawing.Read(reader);
        }
        catch (XmlException problem)
        {
            faults.Add(problem.LineNumber, problem.LinePosition, WhyNotXml(content, problem));
        }
        var result = faults.Any ? null : drawing.Finish();
        return new PictureReading<VectorPicture>(result, faults.All);
    }

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestFile,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private static string WhyNotXml(ImmutableArray<byte> content, XmlException problem)
    {
        if (content.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0)
        {
            return "begins with a <!DOCTYPE …> line, which is not read for safety; delete that line";
        }
        return problem.LineNumber > 0 ? "is not a well-formed SVG file" : "is not an SVG file";
    }

    /// <summary>One picture being read.</summary>
    private sealed class Drawing(SvgFaults faults)
    {
        private readonly ImmutableArray<PaintedPath>.Builder _paths = ImmutableArray.CreateBuilder<PaintedPath>();
        private double _width;
        private double _height;
        private int _segments;

        public VectorPicture Finish() => new(_width, _height, _paths.DrainToImmutable());

        public void Read(XmlReader reader)
        {
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg"
                || reader.NamespaceURI is not (SvgNamespace or ""))
            {
                faults.Add(0, 0, "is not an SVG file");
                return;
            }
            var root = SvgElement.Read(reader);
            if (ReadSize(root) is { } origin)
            {
                ReadChildren(reader, new Context(SvgPaint.Initial.With(root, faults), origin, 0));
            }
        }

        /// <summary>The size, and the map that brings the top left of the view box to (0, 0).</summary>
        private AffineTransform? ReadSize(SvgElement root)
        {
            if (root["viewBox"] is { } viewBox)
            {
                var scan = new SvgScanner(viewBox);
                if (scan.TryNumber(out var x) && scan.TryNumber(out var y) && scan.TryNumber(out _width)
                    && scan.TryNumber(out _height) && scan.AtEnd() && _width > 0 && _height > 0)
                {
                    return new AffineTransform(1, 0, 0, 1, -x, -y);
                }
                faults.Malformed(root, "viewBox", viewBox);
                return null;
            }
            if (root["width"] is { } width && root["height"] is { } height
                && SvgLength.TryRead(width, out _width) && SvgLength.TryRead(height, out _height)
                && _width > 0 && _height > 0)
            {
                return AffineTransform.Identity;
            }
            faults.Add(root.Line, root.Column, "does not say how large it is: its `svg` needs a `viewBox`");
            return null;
        }

        /// <summary>Reads what stands inside the current element and leaves the reader after it.</summary>
        private void ReadChildren(XmlReader reader, Context context)
        {
            if (reader.IsEmptyElement)
            {
                reader.Read();
                return;
            }
            reader.Read();
            while (reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    ReadElement(reader, context);
                }
                else
                {
                    reader.Read();
                }
            }
            reader.Read();
        }

        private void ReadElement(XmlReader reader, Context context)
        {
            if (reader.NamespaceURI is not (SvgNamespace or "")
                || reader.LocalName is "title" or "desc" or "metadata")
            {
                reader.Skip();
                return;
            }
            var element = SvgElement.Read(reader);
            if (element["display"] == "none")
            {
                reader.Skip();
            }
            else if (element.Name is "g" or "a")
            {
                ReadGroup(reader, element, context);
            }
            else if (element.Name == "defs")
            {
                ReadDefinitions(reader);
            }
            else if (SvgShapes.IsShape(element.Name))
            {
                ReadShape(element, context);
                reader.Skip();
            }
            else
            {
                faults.Unsupported(element, Describe(element.Name));
                reader.Skip();
            }
        }

        private void ReadGroup(XmlReader reader, SvgElement element, Context context)
        {
            if (context.Depth >= DeepestNesting)
            {
                faults.Add(element.Line, element.Column, "nests its groups too deeply");
                reader.Skip();
                return;
            }
            ReadChildren(reader, Enter(element, context));
        }

        /// <summary>What is only defined paints nothing: using it is what is refused. A style sheet acts from anywhere.</summary>
        private void ReadDefinitions(XmlReader reader)
        {
            using var inside = reader.ReadSubtree();
            while (inside.Read())
            {
                if (inside.NodeType == XmlNodeType.Element && inside.LocalName is "style" or "script")
                {
                    var element = SvgElement.Read(inside);
                    faults.Unsupported(element, Describe(element.Name));
                }
            }
            inside.Close();
            reader.Read();
        }

        private void ReadShape(SvgElement element, Context context)
        {
            var inner = Enter(element, context);
            var paint = inner.Paint;
            var path = new PathBuilder(inner.Transform);
            SvgShapes.Draw(element, path, faults);
            var strokes = paint.Stroke is not null && paint.StrokeWidth > 0;
            if (path.Count < 2 || !paint.Visible || (paint.Fill is null && !strokes))
            {
                return;
            }
            var width = paint.StrokeWidth * inner.Transform.Scale;
            if (path.TooFar || !(width < LargestStroke))
            {
                faults.Add(element.Line, element.Column, $"has a `{element.Name}` that lies far outside its frame");
                return;
            }
            _segments += path.Count;
            if (_segments > MostSegments)
            {
                faults.Add(element.Line, element.Column, "is too detailed: it has more than 200,000 points");
                return;
            }
            var style = new StrokeStyle(width, paint.Cap, paint.Join, paint.MiterLimit);
            _paths.Add(new PaintedPath(
                path.ToSegments(), paint.Fill, paint.EvenOdd, strokes ? paint.Stroke : null, style));
        }

        private Context Enter(SvgElement element, Context context)
        {
            var transform = AffineTransform.Identity;
            if (element["transform"] is { } value and not "none" && !SvgTransforms.TryRead(value, out transform))
            {
                faults.Malformed(element, "transform", value);
                transform = AffineTransform.Identity;
            }
            return new Context(
                context.Paint.With(element, faults), context.Transform.Then(transform), context.Depth + 1);
        }

        private static string Describe(string element) => element switch
        {
            "linearGradient" or "radialGradient" => $"a gradient (`{element}`)",
            "pattern" => "a pattern (`pattern`)",
            "text" => "live text (`text`)",
            "style" => "a style sheet (`style`)",
            "script" => "a script (`script`)",
            "use" or "symbol" => $"a repeated symbol (`{element}`)",
            "image" => "an embedded picture (`image`)",
            "animate" or "animateTransform" or "animateMotion" or "set" => $"animation (`{element}`)",
            _ => $"the element `{SvgFaults.Shorten(element)}`",
        };
    }

    private readonly record struct Context(SvgPaint Paint, AffineTransform Transform, int Depth);
}
