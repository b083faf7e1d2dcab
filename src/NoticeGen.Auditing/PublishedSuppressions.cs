using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing;

/// <summary>
/// The comments of a web page or Markdown file that switch findings off, as they do in YAML. A comment counts for the
/// block that it stands in or just before; for what the notice does not say at all, anywhere in the file.
/// </summary>
public sealed class PublishedSuppressions
{
    private const string Example = "<!-- noticegen: ignore[rule-name] reason until 2027-03-31 -->";

    private readonly PublishedText _text;
    private readonly DateOnly _asAt;
    private readonly List<(SuppressionWords Words, int Block)> _all = [];
    private readonly List<Diagnostic> _problems = [];
    private readonly HashSet<(int Comment, string Name)> _used = [];
    private readonly List<Waiver> _waivers = [];

    public PublishedSuppressions(PublishedText text, DateOnly asAt)
    {
        (_text, _asAt) = (text, asAt);
        foreach (var comment in text.Comments)
        {
            if (SuppressionWords.Read(comment.Words, Example, out var problem) is { } words)
            {
                _all.Add((words, comment.Block));
            }
            else if (problem is { } wrong)
            {
                _problems.Add(wrong.Rule.At(PlaceOf(comment.Block), $"{wrong.Message}: “{comment.Words}”", wrong.Help));
            }
        }
    }

    public ImmutableArray<Waiver> Waivers => [.. _waivers.Distinct()];

    /// <summary>The findings that no comment holds back.</summary>
    public IEnumerable<Diagnostic> Leave(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            if (Find(finding) is not { } index)
            {
                yield return finding;
            }
            else if (_all[index] is var (words, block) && words.Until < _asAt)
            {
                yield return finding with { Related = finding.Related.Add(new Related(PlaceOf(block), "the comment here no longer counts: its date has passed")) };
            }
            else
            {
                _waivers.Add(new Waiver(PlaceOf(block), finding.Rule, words.Reason, words.Until));
            }
        }
    }

    /// <summary>What is wrong with the comments; to be asked for after all findings.</summary>
    /// <param name="rules">A rule by its code or name.</param>
    /// <param name="leftOut">Codes of rules that this run does not ask.</param>
    public IEnumerable<Diagnostic> Problems(Func<string, RuleInfo?> rules, ImmutableSortedSet<string> leftOut)
    {
        var unused = from comment in _all.Select((entry, index) => (entry.Words, entry.Block, Index: index))
                     from name in comment.Words.Rules
                     where !_used.Contains((comment.Index, name))
                     let rule = rules(name)
                     where rule is null || !leftOut.Contains(rule.Code)
                     select rule is null
                         ? SuppressionProblems.SuppressionUnused.At(PlaceOf(comment.Block), $"there is no rule `{name}`, which a comment here names", "`noticegen rules` lists all rules")
                         : SuppressionProblems.SuppressionUnused.At(
                             PlaceOf(comment.Block), $"a comment here ignores `{name}`, and nothing is found for it", "remove the comment, or move it to the paragraph of the finding or just above it");
        return _problems.Concat(unused);
    }

    /// <summary>The last comment that speaks for a finding; each that does counts as used.</summary>
    private int? Find(Diagnostic finding)
    {
        int? found = null;
        var isAboutAll = finding.Origin.Span.Length == 0;
        var at = isAboutAll ? -1 : BlockAt(finding.Origin.Span.Start);
        for (var index = 0; index < _all.Count; index++)
        {
            var (words, block) = _all[index];
            if ((isAboutAll || block == at) && words.Covers(finding.Rule))
            {
                _used.Add((index, words.Rules.First(name => SuppressionWords.IsNameOf(name, finding.Rule))));
                found = index;
            }
        }
        return found;
    }

    private int BlockAt(int offset)
    {
        int low = 0, high = _text.Blocks.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _text.Blocks[middle].Span.Start <= offset ? (middle, high) : (low, middle - 1);
        }
        return low;
    }

    private Origin PlaceOf(int block) => _text.Blocks.IsEmpty
        ? Origin.Of(_text.Source)
        : new Origin(_text.Source, _text.Blocks[Math.Min(block, _text.Blocks.Length - 1)].Span with { Length = 0 });
}
