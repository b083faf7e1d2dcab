using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class TextOlderThanLaw : IRule
{
    /// <summary>The last days on which the law changed what a notice has to say, and what changed; the latest first.</summary>
    private static readonly (DateOnly Day, string What)[] Changes =
    [
        (LawDays.ComplaintsToControllers, "complaints to the controller (DPA 2018 s.164A)"),
        (LawDays.DataUseAndAccess, "lawful bases, automated decisions and transfers (Data (Use and Access) Act 2025)"),
        (LawDays.UkGdpr, "the UK GDPR in place of the EU text"),
    ];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG129",
        Name = "text-older-than-law",
        Band = Band.Content,
        Severity = Severity.Note,
        Law = "UK GDPR Art 5(2)",
        LawLink = LawPages.NoticeReviews,
        Summary = "The notice was last published before the law changed.",
        Explanation = """
            ## Why it matters

            What the templates say follows the law of the day. What you wrote yourself does not: nobody has read it since
            the law changed. Read it against the change, then give it a new version and date.

            ## Examples

            ```yaml bad
            published: 2026-03-01
            review_by: 2027-03-01
            ```

            ```yaml good
            published: 2026-11-01
            review_by: 2027-11-01
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        // One that is overdue for review is reported as such.
        if (subject.Notice.Published is { } published && !(subject.Notice.ReviewBy < subject.AsAt)
            && Array.Find(Changes, change => change.Day <= subject.AsAt) is { What: not null } change && published < change.Day)
        {
            var at = subject.Notice.Fields.Scalar("published")!.Origin;
            yield return Info.At(at, $"the text is of {published.ToIso()}, and the law changed on {change.Day.ToIso()}: {change.What}", "read the notice against the change, then give it a new version and date") with
            {
                Suggested = Rewording.Whole(at, subject.AsAt.ToIso()),
                SuggestedIf = "when it has been read and published again, write this",
            };
        }
    }
}
