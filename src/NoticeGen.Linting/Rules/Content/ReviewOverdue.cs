using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class ReviewOverdue : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG124",
        Name = "review-overdue",
        Band = Band.Content,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 5(2)",
        LawLink = LawPages.NoticeReviews,
        Summary = "The notice should have been looked at again by now.",
        Explanation = """
            ## Why it matters

            The notice may still be right, but nobody has said so. Read it against what the service does today, then set a
            new date.

            ## Examples

            ```yaml bad
            review_by: 2020-01-01
            ```

            ```yaml good
            review_by: 2027-11-01
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.ReviewBy is { } day && day < subject.AsAt)
        {
            yield return Info.At(
                subject.Notice.Fields.Scalar("review_by")!.Origin,
                $"the notice was to be reviewed by {day.ToIso()}",
                "review it, then set a new date") with
            {
                Suggested = Rewording.Whole(subject.Notice.Fields.Scalar("review_by")!.Origin, subject.AsAt.AddYears(1).ToIso()),
                SuggestedIf = "when it has been reviewed, write this",
            };
        }
    }
}
