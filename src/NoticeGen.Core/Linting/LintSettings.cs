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

    /// <summary>From where on text counts as hard to read.</summary>
    public PlainLanguageLimits PlainLanguage { get; init; } = PlainLanguageLimits.Default;
}
