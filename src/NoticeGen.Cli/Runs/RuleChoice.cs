using System.Collections.Immutable;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Runs;

/// <summary>The patterns of <c>--select</c> and <c>--ignore</c>, for codes or names of rules, and the confidence that findings must have.</summary>
internal sealed record RuleChoice(IReadOnlyList<string> Select, IReadOnlyList<string> Ignore)
{
    public static readonly RuleChoice All = new([], []);

    /// <summary>Findings that are less sure are not reported.</summary>
    public Confidence Least { get; init; } = Confidence.Ask;

    /// <summary>
    /// The codes that are not reported. A file that cannot be used keeps rules from being asked, so that <c>--select</c> for
    /// other rules does not leave it out; <c>--ignore</c> does.
    /// </summary>
    /// <exception cref="UserError">A pattern matches no rule.</exception>
    public ImmutableSortedSet<string> LeftOut()
    {
        var selected = Matching(Select);
        var ignored = Matching(Ignore);
        var choosesFiles = selected.Any(rule => rule.Band == Band.Files);
        return
        [
            .. Catalogue.All
                .Where(rule => ignored.Contains(rule) || (Select.Count > 0 && !selected.Contains(rule) && (rule.Band != Band.Files || choosesFiles)))
                .Select(rule => rule.Code),
        ];
    }

    /// <summary>Whether a finding is sure enough.</summary>
    public bool IsSure(Diagnostic finding) => finding.Confidence >= Least;

    /// <summary>What was chosen, in a line for people; null where everything is reported.</summary>
    public string? Described()
    {
        string?[] parts =
        [
            Select.Count > 0 ? $"only {Named(Select)}" : null,
            Ignore.Count > 0 ? $"without {Named(Ignore)}" : null,
            Least switch
            {
                Confidence.Certain => "only what is certain",
                Confidence.Likely => "only what is certain or likely",
                _ => null,
            },
        ];
        var said = parts.OfType<string>().ToList();
        return said.Count == 0 ? null : "chosen: " + string.Join("; ", said);
    }

    private static string Named(IReadOnlyList<string> patterns) =>
        string.Join(", ", Parted(patterns)) + $" ({ReportSummary.Count(Matching(patterns).Count, "rule")})";

    private static IEnumerable<string> Parted(IReadOnlyList<string> patterns) =>
        patterns.SelectMany(given => given.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static HashSet<RuleInfo> Matching(IReadOnlyList<string> patterns)
    {
        var matching = new HashSet<RuleInfo>();
        foreach (var pattern in Parted(patterns))
        {
            var found = Catalogue.All.Where(rule => Glob.IsMatch(pattern, rule.Code) || Glob.IsMatch(pattern, rule.Name)).ToList();
            matching.UnionWith(found);
            if (found.Count == 0)
            {
                var nearest = Suggestion.Nearest(pattern, Catalogue.All.SelectMany(rule => new[] { rule.Name, rule.Code }));
                throw new UserError(
                    ExitCode.BadInput,
                    $"no rule matches `{pattern}`",
                    nearest is not null ? $"did you mean `{nearest}`?" : "`noticegen rules` lists them");
            }
        }
        return matching;
    }
}
