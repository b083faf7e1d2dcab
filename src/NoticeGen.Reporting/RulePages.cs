using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary><c>docs/rules.md</c>: every code that the tool can report, with its law, its reason and its examples.</summary>
internal static class RulePages
{
    /// <param name="rules">In the order of their codes.</param>
    public static string Write(IReadOnlyCollection<RuleInfo> rules)
    {
        var page = new StringBuilder();
        page.Append("# Rules\n\n");
        page.Append("This page is generated from the rules. `noticegen explain NG104` or `noticegen explain retention-missing` ");
        page.Append("shows the same in a terminal.\n\n");
        page.Append("An **error** stops a build, a **warning** asks for a decision, a **note** is worth a look. A finding may be ");
        page.Append("milder than its rule where the case is weaker. Its **confidence** says how sure it is: *certain* is read off ");
        page.Append("the files, *likely* is judged by words, *ask* only a person who knows the service can say; ");
        page.Append("`noticegen lint --confidence likely` shows what is at least so sure. An error is always certain. To publish with a known gap, write a comment on the line of ");
        page.Append("the finding or just above it, with the reason and, if you like, an end:\n\n");
        page.Append("```yaml\n# noticegen: ignore[retention-vague] the schedule is being rewritten until 2027-03-31\n```\n\n");
        page.Append("Past that day the finding returns. `severities:` in `noticegen.yaml` changes a severity for good, and ");
        page.Append("`authority_severities:` for one authority. To adopt the rules today and put gaps right later, see ");
        page.Append("[baselines](ci.md#adopt-today-put-right-later).\n");
        foreach (var group in RuleBands.All)
        {
            var band = rules.Where(group.Holds).ToList();
            if (band.Count > 0)
            {
                WriteBand(page, group.Heading, band);
            }
        }
        return page.ToString();
    }

    private static void WriteBand(StringBuilder page, string heading, List<RuleInfo> rules)
    {
        page.Append($"\n## {heading}\n\n| Code | Name | Severity | What is wrong |\n|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            page.Append($"| [{rule.Code}](#{Anchor(rule)}) | `{rule.Name}` | {Named(rule.Severity)} | {rule.Summary} |\n");
        }
        foreach (var rule in rules)
        {
            WriteRule(page, rule);
        }
    }

    private static void WriteRule(StringBuilder page, RuleInfo rule)
    {
        var said = RuleExplanation.Of(rule);
        page.Append($"\n### {rule.Code} {rule.Name}\n");
        Part(page, "What it does", $"{rule.Summary}\n\nSeverity: {Named(rule.Severity)}. Confidence: {TextReport.Word(rule.Confidence)}. Since {rule.Since}.");
        Part(page, "Why it matters", said.Why);
        Part(page, "Example", said.Example);
        Part(page, "What to write instead", said.Instead);
        if (rule.Law is { } law)
        {
            var named = rule.LawLink is { } link ? $"[{law}]({link})" : law;
            Part(page, "Law", named + (rule.InForceFrom is { } day ? $", in force from {day.ToIso()}" : ""));
        }
    }

    private static void Part(StringBuilder page, string heading, string text)
    {
        if (text.Length > 0)
        {
            page.Append($"\n#### {heading}\n\n{text}\n");
        }
    }

    /// <summary>The anchor that a Markdown viewer gives to the heading of a rule.</summary>
    private static string Anchor(RuleInfo rule) => $"{rule.Code} {rule.Name}".ToLowerInvariant().Replace(' ', '-');

    /// <summary>The comment that holds back a finding of a rule; null for what cannot be held back.</summary>
    internal static string? WaiverOf(RuleInfo rule) => rule.CanWait && rule.Explanation.Contains("```yaml bad", StringComparison.Ordinal)
        ? $"# noticegen: ignore[{rule.Name}] the reason, until 2027-03-31"
        : null;

    private static string Named(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
