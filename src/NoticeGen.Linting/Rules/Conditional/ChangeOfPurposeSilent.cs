using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class ChangeOfPurposeSilent : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG220",
        Name = "change-of-purpose-silent",
        Band = Band.Conditional,
        Severity = Severity.Warning,
        Confidence = Confidence.Ask,
        Law = "UK GDPR Art 13(3), 14(4) and 8A",
        Summary = "Information may be used again for something else, and the notice does not say that people hear of it first.",
        Explanation = """
            ## Why it matters

            Before information is used for a new purpose, people must be told of it. A notice that keeps later uses open
            says how they will hear.

            ## Examples

            ```yaml bad
            version:
            published:
            review_by:
            research:
              - id: study
                name: A study of family help
                reuse: We may use the information for other studies.
                easy_read:
                  - words: People study how we help families.
                    picture: research
            ```

            ```yaml good
            research:
              - id: study
                name: A study of family help
                reuse: We may use the information for other studies.
                easy_read:
                  - words: People study how we help families.
                    picture: research
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Research.Select(study => study.Scalar("reuse")).FirstOrDefault(reuse => reuse is not null) is not { } reuse)
        {
            return [];
        }
        var words = subject.Law.Find("statements", "notice-changes") is { } statement ? NoticeText.ScalarsIn(statement) : [];
        var told = new Essential(reuse.Origin, "that people are told before their information is used for a new purpose", [.. words, .. subject.Notice.Fields.Scalar("changes") is { } own ? [own] : Array.Empty<Scalar>()]);
        return told.MissingFrom(Info, subject.FullEditions).Select(finding => finding with
        {
            Help = "add `changes:`, or `published:` and `review_by:`, which print it",
            Fix = Paste.AtTop(subject.Notice, null, "changes: We will tell you before we use your information for a new purpose."),
        });
    }
}
