using System.Collections.Immutable;
using System.Text;
using TaggedPdf.Documents;
using TaggedPdf.Syntax;

namespace TaggedPdf.Pictures;

/// <summary>
/// What the operators of a drawing name: states for what is seen through (ISO 32000-1, 11.6.4.4) and shading patterns for
/// gradients (8.7.4.3) and pictures of pixels, each once.
/// </summary>
internal sealed class VectorResources(double scale, double height, Inks inks)
{
    private readonly List<string> _states = [];
    private readonly List<string> _patterns = [];
    private readonly OrderedDictionary<PngPicture, PictureObject> _pictures = [];

    /// <summary>In the order of their names, which count from 0.</summary>
    public ImmutableArray<PictureObject> Pictures => [.. _pictures.Values];

    /// <summary>The entries of the resource dictionary.</summary>
    public string Entries =>
        (_states.Count == 0 ? "" : "/ExtGState<<" + Named('G', _states) + ">>") + (_patterns.Count == 0 ? "" : "/Pattern<<" + Named('P', _patterns) + ">>");

    public string State(double fill, double stroke) =>
        "G" + Place(_states, Latin(new PdfBuffer().Ascii("<</ca ").Fine(fill).Ascii("/CA ").Fine(stroke).Ascii(">>")));

    /// <summary>The name of a picture of pixels.</summary>
    public string Picture(PngPicture picture)
    {
        if (!_pictures.ContainsKey(picture))
        {
            _pictures.Add(picture, PixelImage.Make(picture, inks).Object);
        }
        return PictureObject.PartName(_pictures.IndexOf(picture));
    }

    public string Pattern(Gradient gradient)
    {
        var own = new AffineTransform(gradient.Transform[0], gradient.Transform[1], gradient.Transform[2], gradient.Transform[3], gradient.Transform[4], gradient.Transform[5]);
        var map = new AffineTransform(scale, 0, 0, -scale, 0, height).Then(own);
        var (from, to) = (gradient.From, gradient.To);
        var pattern = new PdfBuffer().Ascii("<</PatternType 2/Matrix[").Precise(map.A).Precise(map.B).Precise(map.C).Precise(map.D).Precise(map.E).Precise(map.F)
            .Ascii($"]/Shading<</ShadingType {(gradient.IsRadial ? 3 : 2)}/ColorSpace/{(inks.IsGrey ? "DeviceGray" : "DeviceRGB")}/Extend[true true]/Coords[")
            .Precise(from.X).Precise(from.Y);
        if (gradient.IsRadial)
        {
            pattern.Precise(from.Radius).Precise(to.X).Precise(to.Y).Precise(to.Radius);
        }
        else
        {
            pattern.Precise(to.X).Precise(to.Y);
        }
        return "P" + Place(_patterns, Latin(pattern.Ascii("]/Function").Ascii(Function(gradient)).Ascii(">>>>")));
    }

    /// <summary>A function for each stretch between two stops, stitched together (7.10.4).</summary>
    private string Function(Gradient gradient)
    {
        var stops = gradient.Stops.ToList();
        stops.Insert(0, stops[0] with { Offset = 0 });
        stops.Add(stops[^1] with { Offset = 1 });
        var stretches = stops.Zip(stops.Skip(1)).Where(pair => pair.Second.Offset > pair.First.Offset).ToList();
        if (stretches.Count == 1)
        {
            return Between(stretches[0].First.Colour, stretches[0].Second.Colour);
        }
        var bounds = new PdfBuffer();
        foreach (var (first, _) in stretches.Skip(1))
        {
            bounds.Fine(first.Offset);
        }
        return "<</FunctionType 3/Domain[0 1]/Functions[" + string.Concat(stretches.Select(pair => Between(pair.First.Colour, pair.Second.Colour)))
            + "]/Bounds[" + Latin(bounds) + "]/Encode[" + string.Join(' ', stretches.Select(_ => "0 1")) + "]>>";
    }

    private string Between(PaintColour from, PaintColour to) =>
        "<</FunctionType 2/N 1/Domain[0 1]/C0[" + Components(from) + "]/C1[" + Components(to) + "]>>";

    private string Components(PaintColour colour) => Latin(inks.IsGrey
        ? new PdfBuffer().Fine(colour.Grey)
        : new PdfBuffer().Fine(colour.Red / 255.0).Fine(colour.Green / 255.0).Fine(colour.Blue / 255.0));

    private static int Place(List<string> known, string entry)
    {
        var at = known.IndexOf(entry);
        if (at < 0)
        {
            at = known.Count;
            known.Add(entry);
        }
        return at;
    }

    private static string Named(char letter, List<string> entries) => string.Concat(entries.Select((entry, at) => $"/{letter}{at}{entry}"));

    private static string Latin(PdfBuffer buffer) => Encoding.Latin1.GetString(buffer.Written);
}
