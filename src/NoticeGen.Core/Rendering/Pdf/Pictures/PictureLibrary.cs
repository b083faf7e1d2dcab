using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pictures;

namespace NoticeGen.Rendering.Pdf.Pictures;

/// <summary>Reads each picture once for the renderer's life. Pictures are told apart by reference.</summary>
internal sealed class PictureLibrary(Func<Picture, Outcome<VectorPicture>> readSvg)
{
    private readonly ConditionalWeakTable<Picture, Entry> _entries = [];

    /// <summary>The picture ready to be placed; null with diagnostics when its file is broken.</summary>
    public DrawnPicture? Open(Picture picture, List<Diagnostic> diagnostics)
    {
        var entry = _entries.GetValue(picture, Read);
        foreach (var diagnostic in entry.Diagnostics)
        {
            if (!diagnostics.Contains(diagnostic))
            {
                diagnostics.Add(diagnostic);
            }
        }
        return entry.Picture;
    }

    private Entry Read(Picture picture)
    {
        switch (picture.Format)
        {
            case PictureFormat.Svg:
                var outcome = readSvg(picture);
                return outcome.Value is { Width: > 0, Height: > 0 } vector
                    ? new Entry(VectorForm.Make(vector), outcome.Diagnostics)
                    : new Entry(null, outcome.HasErrors ? outcome.Diagnostics : [Broken(picture, "it has no size")]);
            case PictureFormat.Png:
                var png = PngPicture.Read(picture.Content.AsMemory(), out var pngFault);
                return png is null ? new Entry(null, [Broken(picture, pngFault)]) : new Entry(png, []);
            default:
                var jpeg = JpegPicture.Read(picture.Content.AsSpan(), out var jpegFault);
                return jpeg is null ? new Entry(null, [Broken(picture, jpegFault)]) : new Entry(jpeg, []);
        }
    }

    private static Diagnostic Broken(Picture picture, string fault) => new()
    {
        Rule = RenderingProblems.BrokenPicture,
        Severity = Severity.Error,
        Message = $"the picture `{picture.Name}` cannot be drawn: {fault}",
        Origin = picture.Origin,
        Help = "save it again as simple SVG, PNG without interlacing, or JPEG in RGB or grey",
    };

    private sealed record Entry(DrawnPicture? Picture, ImmutableArray<Diagnostic> Diagnostics);
}
