using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class RetentionContradictory : IWordRule
{
    private static readonly PhraseSet Ending = new("destroy", "destroys", "destroyed", "delete", "deletes", "deleted", "erase", "erased", "dispose", "disposed", "shred", "shredded");

    public RuleInfo Info { get; } = new()
    {
        Code = "NG320",
        Name = "retention-contradictory",
        Band = Band.Consistency,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(2)(a), 14(2)(a)",
        Summary = "The notice gives two periods for one thing.",
        Explanation = """
            ## Why it matters

            People cannot know which of the two holds. One of them is out of date, or they are about different records
            and do not say so. A period elsewhere in the text that the list of periods does not have is a warning.

            ## Examples

            ```yaml bad
            retention:
              - id: case-records
                what: Case records
                period: 25 years
                from: the date of birth
                easy_read:
                  - words: We keep records for 25 years.
                    picture: long-time
              - id: records
                what: case records
                period: 7 years
                from: the day the case is closed
            ```

            ```yaml bad
            accuracy: We keep your records for 6 years.
            ```

            ```yaml good
            accuracy: We keep your records for 25 years.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject.IsPublished ? subject.Lexicon.Contradictions.In(Info, subject) : InFields(subject);

    private IEnumerable<Diagnostic> InFields(LintSubject subject)
    {
        var items = subject.Notice.Retention.Where(item => item.Has("what") && item.Has("period")).ToList();
        foreach (var same in items.GroupBy(item => Periods.Plain(item.Text("what")!), StringComparer.OrdinalIgnoreCase))
        {
            var first = same.First();
            foreach (var other in same.Skip(1).Where(other => Periods.Plain(other.Text("period")!) != Periods.Plain(first.Text("period")!)))
            {
                yield return Info.At(
                    other.Scalar("period")!.Origin,
                    $"“{first.Text("what")}” is kept for {first.Text("period")} in one place and for {other.Text("period")} in another",
                    "keep the one that is right, or say what is different about the records") with
                {
                    Suggested = Rewording.Whole(other.Scalar("period")!.Origin, first.Text("period")!),
                    SuggestedIf = "if the other period is right, write this",
                    Related = [new Related(first.Scalar("period")!.Origin, "the other period")],
                };
            }
        }
        foreach (var item in items.Where(item => item.Has("then")))
        {
            var then = Phrase.Fold(item.Text("then")!);
            var periods = Periods.In(item.Text("period")!).Where(period => period.Length > 0).ToList();
            if (periods.Count == 1 && Ending.IsIn(then) && Periods.In(then).FirstOrDefault(period => IsAfter(then, period)) is { Length: > 0 } other && other.Length != periods[0].Length)
            {
                yield return Info.At(
                    NoticeText.PlaceIn(item.Scalar("then")!, other.At, other.Characters),
                    $"“{item.Text("what")}” is kept for {item.Text("period")} and ends after {item.Text("then")!.Substring(other.At, other.Characters)}",
                    "say one period") with
                {
                    Severity = Severity.Warning,
                    Related = [new Related(item.Scalar("period")!.Origin, "the other period")],
                };
            }
        }
        var listed = items.SelectMany(item => Periods.In(item.Text("period")!)).Select(period => period.Length).ToHashSet();
        if (listed.Count == 0)
        {
            yield break;
        }
        foreach (var text in subject.Prose.Where(text => text.Owner.Type.Name != "retention" && !IsElsewhere(subject, text)))
        {
            foreach (var period in Periods.Kept(text.Folded).Where(period => !listed.Contains(period.Length)))
            {
                yield return Info.At(
                    text.Place(period.At, period.Characters),
                    $"the list of periods has no “{text.Value.Text.Substring(period.At, period.Characters)}”",
                    "give the same period as in `retention:`, or add it there") with
                {
                    Severity = Severity.Warning,
                };
            }
        }
    }

    private static bool IsAfter(string text, Period period) => text.AsSpan(0, period.At).TrimEnd().EndsWith("after", StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that stand below an item of the list, such as its Easy Read rows.</summary>
    private static bool IsElsewhere(LintSubject subject, NoticeText text) =>
        text.InEasyRead && subject.Notice.Retention.Any(item => item.Records("easy_read").Contains(text.Owner));
}
