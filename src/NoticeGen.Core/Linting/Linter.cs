using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Linting;

/// <summary>Runs the rules over a notice.</summary>
public static class Linter
{
    public static ImmutableArray<Diagnostic> Run(LintSubject subject) =>
        [.. RuleSet.All.SelectMany(rule => rule.Check(subject).Select(finding => rule.Info.At(finding.Origin, finding.Message, finding.Help, finding.Label)))];
}
