using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;

namespace NoticeGen.Linting;

/// <summary>A finding that was known when the baseline was written.</summary>
/// <param name="Notice">The file that it stands in: the notice's own, or one that several notices share.</param>
/// <param name="Rule">The rule's code.</param>
/// <param name="Field">The path of the field; empty where it is about none.</param>
/// <param name="Text">What the finding quotes, where the rule found several things in the field; else null, which stands for any.</param>
public sealed record BaselineEntry(string Notice, string Rule, string Field, string? Text);

/// <summary>How the entries of a baseline know findings again.</summary>
/// <param name="FileOf">The name under which an entry keeps a file, by the path in the findings.</param>
/// <param name="HasText">Whether each entry keeps the words too: published files have no fields that tell findings of a rule apart.</param>
public sealed record BaselineKeys(Func<string, string> FileOf, bool HasText)
{
    public static readonly BaselineKeys OfNotices = new(path => path, false);
}

/// <summary>What of a list of findings a baseline leaves.</summary>
/// <param name="Remaining">Those it does not know.</param>
/// <param name="Known">Those it knows.</param>
/// <param name="Gone">Entries that none of the findings answers to.</param>
public sealed record BaselineMatch(ImmutableArray<Diagnostic> Remaining, ImmutableArray<Diagnostic> Known, ImmutableArray<BaselineEntry> Gone);

/// <summary>
/// Findings to be put right later: known by notice, rule and field, never by line, so that edits above them change
/// nothing. Each entry stands for one finding; a further one of the same kind is new.
/// </summary>
public sealed partial class Baseline
{
    public const int SchemaVersion = 1;

    public static readonly Baseline Empty = new([]);

    private readonly ILookup<(string Notice, string Rule, string Field), BaselineEntry> _byKey;

    public Baseline(IEnumerable<BaselineEntry> entries)
    {
        Entries =
        [
            .. entries
                .OrderBy(entry => entry.Notice, StringComparer.Ordinal)
                .ThenBy(entry => entry.Rule, StringComparer.Ordinal)
                .ThenBy(entry => entry.Field, StringComparer.Ordinal)
                .ThenBy(entry => entry.Text, StringComparer.Ordinal),
        ];
        _byKey = Entries.ToLookup(entry => (entry.Notice, entry.Rule, entry.Field));
    }

    /// <summary>In the order of <see cref="Write"/>.</summary>
    public ImmutableArray<BaselineEntry> Entries { get; }

    /// <summary>A baseline that knows all findings of a list.</summary>
    public static Baseline Of(IEnumerable<Diagnostic> findings) => Of(findings, BaselineKeys.OfNotices);

    /// <inheritdoc cref="Of(IEnumerable{Diagnostic})"/>
    public static Baseline Of(IEnumerable<Diagnostic> findings, BaselineKeys keys) =>
        new(findings.Where(finding => finding.Rule.CanWait)
            .GroupBy(finding => KeyOf(finding, keys))
            .SelectMany(group => group.Count() == 1 && !keys.HasText
                ? group.Select(_ => new BaselineEntry(group.Key.Notice, group.Key.Rule, group.Key.Field, null))
                : group.Select(finding => new BaselineEntry(group.Key.Notice, group.Key.Rule, group.Key.Field, Quoted(finding)))));

    /// <summary>Parts findings into known and new ones.</summary>
    /// <param name="findings">In the order of reports.</param>
    public BaselineMatch Match(IEnumerable<Diagnostic> findings) => Match(findings, BaselineKeys.OfNotices);

