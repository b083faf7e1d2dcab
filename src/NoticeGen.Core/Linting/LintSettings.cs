using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Linting;

/// <summary>What a workspace may set about linting.</summary>
public sealed record LintSettings
{
    public static readonly LintSettings Default = new();

    /// <summary>Severities that differ from the rules' own, by code or name; null switches a rule off.</summary>
    public ImmutableSortedDictionary<string, Severity?> Severities { get; init; } =
        ImmutableSortedDictionary<string, Severity?>.Empty;

    /// <summary>The severity that is set for a rule, else its own; null when it is switched off.</summary>
    public Severity? SeverityOf(RuleInfo rule, Severity own) =>
        Severities.TryGetValue(rule.Code, out var chosen) || Severities.TryGetValue(rule.Name, out chosen) ? chosen : own;
}
