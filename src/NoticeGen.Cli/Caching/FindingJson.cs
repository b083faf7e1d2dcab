using System.Collections.Immutable;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Caching;

/// <summary>
/// Findings as the cache keeps them. A place is a path and a stretch; its text is that of the workspace's file, which is
/// the same or the finding is not read. A text that is no file of the workspace, such as that of a finished PDF, is kept whole.
/// </summary>
internal sealed class FindingJson(InputFiles files)
{
    private static readonly Dictionary<string, RuleInfo> Rules = Catalogue.All.ToDictionary(rule => rule.Code, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, SourceText?> _texts = new(StringComparer.Ordinal);

    /// <summary>Texts that were compared with the files of their paths; their owners keep them, not this.</summary>
    private readonly ConditionalWeakTable<SourceText, object> _own = [];

    public void WriteNotice(Utf8JsonWriter json, ReportedNotice notice)
    {
        json.WriteString("title", notice.Title);
        json.WriteString("authority", notice.Authority);
        if (notice.ReviewBy is { } day)
        {
            json.WriteString("reviewBy", day.ToString("O", CultureInfo.InvariantCulture));
        }
        json.WriteBoolean("complete", notice.IsComplete);
        json.WriteStartArray("ages");
        foreach (var age in notice.ReadingAges)
        {
            json.WriteStartArray();
            json.WriteStringValue(age.Edition);
            json.WriteNumberValue(age.Years);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        Write(json, "findings", notice.Findings);
        json.WriteStartArray("waivers");
        foreach (var waiver in notice.Waivers)
        {
            json.WriteStartArray();
            WritePlace(json, waiver.Origin);
            json.WriteStringValue(waiver.Rule.Code);
            json.WriteStringValue(waiver.Reason);
            json.WriteStringValue(waiver.Until?.ToString("O", CultureInfo.InvariantCulture) ?? "");
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    public ReportedNotice ReadNotice(JsonElement json, NoticeName name) => new()
    {
        Id = name.Id,
        Path = name.Path,
        Title = json.GetProperty("title").GetString()!,
        Authority = json.GetProperty("authority").GetString()!,
        ReviewBy = json.TryGetProperty("reviewBy", out var day) ? Day(day.GetString()!) : null,
        IsComplete = json.GetProperty("complete").GetBoolean(),
        ReadingAges = [.. json.GetProperty("ages").EnumerateArray().Select(age => new ReadingAge(age[0].GetString()!, age[1].GetDouble()))],
        Findings = Read(json.GetProperty("findings")),
        Waivers = [.. json.GetProperty("waivers").EnumerateArray().Select(waiver => new Waiver(
            Place(waiver[0]), Rule(waiver[1]), waiver[2].GetString()!, waiver[3].GetString() is { Length: > 0 } until ? Day(until) : null))],
    };

    public void Write(Utf8JsonWriter json, string name, ImmutableArray<Diagnostic> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Rule.Code);
            json.WriteNumber("severity", (int)finding.Severity);
            json.WriteString("message", finding.Message);
            json.WritePropertyName("at");
            WritePlace(json, finding.Origin);
            WriteIfGiven(json, "field", finding.Field);
            WriteIfGiven(json, "label", finding.Label);
            WriteIfGiven(json, "help", finding.Help);
            WriteIfGiven(json, "fixTitle", finding.Fix?.Title);
            WriteIfGiven(json, "fixYaml", finding.Fix?.Yaml);
            if (!finding.Related.IsEmpty)
            {
                json.WriteStartArray("related");
                foreach (var related in finding.Related)
                {
                    WritePlace(json, related.Origin);
                    json.WriteStringValue(related.Label);
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Corrections are left out: only lint makes them, and it keeps no cache.</summary>
    public ImmutableArray<Diagnostic> Read(JsonElement json) => [.. json.EnumerateArray().Select(finding => new Diagnostic
    {
        Rule = Rule(finding.GetProperty("code")),
        Severity = (Severity)finding.GetProperty("severity").GetInt32(),
        Message = finding.GetProperty("message").GetString()!,
        Origin = Place(finding.GetProperty("at")),
        Field = Text(finding, "field"),
        Label = Text(finding, "label"),
        Help = Text(finding, "help"),
        Fix = Text(finding, "fixTitle") is { } title ? new Fix(title, Text(finding, "fixYaml")!) : null,
        Related = finding.TryGetProperty("related", out var related) ? Related(related) : [],
    })];

    private ImmutableArray<Related> Related(JsonElement json)
    {
        var all = ImmutableArray.CreateBuilder<Related>();
        for (var i = 0; i + 1 < json.GetArrayLength(); i += 2)
        {
            all.Add(new Related(Place(json[i]), json[i + 1].GetString()!));
        }
        return all.ToImmutable();
    }

    private void WritePlace(Utf8JsonWriter json, Origin origin)
    {
        var source = origin.Source;
        json.WriteStartArray();
        json.WriteStringValue(source.Path);
        json.WriteNumberValue(origin.Span.Start);
        json.WriteNumberValue(origin.Span.Length);
        if (source.PlaceName(0) is not null || !IsOwn(source))
        {
            json.WriteStringValue(source.Text);
            for (var line = 1; line <= source.LineCount && source.PlaceName(0) is not null; line++)
            {
                json.WriteStringValue(source.PlaceName(source.LineStart(line)));
            }
        }
        json.WriteEndArray();
    }

    private Origin Place(JsonElement json)
    {
        var path = json[0].GetString()!;
        var span = new TextSpan(json[1].GetInt32(), json[2].GetInt32());
        var source = json.GetArrayLength() > 3
            ? new SourceText(path, json[3].GetString()!, [.. json.EnumerateArray().Skip(4).Select(place => place.GetString()!)])
            : TextOf(path) ?? throw new FormatException();
        return span.Start >= 0 && span.Length >= 0 && span.End <= source.Text.Length ? new Origin(source, span) : throw new FormatException();
    }

    private bool IsOwn(SourceText source) => (bool)_own.GetValue(source, text => Decode(text.Path)?.Text == text.Text);

    private SourceText? TextOf(string path) => _texts.GetOrAdd(path, Decode);

    private SourceText? Decode(string path) => files.Find(path) is { Fault: null } file ? SourceText.Decode(path, file.Content.AsSpan(), out _) : null;

    private static RuleInfo Rule(JsonElement code) => Rules.GetValueOrDefault(code.GetString()!) ?? throw new FormatException();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static void WriteIfGiven(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
