using System.Collections.Concurrent;
using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Packaging;
using NoticeGen.Rendering.Docx.Packaging;
using NoticeGen.Rendering.Pictures;
using TaggedPdf.Pictures;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// Pictures ready for the package. An SVG picture is painted too, for programs that cannot show SVG; an estate shows the
/// same pictures again and again, so each is read, painted and packed once for the renderer's life. Safe to use from several
/// threads at once; what it holds does not depend on a document.
/// </summary>
internal sealed class PackedPictures(PackedMedia media)
{
    /// <summary>The longer side of a painted picture: 32 mm at about 200 dots an inch. Word itself shows the SVG.</summary>
    private const int Side = 256;

    private readonly ConcurrentDictionary<ImmutableArray<byte>, Lazy<Outcome<PackedPicture>>> _packed = new();

    public Outcome<PackedPicture> Of(Picture picture) =>
        _packed.GetOrAdd(picture.Content, _ => new Lazy<Outcome<PackedPicture>>(() => Pack(picture))).Value;

    public static ImmutableArray<byte> Paint(VectorPicture drawing) => PngWriter.Write(Rasteriser.Draw(drawing, Side));

    private Outcome<PackedPicture> Pack(Picture picture) => picture.Format switch
    {
        PictureFormat.Svg => PictureProblems.Outcome(picture, SvgReader.Read(picture.Content)).Then(drawing => Outcome.Good(new PackedPicture(
            PartKind.Png,
            PackedContent.AsItIs(PaintedPictures.Of(picture.Content.AsSpan()) ?? Paint(drawing)),
            media.Of(PartKind.Svg, picture.Content),
            drawing.Height / drawing.Width))),
        PictureFormat.Png => PictureProblems.Outcome(picture, PngReader.Read(picture.Content)).Then(png => Outcome.Good(new PackedPicture(
            PartKind.Png, media.Of(PartKind.Png, picture.Content), null, (double)png.Height / png.Width))),
        _ => PictureProblems.Outcome(picture, JpegHeader.Read(picture.Content)).Then(jpeg => jpeg.Orientation > 1
            ? PictureProblems.Outcome(picture, UprightJpeg.Read(jpeg)).Then(upright => Outcome.Good(new PackedPicture(
                PartKind.Png, PackedContent.AsItIs(PngWriter.Write(PixelPicture.Of(upright))), null, (double)upright.Height / upright.Width)))
            : Outcome.Good(new PackedPicture(
                PartKind.Jpeg, media.Of(PartKind.Jpeg, jpeg.Content), null, (double)jpeg.Height / jpeg.Width))),
    };
}

/// <param name="Kind">What <paramref name="Pixels"/> are.</param>
/// <param name="Vector">The SVG that the pixels were painted from; null when it was none.</param>
/// <param name="Shape">Height divided by width.</param>
internal sealed record PackedPicture(PartKind Kind, PackedContent Pixels, PackedContent? Vector, double Shape);
