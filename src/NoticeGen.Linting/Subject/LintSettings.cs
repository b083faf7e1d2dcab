using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Subject;

/// <summary>What a workspace may set about linting.</summary>
public sealed record LintSettings
{
    public static readonly LintSettings Default = new();

    /// <summary>Severities that differ from the rules' own, by code or name; null switches a rule off.</summary>
    public ImmutableSortedDictionary<string, Severity?> Severities { get; init; } =
        ImmutableSortedDictionary<string, Severity?>.Empty;

    /// <summary>The Easy Read rules to write by, where a notice does not say: an id of <c>easy_read_profiles</c>.</summary>
    public string EasyReadProfile { get; init; } = "govuk";

    /// <summary>From where on text counts as hard to read.</summary>
    public PlainLanguageLimits PlainLanguage { get; init; } = PlainLanguageLimits.Default;

    /// <summary>The same for single authorities, by the id of the authority; stronger than <see cref="Severities"/>.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Severity?>> AuthoritySeverities { get; init; } =
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Severity?>>.Empty;

    /// <summary>The codes of the rules that this run leaves out; what they would find counts as not looked for.</summary>
    public ImmutableSortedSet<string> LeftOut { get; init; } = [];

    /// <summary>The severity of a finding of a rule, in an authority's notice; null when it is not to be reported.</summary>
    /// <param name="usual">What it is where nothing is set.</param>
    public Severity? Of(RuleInfo rule, string authorityId, Severity usual)
    {
        if (LeftOut.Contains(rule.Code))
        {
            return null;
        }
        return (AuthoritySeverities.TryGetValue(authorityId, out var own) && Find(own, rule, out var chosen)) || Find(Severities, rule, out chosen) ? chosen : usual;
    }

    /// <summary>Whether the workspace says itself how much a rule weighs.</summary>
    public bool Sets(RuleInfo rule, string authorityId) =>
        (AuthoritySeverities.TryGetValue(authorityId, out var own) && Find(own, rule, out _)) || Find(Severities, rule, out _);

    private static bool Find(ImmutableSortedDictionary<string, Severity?> severities, RuleInfo rule, out Severity? chosen) =>
        severities.TryGetValue(rule.Code, out chosen) || severities.TryGetValue(rule.Name, out chosen);
}