    /// <inheritdoc cref="Match(IEnumerable{Diagnostic})"/>
    public BaselineMatch Match(IEnumerable<Diagnostic> findings, BaselineKeys keys)
    {
        var waiting = new Dictionary<(string, string, string), List<BaselineEntry>>();
        var remaining = ImmutableArray.CreateBuilder<Diagnostic>();
        var known = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var finding in findings)
        {
            var key = KeyOf(finding, keys);
            if (finding.Rule.CanWait && !waiting.ContainsKey(key) && _byKey.Contains(key))
            {
                waiting[key] = [.. _byKey[key]];
            }
            var taken = waiting.TryGetValue(key, out var same) && TakeOne(same, finding);
            (taken ? known : remaining).Add(finding);
        }
        var gone = _byKey.SelectMany(group => waiting.TryGetValue(group.Key, out var left) ? left : group.AsEnumerable());
        return new BaselineMatch(remaining.ToImmutable(), known.ToImmutable(), [.. gone]);
    }

    /// <summary>The same without some entries.</summary>
    public Baseline Without(IEnumerable<BaselineEntry> gone)
    {
        var away = gone.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return new Baseline(Entries.Where(entry => !away.Contains(entry)));
    }

    /// <summary>JSON, one entry after the other in a fixed order, so that a change shows as the lines that changed.</summary>
    public string Write() => JsonSerializer.Serialize(
        new BaselineJson(SchemaVersion, "Findings that are known and put right later. Written by `noticegen lint --write-baseline`, shortened by `--prune-baseline`.", Entries),
        BaselineFileJson.Indented.BaselineJson) + "\n";

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="fault">What is wrong with the text, when null is given back.</param>
    public static Baseline? Read(string text, out string fault)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return Read(json.RootElement, out fault);
        }
        catch (JsonException problem)
        {
            fault = FormattableString.Invariant($"it is not JSON (line {(problem.LineNumber ?? 0) + 1})");
            return null;
        }
    }

    private static Baseline? Read(JsonElement root, out string fault)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schemaVersion", out var version) || !root.TryGetProperty("findings", out var findings))
        {
            fault = "it is JSON, but no baseline: `schemaVersion` or `findings` is missing";
            return null;
        }
        if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != SchemaVersion)
        {
            fault = $"its `schemaVersion` is {version.GetRawText()}; this version of NoticeGen reads {SchemaVersion}";
            return null;
        }
        if (findings.ValueKind != JsonValueKind.Array)
        {
            fault = "`findings` is not a list";
            return null;
        }
        var entries = ImmutableArray.CreateBuilder<BaselineEntry>(findings.GetArrayLength());
        foreach (var item in findings.EnumerateArray())
        {
            if (EntryOf(item, out var wrong) is not { } entry)
            {
                fault = $"entry {entries.Count + 1} of `findings` {wrong}";
                return null;
            }
            entries.Add(entry);
        }
        fault = "";
        return new Baseline(entries);
    }

    private static BaselineEntry? EntryOf(JsonElement item, out string wrong)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            wrong = "is no object";
            return null;
        }
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in item.EnumerateObject())
        {
            if (member.Name is not ("notice" or "rule" or "field" or "text"))
            {
                wrong = $"has a member `{member.Name}`, which means nothing";
                return null;
            }
            if (member.Value.ValueKind != JsonValueKind.String)
            {
                wrong = $"has a `{member.Name}` that is no text";
                return null;
            }
            if (!values.TryAdd(member.Name, member.Value.GetString()!))
            {
                wrong = $"has two members `{member.Name}`";
                return null;
            }
        }
        foreach (var needed in (ReadOnlySpan<string>)["notice", "rule", "field"])
        {
            if (!values.ContainsKey(needed))
            {
                wrong = $"has no `{needed}`";
                return null;
            }
        }
        wrong = "";
        return new BaselineEntry(values["notice"], values["rule"], values["field"], values.GetValueOrDefault("text"));
    }

    private static bool TakeOne(List<BaselineEntry> waiting, Diagnostic finding)
    {
        var quoted = Quoted(finding);
        var exact = waiting.FindIndex(entry => entry.Text == quoted);
        var index = exact >= 0 ? exact : waiting.FindIndex(entry => entry.Text is null);
        if (index < 0)
        {
            return false;
        }
        waiting.RemoveAt(index);
        return true;
    }

    private static (string Notice, string Rule, string Field) KeyOf(Diagnostic finding, BaselineKeys keys) =>
        (keys.FileOf(finding.Origin.Path), finding.Rule.Code, finding.Field ?? "");

    /// <summary>What the message quotes, which says more than where it points; without a quotation, the text in the file, or what is said of it as a whole.</summary>
    private static string Quoted(Diagnostic finding)
    {
        var quotations = Quotation().Matches(finding.Message);
        return quotations.Count > 0
            ? string.Join(' ', quotations.Select(match => match.Value))
            : finding.Origin.Span.Length == 0 ? finding.Message
            : string.Join(' ', finding.Origin.Excerpt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex("`[^`]*`|“[^”]*”")]
    private static partial Regex Quotation();
}

internal sealed record BaselineJson(int SchemaVersion, string About, ImmutableArray<BaselineEntry> Findings);

/// <summary>How a baseline is written, without reflection. It is read member by member, to say which entry is wrong.</summary>
[JsonSerializable(typeof(BaselineJson))]
internal sealed partial class BaselineFileJson : JsonSerializerContext
{
    public static BaselineFileJson Indented { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
