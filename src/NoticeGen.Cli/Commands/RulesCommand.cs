using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NoticeGen.Cli.Hosting;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen rules</c>: every code that can be reported, with its severity and the law behind it.</summary>
internal static class RulesCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var command = new Command("rules", "List every rule: its code, name and severity, and what it reports.");
        command.SetAction(parsed =>
        {
            var rules = Catalogue.All;
            host.Output.Write(parsed.GetValue(global.OutputFormat) == ReportKind.Json ? Json(rules) : Text(rules));
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Text(IReadOnlyCollection<RuleInfo> rules)
    {
        var widest = rules.Max(rule => rule.Name.Length);
        var text = new StringBuilder();
        foreach (var rule in rules)
        {
            var law = rule.Law is null ? "" : $" ({rule.Law})";
            text.Append($"{rule.Code}  {rule.Name.PadRight(widest)}  {TextReport.Word(rule.Severity),-7}  {rule.Summary}{law}\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"\n{ReportSummary.Count(rules.Count, "rule")}; `noticegen explain CODE` says more about one.\n");
        return text.ToString();
    }

    private static string Json(IReadOnlyCollection<RuleInfo> rules)
    {
        using var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", JsonReport.SchemaVersion);
            json.WriteStartArray("rules");
            foreach (var rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("code", rule.Code);
                json.WriteString("name", rule.Name);
                json.WriteString("severity", TextReport.Word(rule.Severity));
                json.WriteString("confidence", TextReport.Word(rule.Confidence));
                json.WriteString("since", rule.Since);
                json.WriteString("summary", rule.Summary);
                json.WriteString("law", rule.Law);
                json.WriteString("lawLink", rule.LawLink);
                json.WriteString("inForceFrom", rule.InForceFrom?.ToIso());
                json.WriteString("explanation", rule.Explanation);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(to.ToArray()) + "\n";
    }
}
