using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace TaggedPdf.Pictures;

/// <summary>Pictures of pixels within a drawing (SVG 1.1, 5.7): PNG and JPEG that stand in the file itself, read as picture files are.</summary>
internal sealed class SvgImages(SvgFaults faults)
{
    /// <summary>Of all together, each as often as it is shown.</summary>
    private const int MostPixels = 16_000_000;

    private const string EmbedHelp = "embed the picture in the drawing (Illustrator: Links, Embed; Inkscape: Extensions, Images, Embed Images), or use PNG";

    private readonly Dictionary<XElement, ImmutableArray<byte>> _contents = [];
    private readonly Dictionary<XElement, PngPicture?> _read = [];
    private long _pixels;

    /// <summary>The picture where it is seen; null where the drawing shows nothing there, or it cannot be shown.</summary>
    /// <param name="image">The element.</param>
    /// <param name="map">From the element's units to the picture's.</param>
    /// <param name="frame">The sides that a full width and height have.</param>
    public PaintedPath? Read(SvgElement image, AffineTransform map, (double Width, double Height) frame)
    {
        if (string.IsNullOrEmpty(image["href"]) || Content(image) is not { IsEmpty: false } content || Pixels(image, content) is not { } pixels)
        {
            return null;
        }
        var (wide, high) = (Side(image, "width", frame.Width), Side(image, "height", frame.Height));
        var (width, height) = (wide ?? (high * pixels.Width / pixels.Height) ?? pixels.Width, high ?? (wide * pixels.Height / pixels.Width) ?? pixels.Height);
        if (!(width > 0 && height > 0))
        {
            return null;
        }
        var placed = map.Then(new AffineTransform(1, 0, 0, 1, Side(image, "x", frame.Width) ?? 0, Side(image, "y", frame.Height) ?? 0));
        var (fit, isCut) = Fit(image["preserveAspectRatio"] ?? "", width / pixels.Width, height / pixels.Height);
        // What is left of the frame beside the picture, or of the picture beside the frame.
        var (left, top) = (fit.AlignX * (width - (pixels.Width * fit.Across)), fit.AlignY * (height - (pixels.Height * fit.Down)));
        var shown = placed.Then(new AffineTransform(pixels.Width * fit.Across, 0, 0, pixels.Height * fit.Down, left, top));
        var seen = new PathBuilder(isCut ? placed.Then(new AffineTransform(width, 0, 0, height, 0, 0)) : shown);
        seen.Move(0, 0);
        seen.Line(1, 0);
        seen.Line(1, 1);
        seen.Line(0, 1);
        seen.Close();
        if (seen.TooFar)
        {
            faults.Add(image.Line, image.Column, "has an `image` that lies far outside its frame");
            return null;
        }
        return new PaintedPath(seen.ToSegments(), new(0, 0, 0), EvenOdd: false, Stroke: null, default)
        {
            Pixels = new PixelFill(pixels, [shown.A, shown.B, shown.C, shown.D, shown.E, shown.F]),
        };
    }

    /// <summary>How the picture fills its frame (SVG 1.1, 7.8), and whether the frame cuts it.</summary>
    private static (Fitting Fitting, bool IsCut) Fit(string asked, double across, double down)
    {
        if (asked.Contains("none", StringComparison.Ordinal))
        {
            return (new Fitting(across, down, 0, 0), false);
        }
        var isCut = asked.Contains("slice", StringComparison.Ordinal);
        var scale = isCut ? Math.Max(across, down) : Math.Min(across, down);
        double Align(string axis) => asked.Contains(axis + "Min", StringComparison.Ordinal) ? 0 : asked.Contains(axis + "Max", StringComparison.Ordinal) ? 1 : 0.5;
        return (new Fitting(scale, scale, Align("x"), Align("Y")), isCut);
    }

    /// <summary>Null where the side is not said.</summary>
    private double? Side(SvgElement image, string name, double whole)
    {
        if (image[name] is not { } value || value == "auto")
        {
            return null;
        }
        var isShare = value.EndsWith('%');
        if (!SvgLength.TryRead(isShare ? value[..^1] : value, out var length))
        {
            faults.Malformed(image, name, value);
            return null;
        }
        return isShare ? length / 100 * whole : length;
    }

    /// <summary>The bytes behind <c>data:</c>; empty with a fault where there are none.</summary>
    private ImmutableArray<byte> Content(SvgElement image)
    {
        if (_contents.TryGetValue(image.Source, out var known))
        {
            return known;
        }
        var address = image["href"]!;
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        var content = ImmutableArray<byte>.Empty;
        if (!address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(image.Line, image.Column, $"shows another file, `{SvgFaults.Shorten(address)}`, which does not come with it", EmbedHelp);
        }
        else if (comma < 0 || !address[..comma].TrimEnd().EndsWith(";base64", StringComparison.OrdinalIgnoreCase) || Base64(address[(comma + 1)..]) is not { } bytes)
        {
            faults.Unsupported(image, "an embedded picture that is not written as Base64", EmbedHelp);
        }
        else if (address[..comma].Contains("svg", StringComparison.OrdinalIgnoreCase) || (!bytes.AsSpan().StartsWith(PngReader.Signature) && !bytes.AsSpan().StartsWith(JpegHeader.Signature)))
        {
            faults.Unsupported(image, "an embedded picture that is neither PNG nor JPEG", EmbedHelp);
        }
        else
        {
            content = bytes;
        }
        _contents.Add(image.Source, content);
        return content;
    }

    private static ImmutableArray<byte>? Base64(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? ImmutableCollectionsMarshal.AsImmutableArray(bytes[..length]) : null;
    }

    private PngPicture? Pixels(SvgElement image, ImmutableArray<byte> content)
    {
        var isPng = content.AsSpan().StartsWith(PngReader.Signature);
        var head = isPng ? null : JpegHeader.Read(content);
        // Counted before they are unfolded, and again each time that they are shown.
        _pixels += isPng ? PngReader.PixelsIn(content) : (long)(head!.Value?.Width ?? 0) * (head.Value?.Height ?? 0);
        if (_pixels > MostPixels)
        {
            faults.Add(image.Line, image.Column, "is too detailed: its embedded pictures have more than 16 million pixels together");
            return null;
        }
        if (!_read.TryGetValue(image.Source, out var pixels))
        {
            var reading = isPng ? PngReader.Read(content)
                : head!.Value is { } jpeg ? UprightJpeg.Read(jpeg)
                : new PictureReading<PngPicture>(null, head.Faults);
            foreach (var fault in reading.Faults)
            {
                faults.Add(image.Line, image.Column, $"has an embedded picture that {fault.Message}", EmbedHelp);
            }
            pixels = reading.Value;
            _read.Add(image.Source, pixels);
        }
        return pixels;
    }

    /// <param name="Across">From pixels to units.</param>
    /// <param name="Down">From pixels to units.</param>
    /// <param name="AlignX">Which share of the free space lies on the left.</param>
    /// <param name="AlignY">Which share of the free space lies above.</param>
    private readonly record struct Fitting(double Across, double Down, double AlignX, double AlignY);
}
