using System.Globalization;
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

    internal static string Excerpt(string text)
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
}
