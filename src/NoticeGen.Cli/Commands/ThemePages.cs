using System.Globalization;
using System.Text;
using System.Text.Json;
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

    public static void Json(Theme theme, Utf8JsonWriter json)
    {
        json.WriteStartObject("theme");
        json.WriteStartObject("sizes");
        foreach (var (name, points) in Sizes(theme))
        {
            json.WriteNumber(name, points);
        }
        json.WriteEndObject();
        json.WriteStartArray("contrasts");
        foreach (var pair in Contrast.Pairs(theme.Colours))
        {
            json.WriteStartObject();
            json.WriteString("colour", pair.Colour.Name);
            json.WriteString("ground", pair.Ground.Name);
            json.WriteNumber("ratio", Down(pair.Ratio));
            json.WriteNumber("needed", pair.Needed);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Rounded down, so that a failure never reads as a pass.</summary>
    private static double Down(double ratio) => Math.Floor(ratio * 100) / 100;

    private static IEnumerable<(string Name, double Points)> Sizes(Theme theme) =>
    [
        ("body", theme.Sizes.Body), ("title", theme.Sizes.Title), ("heading_2", theme.Sizes.Heading2), ("heading_3", theme.Sizes.Heading3),
        ("heading_4", theme.Sizes.Heading4), ("small", theme.Sizes.Small),
    ];
}
