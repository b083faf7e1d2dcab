using System.Collections.Immutable;
using System.Xml.Linq;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The colours of what a house document has no styles for, boxes and tables: those of its headings, so that a page shows
/// one authority.
/// </summary>
internal static class HouseColours
{
    /// <summary>Between the strongest and the weakest channel, of what people call a colour and not a grey.</summary>
    private const int LeastTint = 0x20;

    private static readonly ImmutableArray<string> Headings = ["Heading1", "Heading2", "Heading3"];

    /// <param name="ours">What stays where no heading has a colour.</param>
    public static ThemeColours Of(HouseDocument house, ThemeColours ours)
    {
        var named = Headings.Select(house.Styles.Find).OfType<XElement>().SelectMany(style => new[] { house.Styles.ColourOf(style), house.Styles.GroundOf(style) });
        foreach (var colour in named.Select(Colour.Parse).Where(IsTinted))
        {
            var brand = Contrast.Readable(colour, Colour.White, Contrast.ForText);
            return ours with
            {
                Brand = brand.ToString(),
                OnBrand = Colour.White.ToString(),
                Border = brand.Mix(Colour.White, 0.7).ToString(),
                Surface = brand.Mix(Colour.White, 0.93).ToString(),
            };
        }
        return ours;
    }

    private static bool IsTinted(Colour colour) =>
        Math.Max(colour.Red, Math.Max(colour.Green, colour.Blue)) - Math.Min(colour.Red, Math.Min(colour.Green, colour.Blue)) >= LeastTint;
}
