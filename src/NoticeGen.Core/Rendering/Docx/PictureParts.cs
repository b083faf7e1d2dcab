using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DocumentFormat.OpenXml.Packaging;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pictures;

namespace NoticeGen.Rendering.Docx;

/// <summary>A picture in the package.</summary>
/// <param name="Pixels">The relationship to its PNG or JPEG.</param>
/// <param name="Vector">The relationship to the SVG it was painted from; null when it was none.</param>
/// <param name="Shape">Height divided by width.</param>
internal sealed record PicturePart(string Pixels, string? Vector, double Shape);

/// <summary>
/// Puts pictures into the package, each once for each part that shows it. An SVG picture goes in twice: as it is, for
/// current Word, and painted, for the programs that cannot show SVG.
/// </summary>
internal sealed class PictureParts(PaintedPictures paintings)
{
    private readonly Dictionary<(OpenXmlPart, ImmutableArray<byte>), PicturePart?> _parts = [];
    private readonly Dictionary<OpenXmlPart, int> _counts = [];
    private readonly List<Diagnostic> _problems = [];
    private uint _drawings;

    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <summary>A number that no other drawing of the file has.</summary>
    public uint NextDrawing() => ++_drawings;

    /// <summary>The picture as a part that <paramref name="owner"/> refers to; null, and a problem noted, when it is broken.</summary>
    public PicturePart? Of(OpenXmlPart owner, Picture picture)
    {
        if (_parts.TryGetValue((owner, picture.Content), out var known))
        {
            return known;
        }
        var part = picture.Format switch
        {
            PictureFormat.Svg => AddDrawing(owner, picture),
            PictureFormat.Png => AddPng(owner, picture),
            _ => AddJpeg(owner, picture),
        };
        _parts.Add((owner, picture.Content), part);
        return part;
    }

    private PicturePart? AddDrawing(OpenXmlPart owner, Picture picture)
    {
        if (Good(paintings.Of(picture)) is not { } painted)
        {
            return null;
        }
        var pixels = Add(owner, "image/png", painted.Png);
        return new PicturePart(pixels, Add(owner, "image/svg+xml", picture.Content), painted.Shape);
    }

    private PicturePart? AddPng(OpenXmlPart owner, Picture picture) =>
        Good(PngReader.Read(picture)) is { } png
            ? new PicturePart(Add(owner, "image/png", picture.Content), null, (double)png.Height / png.Width)
            : null;

    private PicturePart? AddJpeg(OpenXmlPart owner, Picture picture) =>
        Good(JpegHeader.Read(picture)) is { } jpeg
            ? new PicturePart(Add(owner, "image/jpeg", picture.Content), null, (double)jpeg.Height / jpeg.Width)
            : null;

    private T? Good<T>(Outcome<T> outcome)
        where T : class
    {
        _problems.AddRange(outcome.Diagnostics);
        return outcome.Value;
    }

    private string Add(OpenXmlPart owner, string mediaType, ImmutableArray<byte> content)
    {
        var number = _counts[owner] = _counts.GetValueOrDefault(owner) + 1;
        var id = "picture" + Measure.Number(number);
        var part = owner.AddNewPart<ImagePart>(mediaType, id);
        part.FeedData(new MemoryStream(ImmutableCollectionsMarshal.AsArray(content)!, writable: false));
        return id;
    }
}
