using System.Collections.Concurrent;
using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pictures;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// SVG pictures painted for programs that cannot show SVG. Painting costs far more than all else about a Word file, and an
/// estate shows the same pictures again and again, so each is painted once for the renderer's life. Safe to use from
/// several threads at once; what it holds does not depend on a document.
/// </summary>
internal sealed class PaintedPictures
{
    /// <summary>The longer side of a painted picture: 32 mm at about 200 dots an inch. Word itself shows the SVG.</summary>
    private const int Side = 256;

    private readonly ConcurrentDictionary<ImmutableArray<byte>, Lazy<Outcome<PaintedPicture>>> _painted = new();

    public Outcome<PaintedPicture> Of(Picture picture) =>
        _painted.GetOrAdd(picture.Content, _ => new Lazy<Outcome<PaintedPicture>>(() => SvgReader.Read(picture).Then(Paint))).Value;

    private static Outcome<PaintedPicture> Paint(VectorPicture drawing) =>
        Outcome.Good(new PaintedPicture(PngWriter.Write(Rasteriser.Draw(drawing, Side)), drawing.Height / drawing.Width));
}

/// <param name="Png">The painted picture as a file.</param>
/// <param name="Shape">Height divided by width.</param>
internal sealed record PaintedPicture(ImmutableArray<byte> Png, double Shape);
