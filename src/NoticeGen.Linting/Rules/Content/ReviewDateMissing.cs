using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class ReviewDateMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG123",
        Name = "review-date-missing",
        Band = Band.Content,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 5(2)",
        LawLink = LawPages.NoticeReviews,
        Summary = "The notice has no date by which it must be looked at again.",
        Explanation = """
            ## Why it matters

            Notices go out of date without a sound: a body is renamed, a programme ends, a building closes. A review date
            makes someone look.

            ## Examples

            ```yaml bad
            review_by:
            ```

            ```yaml good
            review_by: 2027-11-01
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) => subject.Notice.ReviewBy is not null || IsToldWithTheVersion(subject)
        ? []
        :
        [
            Info.At(subject.Notice.OriginOf("review_by"), "the notice has no review date", "add `review_by:`, a year ahead at the most") with
            {
                Fix = Paste.AtTop(subject.Notice, null, $"review_by: {subject.AsAt.AddYears(1).ToIso()}"),
            },
        ];

    /// <summary>Whether <see cref="VersionMissing"/> asks for it beside the version.</summary>
    private static bool IsToldWithTheVersion(LintSubject subject) =>
        (subject.Notice.Version is null || subject.Notice.Published is null)
        && subject.Settings.Of(VersionMissing.Rule, subject.Notice.AuthorityId, VersionMissing.Rule.Severity) is not null;
}
