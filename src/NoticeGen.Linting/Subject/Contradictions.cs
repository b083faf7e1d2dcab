using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Records;

namespace NoticeGen.Linting.Subject;

/// <summary>
/// Pairs of statements of the reference data that cannot both be right, looked for in texts that have no fields to compare.
/// </summary>
public sealed class Contradictions
{
    /// <summary>The rule of pairs that name none: two periods for one thing.</summary>
    private const string Rest = "NG320";

    private readonly ImmutableArray<Pair> _pairs;

    public Contradictions(LawBook law, DateOnly day) => _pairs =
        [.. law.Table("contradictions").Where(record => LawBook.IsValid(record, day)).Select(PairOf).OfType<Pair>()];

    /// <summary>Those of a published text that belong to a rule; a pair that names no rule belongs to NG320.</summary>
    public IEnumerable<Diagnostic> In(RuleInfo rule, LintSubject subject)
    {
        foreach (var pair in _pairs.Where(pair => (pair.Record.Text("rule") ?? Rest) == rule.Code))
        {
            var text = subject.WholeText;
            if (pair.First.Matches(text.Words).FirstOrDefault() is { } first
                && pair.Second.Matches(text.Words).FirstOrDefault() is { } second
                && pair.Unless?.IsMatch(text.Words) != true)
            {
                yield return rule.At(text.Place(first.Index, first.Length), pair.Record.Text("why")!.TrimEnd('.'), pair.Record.Text("advice")) with
                {
                    Severity = Severity.Warning,
                    Confidence = Confidence.Likely,
                    Related = [new Related(text.Place(second.Index, second.Length), "and this")],
                };
            }
        }
    }

    /// <summary>Null where a pattern cannot be understood: whoever opens the reference data reports that.</summary>
    private static Pair? PairOf(Record record)
    {
        try
        {
            return WordingOf(record, "first") is { } first && WordingOf(record, "second") is { } second
                ? new Pair(record, first, second, WordingOf(record, "unless"))
                : null;
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Wording? WordingOf(Record record, string field) =>
        record.Scalar(field) is { } pattern ? Wording.Of(pattern.Text, pattern.Origin.Source.IsBuiltIn) : null;

    private sealed record Pair(Record Record, Wording First, Wording Second, Wording? Unless);
}
