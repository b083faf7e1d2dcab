using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TaggedPdf.Documents;
using TaggedPdf.Syntax;

namespace TaggedPdf.Pictures;

/// <summary>Reads each picture once for an engine's life. Pictures are told apart by the array that holds their bytes.</summary>
internal sealed class PictureLibrary(Inks inks)
{
    /// <summary>One for each format.</summary>
    private readonly ConditionalWeakTable<byte[], PictureReading<DrawnPicture>>[] _read = [[], [], []];

    /// <summary>The picture ready to be placed; null with problems when its file is broken.</summary>
    public DrawnPicture? Open(Picture picture, List<PdfProblem> problems)
    {
        var content = ImmutableCollectionsMarshal.AsArray(picture.Content)!;
        var known = _read[(int)picture.Format];
        if (!known.TryGetValue(content, out var reading))
        {
            reading = known.GetValue(content, _ => Read(picture));
        }
        foreach (var fault in reading.Faults)
        {
            var problem = new PdfProblem(ProblemKind.BrokenPicture, Message(picture, fault), picture.Place) { Help = fault.Help, Fault = fault };
            // A picture that is printed many times is reported once.
            if (!problems.Contains(problem))
            {
                problems.Add(problem);
            }
        }
        return reading.Value;
    }

    private PictureReading<DrawnPicture> Read(Picture picture) => picture.Format switch
    {
        PictureFormat.Svg => Draw(SvgReader.Read(picture.Content), drawing => VectorForm.Make(drawing, inks)),
        PictureFormat.Png => Draw(PngReader.Read(picture.Content), pixels => PixelImage.Make(pixels, inks)),
        _ => ForScreens(JpegHeader.Read(picture.Content)) is { Value: { Orientation: > 1 } turned }
            ? Draw(UprightJpeg.Read(turned), pixels => PixelImage.Make(pixels, inks))
            : Draw(ForScreens(JpegHeader.Read(picture.Content)), image => PixelImage.Make(image, inks)),
    };

    private static string Message(Picture picture, PictureFault fault) => fault.Line > 0
        ? string.Create(CultureInfo.InvariantCulture, $"the picture `{picture.Name}` {fault.Message} (line {fault.Line} of its file)")
        : $"the picture `{picture.Name}` {fault.Message}";

    private static PictureReading<DrawnPicture> Draw<T>(PictureReading<T> read, Func<T, DrawnPicture> make)
        where T : class =>
        new(read.Value is { } value ? make(value) : null, read.Faults);

    private static PictureReading<JpegPicture> ForScreens(PictureReading<JpegPicture> read) =>
        read.Value is { Components: PixelImage.PressComponents }
            ? PictureReading<JpegPicture>.Failed(PixelImage.Press, PixelImage.PressHelp)
            : read;
}
