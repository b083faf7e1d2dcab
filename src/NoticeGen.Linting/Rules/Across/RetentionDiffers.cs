using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Across;

internal sealed class RetentionDiffers : ICrossRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG345",
        Name = "retention-differs",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Ask,
        Law = "UK GDPR Art 13(2)(a), 14(2)(a)",
        Summary = "The notices of one authority give different periods for the same records.",
        Explanation = """
            ## Why it matters

            The same records cannot be kept for two different times. Look in the retention schedule, and correct one of
            the notices.

            ## Examples

            ```yaml bad
            retention:
              - id: case-records
                what: Case records
                period: 7 years
                from: the date of birth
                easy_read:
                  - words: We keep records for 7 years.
                    picture: clock
            ```

            ```yaml good
            retention:
              - id: case-records
                what: Case records
                period: 25 years
                from: the date of birth
                easy_read:
                  - words: We keep records for 25 years.
                    picture: long-time
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(EstateSubject subject)
    {
        var seen = new Dictionary<string, Scalar>(StringComparer.Ordinal);
        foreach (var (what, period) in subject.Notices.SelectMany(notice => notice.Retention))
        {
            var key = Periods.Plain(what.Text);
            if (!seen.TryGetValue(key, out var first))
            {
                seen.Add(key, period);
            }
            else if (Periods.Plain(first.Text) != Periods.Plain(period.Text))
            {
                yield return Info.At(
                    period.Origin,
                    $"“{what.Text}” is kept for {period.Text} here and for {first.Text} in another notice",
                    "look in the retention schedule, and correct one of them") with
                {
                    Suggested = Rewording.Whole(period.Origin, first.Text),
                    SuggestedIf = "if the other notice is right, write this",
                    Related = [new Related(first.Origin, "the other period")],
                };
            }
        }
    }
}
