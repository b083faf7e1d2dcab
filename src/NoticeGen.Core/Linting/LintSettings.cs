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

    /// <summary>The Easy Read rules to write by, where a notice does not say: an id of <c>easy_read_profiles</c>.</summary>
    public string EasyReadProfile { get; init; } = "govuk";
}
