using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NoticeGen.Cli.Workspaces;
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

    /// <summary>What was read lately, by its bytes: most findings of an estate say the same of one notice after another.</summary>
    private readonly string?[] _read = new string?[1 << 12];

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

    /// <summary>Reads the object that <see cref="WriteNotice"/> filled, and what was found while the files were made.</summary>
    public (ReportedNotice Report, ImmutableArray<Diagnostic> Rendering) ReadNotice(ReadOnlySpan<byte> line, NoticeName name)
    {
        var json = new Utf8JsonReader(line);
        var notice = new ReportedNotice { Id = name.Id, Path = name.Path, Title = "", Authority = "" };
        ImmutableArray<Diagnostic> rendering = [];
        json.Start(JsonTokenType.StartObject);
        while (json.NextMember())
        {
            switch (json.GetString())
            {
                case "title":
                    notice = notice with { Title = json.NextText() };
                    break;
                case "authority":
                    notice = notice with { Authority = json.NextText() };
                    break;
                case "reviewBy":
                    notice = notice with { ReviewBy = Day(json.NextText()) };
                    break;
                case "complete":
                    json.Read();
                    notice = notice with { IsComplete = json.GetBoolean() };
                    break;
                case "ages":
                    notice = notice with { ReadingAges = Ages(ref json) };
                    break;
                case "findings":
                    json.Read();
                    notice = notice with { Findings = Read(ref json) };
                    break;
                case "waivers":
                    notice = notice with { Waivers = Waivers(ref json) };
                    break;
                case "rendering":
                    json.Read();
                    rendering = Read(ref json);
                    break;
                default:
                    throw new FormatException();
            }
        }
        return (notice, rendering);
    }

    private static ImmutableArray<ReadingAge> Ages(ref Utf8JsonReader json)
    {
        var ages = ImmutableArray.CreateBuilder<ReadingAge>();
        json.Start(JsonTokenType.StartArray);
        while (json.NextElement())
        {
            var edition = json.NextText();
            json.Start(JsonTokenType.Number);
            ages.Add(new ReadingAge(edition, json.GetDouble()));
            json.Start(JsonTokenType.EndArray);
        }
        return ages.DrainToImmutable();
    }

    private ImmutableArray<Waiver> Waivers(ref Utf8JsonReader json)
    {
        var waivers = ImmutableArray.CreateBuilder<Waiver>();
        json.Start(JsonTokenType.StartArray);
        while (json.NextElement())
        {
            json.Start(JsonTokenType.StartArray);
            var origin = Place(ref json);
            waivers.Add(new Waiver(origin, Rule(json.NextText()), json.NextText(), json.NextText() is { Length: > 0 } until ? Day(until) : null));
            json.Start(JsonTokenType.EndArray);
        }
        return waivers.DrainToImmutable();
    }

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

    /// <summary>Reads findings, from the start of their array on. Corrections are left out: only lint makes them, and it keeps no cache.</summary>
    public ImmutableArray<Diagnostic> Read(ref Utf8JsonReader json)
    {
        var all = ImmutableArray.CreateBuilder<Diagnostic>();
        json.Expect(JsonTokenType.StartArray);
        while (json.NextElement())
        {
            all.Add(ReadOne(ref json));
        }
        return all.DrainToImmutable();
    }

    private Diagnostic ReadOne(ref Utf8JsonReader json)
    {
        (RuleInfo? Rule, Severity Severity, string? Message, Origin? Origin) needed = default;
        (string? Field, string? Label, string? Help, string? FixTitle, string? FixYaml) more = default;
        ImmutableArray<Related> related = [];
        while (json.NextMember())
        {
            switch (json.GetString())
            {
                case "code":
                    needed.Rule = Rule(Known(ref json));
                    break;
                case "severity":
                    needed.Severity = (Severity)json.NextInt32();
                    break;
                case "message":
                    needed.Message = Known(ref json);
                    break;
                case "at":
                    json.Start(JsonTokenType.StartArray);
                    needed.Origin = Place(ref json);
                    break;
                case "field":
                    more.Field = Known(ref json);
                    break;
                case "label":
                    more.Label = Known(ref json);
                    break;
                case "help":
                    more.Help = Known(ref json);
                    break;
                case "fixTitle":
                    more.FixTitle = Known(ref json);
                    break;
                case "fixYaml":
                    more.FixYaml = Known(ref json);
                    break;
                case "related":
                    related = Related(ref json);
                    break;
                default:
                    throw new FormatException();
            }
        }
        return new Diagnostic
        {
            Rule = needed.Rule ?? throw new FormatException(),
            Severity = needed.Severity,
            Message = needed.Message ?? throw new FormatException(),
            Origin = needed.Origin ?? throw new FormatException(),
            Field = more.Field,
            Label = more.Label,
            Help = more.Help,
            Fix = more.FixTitle is { } title ? new Fix(title, more.FixYaml ?? throw new FormatException()) : null,
            Related = related,
        };
    }

    private ImmutableArray<Related> Related(ref Utf8JsonReader json)
    {
        var all = ImmutableArray.CreateBuilder<Related>();
        json.Start(JsonTokenType.StartArray);
        while (json.NextElement())
        {
            all.Add(new Related(Place(ref json), Known(ref json)));
        }
        return all.DrainToImmutable();
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

    /// <summary>Reads a place, from the start of its array on.</summary>
    private Origin Place(ref Utf8JsonReader json)
    {
        json.Expect(JsonTokenType.StartArray);
        var path = Known(ref json);
        var span = new TextSpan(json.NextInt32(), json.NextInt32());
        SourceText source;
        if (json.NextElement())
        {
            var text = json.Text();
            var places = ImmutableArray.CreateBuilder<string>();
            while (json.NextElement())
            {
                places.Add(json.Text());
            }
            source = new SourceText(path, text, places.DrainToImmutable());
        }
        else
        {
            source = TextOf(path) ?? throw new FormatException();
        }
        return span.Start >= 0 && span.Length >= 0 && span.End <= source.Length ? new Origin(source, span) : throw new FormatException();
    }

    /// <summary>The next string: the same one again when it was read lately. Threads that meet here only miss it.</summary>
    private string Known(ref Utf8JsonReader json)
    {
        json.Start(JsonTokenType.String);
        var hash = default(HashCode);
        hash.AddBytes(json.ValueSpan);
        ref var place = ref _read[hash.ToHashCode() & (_read.Length - 1)];
        return place is { } known && json.ValueTextEquals(known) ? known : place = json.Text();
    }

    private bool IsOwn(SourceText source) => (bool)_own.GetValue(source, text => Decode(text.Path)?.Text == text.Text);

    private SourceText? TextOf(string path) => _texts.GetOrAdd(path, Decode);

    private SourceText? Decode(string path) => files.Find(path) is { Fault: null } file ? SourceText.Deferred(path, file.Content) : null;

    private static RuleInfo Rule(string code) => Rules.GetValueOrDefault(code) ?? throw new FormatException();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static void WriteIfGiven(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
