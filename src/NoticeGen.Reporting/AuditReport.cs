using System.Globalization;
using System.Text.Json;
using NoticeGen.Diagnostics;
using NoticeGen.Published;

namespace NoticeGen.Reporting;

/// <summary>Audits for people: for each file what it tells, item by item, and what is wrong with the rest of its words.</summary>
public sealed class AuditReport(TextReportStyle style)
{
    private const int StateWidth = 13;
    private const int MostExcerpt = 160;

    private readonly Ink _ink = style.Ink;

    public void Write(TextWriter to, AuditedFile file, IReadOnlyCollection<Diagnostic> findings)
    {
        Line(to, _ink.Bold(DisplayWidth.Shown(file.Path)));
        Line(to, "");
        foreach (var item in file.Items.Where(item => item.State != ItemState.NotNeeded))
        {
            Line(to, $"  {_ink.Of(SeverityOf(item.State), Word(item.State).PadRight(StateWidth))} {item.Name}{PlaceOf(item)}");
            if (item.State == ItemState.Present)
            {
                continue;
            }
            Detail(to, "says", item.Place is { } place ? $"“{Excerpt(place.Excerpt)}”" : null);
            Detail(to, "why", item.Place is null ? null : item.Why);
            Detail(to, "do", item.Advice);
            Detail(to, "law", item.Law);
        }
        Line(to, "");
        Line(to, $"  {Summary(file)}");
        Line(to, "");
        new TextReport(style).Write(to, findings);
    }

    /// <summary>The word for a state: <c>present</c>, <c>weak</c> …</summary>
    public static string Word(ItemState state) => state switch
    {
        ItemState.NotNeeded => "not needed",
        ItemState.Present => "present",
        ItemState.Weak => "weak",
        ItemState.Outdated => "outdated",
        ItemState.Contradictory => "contradictory",
        _ => "missing",
    };

    private static string Summary(AuditedFile file) => string.Join(", ", file.Items
        .Where(item => item.State != ItemState.NotNeeded)
        .GroupBy(item => item.State)
        .OrderBy(group => group.Key)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Word(group.Key)}")));

    private static string PlaceOf(AuditedItem item) => item.Place is not { } place ? ""
        : ", " + (place.Source.PlaceName(place.Span.Start) ?? string.Create(CultureInfo.InvariantCulture, $"line {place.Start.Line}"));

    private void Detail(TextWriter to, string name, string? text)
    {
        if (text is not null)
        {
            Line(to, $"      {_ink.Bold(name.PadRight(4))} {DisplayWidth.Shown(text)}");
        }
    }

    private static string Excerpt(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostExcerpt ? line : line[..MostExcerpt].TrimEnd() + "…";
    }

    private static Severity SeverityOf(ItemState state) => state switch
    {
        ItemState.Missing => Severity.Error,
        ItemState.Present => Severity.Note,
        _ => Severity.Warning,
    };

    private static void Line(TextWriter to, string text)
    {
        to.Write(text.TrimEnd(' '));
        to.Write('\n');
    }

    /// <summary>The same for programs, as a member <c>audits</c> of the envelope.</summary>
    public static void WriteJson(Utf8JsonWriter json, IEnumerable<AuditedFile> files)
    {
        json.WriteStartArray("audits");
        foreach (var file in files.Where(file => file.Text is not null))
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("format", file.Text!.Format);
            json.WriteStartArray("items");
            foreach (var item in file.Items)
            {
                json.WriteStartObject();
                json.WriteString("id", item.Id);
                json.WriteString("name", item.Name);
                json.WriteString("state", Word(item.State));
                if (item.Place is { } place)
                {
                    json.WriteNumber("line", Place.Of(place).Line);
                    WriteIfGiven(json, "place", place.Source.PlaceName(place.Span.Start));
                    json.WriteString("says", Excerpt(place.Excerpt));
                }
                WriteIfGiven(json, "why", item.Why);
                WriteIfGiven(json, "advice", item.Advice);
                WriteIfGiven(json, "law", item.Law);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("facts");
            foreach (var fact in file.Facts)
            {
                json.WriteStartObject();
                json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(fact.Kind.ToString()));
                json.WriteString("value", fact.Value);
                json.WriteNumber("line", Place.Of(fact.Place).Line);
                WriteIfGiven(json, "place", fact.Place.Source.PlaceName(fact.Place.Span.Start));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteIfGiven(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
