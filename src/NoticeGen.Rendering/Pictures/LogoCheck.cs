using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
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

    /// <summary>Of what is drawn: less is a line of decoration.</summary>
    private const double LeastLost = 0.08;

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
        var best = BestContrast(pixels, ground);
        return best < Contrast.ForShapes
            ? Outcome.Of(theme, [Unseen(logo, string.Create(CultureInfo.InvariantCulture, $"can hardly be seen on the page, {ground}: its contrast is {Math.Floor(best * 100) / 100:0.00} to 1 at the most; {Contrast.ForShapes:0} to 1 is needed"))])
            : LostParts.Share(pixels, ground) >= LeastLost
            ? Outcome.Of(theme, [Unseen(logo, $"has parts, such as words, that cannot be seen: they have the colour of the page, {ground}")])
            : Outcome.Good(theme);
    }

    private static Diagnostic Unseen(Picture logo, string what) => PictureProblems.LogoUnseen.At(
        logo.Origin, $"the logo `{logo.Name}` {what}", "name the logo's form for light grounds, or have a plate of a dark colour drawn behind it in the file");

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
                return jpeg.Value is null ? new PictureReading<PixelPicture>(null, jpeg.Faults) : Plain(UprightJpeg.Read(jpeg.Value));
        }
    }

    private static PictureReading<PixelPicture> Plain(PictureReading<PngPicture> read) =>
        new(read.Value is { } picture ? PixelPicture.Of(picture) : null, read.Faults);

    /// <summary>The contrast that at least <see cref="LeastSeen"/> of the area has.</summary>
    private static double BestContrast(PixelPicture picture, Colour ground)
    {
        var counts = new Dictionary<uint, int>();
        var pixels = picture.Rgba.Span;
        for (var at = 0; at < pixels.Length; at += 4)
        {
            if (pixels[at + 3] != 0)
            {
                var key = ((uint)pixels[at] << 24) | ((uint)pixels[at + 1] << 16) | ((uint)pixels[at + 2] << 8) | pixels[at + 3];
                CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
            }
        }
        var missing = LeastSeen * picture.Width * picture.Height;
        foreach (var (ratio, count) in counts.Select(colour => (Ratio: RatioOf(colour.Key, ground), Count: colour.Value)).OrderByDescending(colour => colour.Ratio))
        {
            missing -= count;
            if (missing <= 0)
            {
                return ratio;
            }
        }
        return 1;
    }

    private static double RatioOf(uint rgba, Colour ground) =>
        Contrast.Ratio(ground.Mix(new Colour((byte)(rgba >> 24), (byte)(rgba >> 16), (byte)(rgba >> 8)), (byte)rgba / 255.0), ground);
}
