using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pdf.Writing;
using NoticeGen.Rendering.Pictures;

namespace NoticeGen.Rendering.Pdf.Pictures;

/// <summary>
/// Reads each picture once for the renderer's life. Pictures are told apart by the array that holds their bytes, because a
/// workspace reads each file once; broken ones by reference, because what is said of them names the place.
/// </summary>
internal sealed class PictureLibrary(Inks inks)
{
    private readonly ConditionalWeakTable<byte[], DrawnPicture> _sound = [];
    private readonly ConditionalWeakTable<Picture, Entry> _others = [];

    /// <summary>The picture ready to be placed; null with diagnostics when its file is broken.</summary>
    public DrawnPicture? Open(Picture picture, List<Diagnostic> diagnostics)
    {
        var content = ImmutableCollectionsMarshal.AsArray(picture.Content)!;
        if (_sound.TryGetValue(content, out var known))
        {
            return known;
        }
        var entry = _others.GetValue(picture, Read);
        if (entry is { Picture: { } drawn, Diagnostics.IsEmpty: true })
        {
            _others.Remove(picture);
            return _sound.GetValue(content, _ => drawn);
        }
        foreach (var diagnostic in entry.Diagnostics)
        {
            // A picture that is printed many times is reported once.
            if (!diagnostics.Exists(reported => ReferenceEquals(reported, diagnostic)))
            {
                diagnostics.Add(diagnostic);
            }
        }
        return entry.Picture;
    }

    private Entry Read(Picture picture) => picture.Format switch
    {
        PictureFormat.Svg => Draw(SvgReader.Read(picture), drawing => VectorForm.Make(drawing, inks)),
        PictureFormat.Png => Draw(PngReader.Read(picture), pixels => PixelImage.Make(pixels, inks)),
        _ => Draw(ForScreens(picture, JpegHeader.Read(picture)), image => PixelImage.Make(image, inks)),
    };

    private static Entry Draw<T>(Outcome<T> read, Func<T, DrawnPicture> make)
        where T : class =>
        new(read.Value is { } value && !read.HasErrors ? make(value) : null, read.Diagnostics);

    private static Outcome<JpegPicture> ForScreens(Picture picture, Outcome<JpegPicture> read) =>
        read.Value is { Components: PixelImage.PressComponents }
            ? Outcome.Failed<JpegPicture>(PictureProblems.Of(
                picture, "is in CMYK, colours for a printing press", "save the picture again in RGB or grey"))
            : read;

    private sealed record Entry(DrawnPicture? Picture, ImmutableArray<Diagnostic> Diagnostics);
}
