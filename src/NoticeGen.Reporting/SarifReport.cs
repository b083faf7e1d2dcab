using System.Globalization;
using System.Text.Json;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary>
/// SARIF 2.1.0 (OASIS Standard), with what GitHub code scanning asks for beyond it: full descriptions and help of each
/// rule, one location with a whole region, and a fingerprint. A finding's first sentence is its title.
/// </summary>
internal static class SarifReport
{
    /// <summary>
    /// The name of the program's own fingerprint. <c>primaryLocationLineHash</c> is GitHub's own hash of the line, which its
    /// uploader fills in where it is left out.
    /// </summary>
    private const string Fingerprint = "noticegen/v1";

    /// <summary>Code scanning refuses a run with more.</summary>
    public const int MostResults = 25_000;

    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string SourceRoot = "%SRCROOT%";

    public static string Write(Report report)
    {
        // Every rule that has a result must be described; those that passed are described too.
        var rules = report.Rules.Concat(report.Findings.Select(finding => finding.Rule))
            .DistinctBy(rule => rule.Code, StringComparer.Ordinal)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal)
            .ToList();
        return JsonReport.Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, report, rules);
            WriteInvocation(json, report);
            json.WriteStartObject("automationDetails");
            json.WriteString("id", "noticegen/");
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            if (!report.Audits.IsEmpty)
            {
                json.WriteStartObject("properties");
                AuditReport.WriteJson(json, report.Audits);
                json.WriteEndObject();
            }
            json.WriteStartArray("results");
            WriteResults(json, report, rules);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteTool(Utf8JsonWriter json, Report report, List<RuleInfo> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "NoticeGen");
        json.WriteString("version", report.ToolVersion);
        json.WriteString("semanticVersion", report.ToolVersion);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            WriteMessage(json, "shortDescription", rule.Summary);
            WriteMessage(json, "fullDescription", rule.Law is { } law ? $"{rule.Summary} Law: {law}." : rule.Summary);
            json.WriteStartObject("help");
            json.WriteString("text", $"{rule.Summary} `noticegen explain {rule.Code}` says more.");
            json.WriteString("markdown", HelpOf(rule));
            json.WriteEndObject();
            if (rule.LawLink is { } link)
            {
                json.WriteString("helpUri", link);
            }
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", TextReport.Word(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteStartArray("tags");
            json.WriteStringValue("privacy-notice");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string HelpOf(RuleInfo rule)
    {
        var law = (rule.Law, rule.LawLink) switch
        {
            (null, _) => "",
            (var named, null) => $"\n\nLaw: {named}",
            (var named, var link) => $"\n\nLaw: [{named}]({link})",
        };
        return $"{rule.Summary}{law}\n\n{rule.Explanation.ReplaceLineEndings("\n")}";
    }

    private static void WriteInvocation(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        if (report.Findings.Length > MostResults)
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            json.WriteString("level", "warning");
            WriteMessage(json, "message", string.Create(
                CultureInfo.InvariantCulture, $"There are {report.Findings.Length:N0} findings; this file holds the {MostResults:N0} worst."));
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter json, Report report, List<RuleInfo> rules)
    {
        var indexes = rules.Select((rule, index) => (rule.Code, index)).ToDictionary(StringComparer.Ordinal);
        var marked = report.Findings.Zip(Fingerprints.Of(report.Findings));
        if (report.Findings.Length > MostResults)
        {
            marked = marked.OrderByDescending(pair => pair.First.Severity).Take(MostResults);
        }
        var states = report.Audits.SelectMany(file => file.Items.Select(item => ((file.Path, item.Id), item.State))).ToDictionary();
        foreach (var (finding, mark) in marked)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", finding.Rule.Code);
            json.WriteNumber("ruleIndex", indexes[finding.Rule.Code]);
            json.WriteString("level", TextReport.Word(finding.Severity));
            WriteMessage(json, "message", Sentence.InFull(finding));
            json.WriteStartArray("locations");
            WriteLocation(json, report, finding.Origin, null);
            json.WriteEndArray();
            if (!finding.Related.IsEmpty)
            {
                json.WriteStartArray("relatedLocations");
                foreach (var related in finding.Related)
                {
                    WriteLocation(json, report, related.Origin, related.Label);
                }
                json.WriteEndArray();
            }
            json.WriteStartObject("partialFingerprints");
            json.WriteString(Fingerprint, mark);
            json.WriteEndObject();
            WriteProperties(json, finding, states);
            json.WriteEndObject();
        }
    }

    /// <summary>How sure a finding is, and the items of an audit that it is about, each with the state it has in the file.</summary>
    private static void WriteProperties(Utf8JsonWriter json, Diagnostic finding, Dictionary<(string Path, string Id), ItemState> states)
    {
        json.WriteStartObject("properties");
        json.WriteString("confidence", TextReport.Word(finding.Confidence));
        if (!finding.Items.IsEmpty)
        {
            WriteItems(json, finding, states);
        }
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, Diagnostic finding, Dictionary<(string Path, string Id), ItemState> states)
    {
        json.WriteStartArray("items");
        foreach (var item in finding.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item);
            if (states.TryGetValue((finding.Origin.Path, item), out var state))
            {
                json.WriteString("state", AuditReport.Word(state));
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, Report report, Origin origin, string? label)
    {
        var place = report.PlaceInRepository(origin);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", SourceRoot);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        if (origin.Source.PlaceName(origin.Span.Start) is { } name)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        if (label is { Length: > 0 })
        {
            WriteMessage(json, "message", label);
        }
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
