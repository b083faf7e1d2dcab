using System.CommandLine;
using System.Globalization;
using System.Text;
using NoticeGen.Cli.Hosting;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

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

    private static string Json(IReadOnlyCollection<RuleInfo> rules) =>
        JsonReport.Text(new RulesJson(JsonReport.SchemaVersion, rules.Select(RuleJson.Of)), CommandJson.Indented.RulesJson);
}

internal sealed record RulesJson(int SchemaVersion, IEnumerable<RuleJson> Rules);

internal sealed record RuleJson(
    string Code, string Name, string Severity, string Confidence, string Since, string Summary, string? Law, string? LawLink, DateOnly? InForceFrom, string Explanation)
{
    public static RuleJson Of(RuleInfo rule) => new(
        rule.Code, rule.Name, TextReport.Word(rule.Severity), TextReport.Word(rule.Confidence), rule.Since, rule.Summary, rule.Law, rule.LawLink, rule.InForceFrom, rule.Explanation);
}
