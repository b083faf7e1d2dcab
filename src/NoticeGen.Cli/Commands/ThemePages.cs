using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NoticeGen.Reporting;
using NoticeGen.Templates;

namespace NoticeGen.Cli.Commands;

/// <summary>What <c>theme check</c> says of a theme: its sizes, and each pair of colours that it prints.</summary>
internal static class ThemePages
{
    public static void Text(Theme theme, StringBuilder text)
    {
        text.Append("Sizes\n");
        foreach (var (name, points) in Sizes(theme))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {name,-10}  {points:0.#} pt\n");
        }
        text.Append("\nContrasts\n");
        foreach (var pair in Contrast.Pairs(theme.Colours))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {pair.Colour.Name,-8}  {pair.Colour.Value} on {pair.Ground.Name,-7}  {pair.Ground.Value}  {Down(pair.Ratio),5:0.00} to 1  {(pair.IsEnough ? "good" : "too low")}\n");
        }
        text.Append('\n');
    }

    public static JsonObject Json(Theme theme) => new()
    {
        ["theme"] = JsonReport.Members(
            new ThemeJson(
                Sizes(theme).ToDictionary(StringComparer.Ordinal),
                Contrast.Pairs(theme.Colours).Select(pair => new ContrastJson(pair.Colour.Name, pair.Ground.Name, Down(pair.Ratio), pair.Needed))),
            CommandJson.Indented.ThemeJson),
    };

    /// <summary>Rounded down, so that a failure never reads as a pass.</summary>
    private static double Down(double ratio) => Math.Floor(ratio * 100) / 100;

    private static IEnumerable<(string Name, double Points)> Sizes(Theme theme) =>
    [
        ("body", theme.Sizes.Body), ("title", theme.Sizes.Title), ("heading_2", theme.Sizes.Heading2), ("heading_3", theme.Sizes.Heading3),
        ("heading_4", theme.Sizes.Heading4), ("small", theme.Sizes.Small),
    ];
}

/// <param name="Sizes">Points, by name.</param>
internal sealed record ThemeJson(Dictionary<string, double> Sizes, IEnumerable<ContrastJson> Contrasts);

internal sealed record ContrastJson(string Colour, string Ground, double Ratio, double Needed);
