using System.Collections.Immutable;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;

namespace NoticeGen.Cli.Runs;

/// <summary>The patterns of <c>--select</c> and <c>--ignore</c>, for codes or names of rules.</summary>
internal sealed record RuleChoice(IReadOnlyList<string> Select, IReadOnlyList<string> Ignore)
{
    public static readonly RuleChoice All = new([], []);

    /// <summary>The codes of the rules that are not asked.</summary>
    /// <exception cref="UserError">A pattern matches no rule.</exception>
    public ImmutableSortedSet<string> LeftOut() => LeftOut([]);

    /// <inheritdoc cref="LeftOut()"/>
    /// <param name="further">Rules that this run asks beyond those for YAML.</param>
    public ImmutableSortedSet<string> LeftOut(ImmutableArray<RuleInfo> further)
    {
        var rules = RuleSet.All.Select(rule => rule.Info).Concat(SuppressionProblems.All).Concat(further).ToList();
        var selected = Matching(Select, rules);
        var ignored = Matching(Ignore, rules);
        return [.. rules.Where(rule => (Select.Count > 0 && !selected.Contains(rule)) || ignored.Contains(rule)).Select(rule => rule.Code)];
    }

    private static HashSet<RuleInfo> Matching(IReadOnlyList<string> patterns, List<RuleInfo> rules)
    {
        var matching = new HashSet<RuleInfo>();
        foreach (var pattern in patterns.SelectMany(given => given.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            var found = rules.Where(rule => Glob.IsMatch(pattern, rule.Code) || Glob.IsMatch(pattern, rule.Name)).ToList();
            matching.UnionWith(found);
            if (found.Count == 0)
            {
                var isFileFault = Catalogue.All.Any(rule => Glob.IsMatch(pattern, rule.Code) || Glob.IsMatch(pattern, rule.Name));
                var nearest = Suggestion.Nearest(pattern, rules.SelectMany(rule => new[] { rule.Name, rule.Code }));
                throw new UserError(
                    ExitCode.BadInput,
                    $"no rule matches `{pattern}`",
                    isFileFault ? "it is no rule but a fault of a file, which is always reported"
                    : nearest is not null ? $"did you mean `{nearest}`?"
                    : "`noticegen rules` lists them");
            }
        }
        return matching;
    }
}
