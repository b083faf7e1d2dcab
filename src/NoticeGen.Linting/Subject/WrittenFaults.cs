using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting.English;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Subject;

/// <summary>Wordings of the reference data that are a fault wherever they stand, in a notice with fields and in a published text.</summary>
internal sealed class WrittenFaults
{
    /// <summary>Places of one fault that a finding shows.</summary>
    private const int MostPlaces = 5;

    private readonly ILookup<string, Fault> _faults;

    public WrittenFaults(LawBook law, DateOnly day)
    {
        var parts = new PatternParts(law);
        _faults = law.Table("written_faults").Where(record => LawBook.IsValid(record, day)).Select(record => FaultOf(record, parts)).OfType<Fault>()
            .ToLookup(fault => fault.Record.Text("rule")!, StringComparer.Ordinal);
    }

    /// <summary>Those that a rule reports, one finding for each; of two in one sentence the first of the reference data.</summary>
    /// <param name="told">Places where the rule has found something already.</param>
    public IEnumerable<Diagnostic> In(RuleInfo rule, LintSubject subject, IEnumerable<Origin> told)
    {
        var text = subject.WholeText;
        var taken = told.ToList();
        foreach (var fault in _faults[rule.Code])
        {
            var matches = MatchesOf(fault, text).Select(match => (match.Value, Place: text.Place(match.Index, match.Length)))
                .Where(found => !taken.Exists(other => Overlap(other, found.Place))).Take(MostPlaces).ToList();
            if (matches.Count == 0)
            {
                continue;
            }
            taken.AddRange(matches.Select(found => found.Place));
            yield return rule.At(matches[0].Place, $"“{matches[0].Value}” {fault.Record.Text("why")!.TrimEnd('.')}", fault.Record.Text("advice")) with
            {
                Related = [.. matches.Skip(1).Select(found => new Related(found.Place, "and here"))],
            };
        }
    }

    private static IEnumerable<Match> MatchesOf(Fault fault, WholeText text)
    {
        foreach (var match in fault.Pattern.Matches(text.Words))
        {
            if (fault.NotWith?.IsMatch(text.Words) == true)
            {
                yield break;
            }
            var sentence = text.SentenceAround(match.Index, match.Length);
            if (fault.Unless?.IsMatch(sentence) != true
                && !(fault.Record.Scalar("valid_from")?.Day is { } from && History.IsTold(sentence.Replace(match.Value, "", StringComparison.Ordinal), 0, from)))
            {
                yield return match;
            }
        }
    }

    private static bool Overlap(Origin one, Origin other) =>
        one.Source == other.Source && one.Span.Start < other.Span.End && other.Span.Start < one.Span.End;

    /// <summary>Null where a pattern cannot be understood: whoever opens the reference data reports that.</summary>
    private static Fault? FaultOf(Record record, PatternParts parts)
    {
        try
        {
            return WordingOf(record, "pattern", parts) is { } pattern
                ? new Fault(record, pattern, WordingOf(record, "unless", parts), WordingOf(record, "not_with", parts))
                : null;
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Wording? WordingOf(Record record, string field, PatternParts parts) =>
        record.Scalar(field) is { } pattern ? Wording.Of(parts.Whole(pattern.Text), pattern.Origin.Source.IsBuiltIn) : null;

    private sealed record Fault(Record Record, Wording Pattern, Wording? Unless, Wording? NotWith);
}
