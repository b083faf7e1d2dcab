using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Templates;
using TaggedPdf.Pictures;

namespace NoticeGen.Rendering.Pictures;

/// <summary>
/// Looks at an authority's logo before it is printed, once for each file: one that cannot be drawn is left out, so that it does
/// not keep the words from being published, and one that nobody could see is said. Safe to use from several threads at once.
/// </summary>
public sealed class LogoCheck
{
    /// <summary>Enough to tell a logo's parts from each other; in pixels.</summary>
    private const int Side = 128;

    /// <summary>Of the picture's area: less is a speck.</summary>
    private const double LeastSeen = 0.004;

    private const int PressComponents = 4;

    private readonly ConcurrentDictionary<ImmutableArray<byte>, Lazy<PictureReading<PixelPicture>>> _read = new();

    /// <summary>The theme, without its logo where that cannot be drawn, and what is wrong with the logo.</summary>
    public Outcome<Theme> Fit(Theme theme)
    {
        if (theme.Logo is not { } logo)
        {
            return Outcome.Good(theme);
        }
        var reading = _read.GetOrAdd(logo.Content, _ => new Lazy<PictureReading<PixelPicture>>(() => Pixels(logo))).Value;
        if (reading.Value is not { } pixels)
        {
            return Outcome.Of(theme with { Logo = null }, reading.Faults.Select(fault => PictureProblems.Of(logo, fault) with
            {
                Severity = Severity.Warning,
                Help = $"{fault.Help}; until then documents are published without the logo",
            }));
        }
        var ground = Colour.Parse(theme.Colours.Page);
        var (best, seen) = Seen(pixels, ground);
        return seen >= LeastSeen ? Outcome.Good(theme) : Outcome.Of(theme, [PictureProblems.LogoUnseen.At(
            logo.Origin,
            string.Create(CultureInfo.InvariantCulture, $"the logo `{logo.Name}` can hardly be seen on the page, {ground}: its contrast is {Math.Floor(best * 100) / 100:0.00} to 1 at the most; {Contrast.ForShapes:0} to 1 is needed"),
            "name the logo's form for light grounds, or have a plate of a dark colour drawn behind it in the file")]);
    }

    private static PictureReading<PixelPicture> Pixels(Picture logo)
    {
        switch (logo.Format)
        {
            case PictureFormat.Svg:
                var drawing = SvgReader.Read(logo.Content);
                return new PictureReading<PixelPicture>(drawing.Value is { } drawn ? Rasteriser.Draw(drawn, Side) : null, drawing.Faults);
            case PictureFormat.Png:
                return Plain(PngReader.Read(logo.Content));
            default:
                var jpeg = JpegHeader.Read(logo.Content);
                return jpeg.Value is null ? new PictureReading<PixelPicture>(null, jpeg.Faults)
                    : jpeg.Value.Components == PressComponents
                        ? new PictureReading<PixelPicture>(null, [new TaggedPdf.Documents.PictureFault("is in CMYK, colours for a printing press", "save the picture again in RGB or grey")])
                    : Plain(UprightJpeg.Read(jpeg.Value));
        }
    }

    private static PictureReading<PixelPicture> Plain(PictureReading<PngPicture> read) =>
        new(read.Value is { } picture ? PixelPicture.Of(picture) : null, read.Faults);

    /// <summary>The best contrast of any part, and the share of the area that has enough.</summary>
    private static (double Best, double Share) Seen(PixelPicture picture, Colour ground)
    {
        var (best, seen) = (1.0, 0);
        var known = new Dictionary<uint, double>();
        var pixels = picture.Rgba.Span;
        for (var at = 0; at < pixels.Length; at += 4)
        {
            if (pixels[at + 3] == 0)
            {
                continue;
            }
            var key = ((uint)pixels[at] << 24) | ((uint)pixels[at + 1] << 16) | ((uint)pixels[at + 2] << 8) | pixels[at + 3];
            if (!known.TryGetValue(key, out var ratio))
            {
                ratio = Contrast.Ratio(ground.Mix(new Colour(pixels[at], pixels[at + 1], pixels[at + 2]), pixels[at + 3] / 255.0), ground);
                known.Add(key, ratio);
            }
            best = Math.Max(best, ratio);
            seen += ratio >= Contrast.ForShapes ? 1 : 0;
        }
        return (best, (double)seen / (picture.Width * picture.Height));
    }
}
