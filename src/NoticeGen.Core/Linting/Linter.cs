using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Linting;

/// <summary>Runs the rules over a notice, gives each finding its severity, and leaves out what the files switch off.</summary>
public static class Linter
{
    public static ImmutableArray<Diagnostic> Run(LintSubject subject) => Run(subject, RuleSet.All);

    public static ImmutableArray<Diagnostic> Run(LintSubject subject, IEnumerable<IRule> rules)
    {
        var suppressions = SuppressionsOf(subject);
        var diagnostics = new List<Diagnostic>();
        foreach (var rule in rules)
        {
            if (rule.Info.InForceFrom > subject.AsAt)
            {
                continue;
            }
            foreach (var finding in rule.Check(subject))
            {
                if (SeverityOf(rule.Info, finding, subject.Settings) is not { } severity)
                {
                    continue;
                }
                var suppression = suppressions.GetValueOrDefault(finding.Origin.Source)?.Find(rule.Info, finding.Origin.Start.Line);
                if (suppression is null)
                {
                    diagnostics.Add(Make(rule.Info, severity, finding, []));
                }
                else if (suppression.Until < subject.AsAt)
                {
                    diagnostics.Add(Make(rule.Info, severity, finding, [new Related(suppression.Origin, "this comment no longer counts: its date has passed")]));
                }
            }
        }
        diagnostics.AddRange(suppressions.Values.SelectMany(file => file.Problems));
        if (suppressions.GetValueOrDefault(subject.Notice.File) is { } own)
        {
            diagnostics.AddRange(Unused(own, subject));
        }
        diagnostics.Sort(Diagnostic.Compare);
        return [.. diagnostics];
    }

    private static Severity? SeverityOf(RuleInfo rule, Finding finding, LintSettings settings) =>
        settings.SeverityOf(rule, finding.AtMost < rule.Severity ? finding.AtMost.Value : rule.Severity);

    private static Diagnostic Make(RuleInfo rule, Severity severity, Finding finding, IEnumerable<Related> further) => new()
    {
        Rule = rule,
        Severity = severity,
        Message = finding.Message,
        Origin = finding.Origin,
        Label = finding.Label,
        Help = finding.Help,
        Fix = finding.Fix,
        Corrections = [.. finding.Corrections],
        Related = [.. finding.Related, .. further],
    };

    /// <summary>By file: the notice's own, and every other that set one of its values.</summary>
    private static Dictionary<SourceText, Suppressions> SuppressionsOf(LintSubject subject) =>
        subject.Texts
            .Select(text => text.Value.Origin.Source)
            .Append(subject.Notice.File)
            .Distinct()
            .ToDictionary(source => source, Suppressions.In);

    /// <summary>
    /// Only of the notice's own file, since what one notice does not need in a shared file another may; and only when the
    /// notice was composed, since otherwise no finding about a document could come up.
    /// </summary>
    private static IEnumerable<Diagnostic> Unused(Suppressions own, LintSubject subject)
    {
        foreach (var (suppression, name) in own.Unused())
        {
            var rule = RuleSet.Find(name);
            if (rule is null)
            {
                yield return LintingProblems.SuppressionUnused.At(
                    suppression.Origin, $"there is no rule `{name}`", "`noticegen rules` lists all rules");
            }
            else if (!subject.Editions.IsEmpty)
            {
                yield return LintingProblems.SuppressionUnused.At(
                    suppression.Origin, $"nothing is found here for `{name}`", "remove this comment, or move it to the line of the finding or just above it");
            }
        }
    }
}
