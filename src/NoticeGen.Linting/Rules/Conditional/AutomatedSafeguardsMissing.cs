using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class AutomatedSafeguardsMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG218",
        Name = "automated-safeguards-missing",
        Topic = EditionTopics.AutomatedDecisions,
        Band = Band.Conditional,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(2)(f), 14(2)(g), 22B(4), 22C",
        LawLink = LawPages.AutomatedDecisions,
        InForceFrom = LawDays.DataUseAndAccess,
        Summary = "A computer alone makes important decisions, and the notice does not say how or what people can do.",
        Explanation = """
            ## Why it matters

            People must be told that such decisions are made, how they work and what they mean, and that they can give
            their views, ask for a person and challenge the decision. Such a decision may not rest on a recognised
            legitimate interest.

            ## Examples

            ```yaml bad
            automated_decisions:
              made: yes
            ```

            ```yaml good
            automated_decisions:
              made: yes
              detail: Our form says at once whether you can have a parking permit. It looks at your address and at your car.
              easy_read:
                - words: A computer says if you can have a permit.
                  picture: computer-decision
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Fields.Nested("automated_decisions") is not { } decisions || decisions.Scalar("made") is not { Text: "yes" } made)
        {
            yield break;
        }
        if (!decisions.Has("detail"))
        {
            yield return Info.At(made.Origin, "the notice does not say how the computer decides and what that means for people", "add `detail:`") with
            {
                Fix = Paste.Into(decisions, null, "detail: \"[insert how the decision is made, and what it means]\""),
            };
        }
        if (subject.Notice.Bases.Contains("recognised-legitimate-interest"))
        {
            yield return Info.At(made.Origin, "a decision made by computer alone may not rest on a recognised legitimate interest", "let a person decide, or rely on another basis");
        }
        var right = new Essential(made.Origin, "what people can do about a decision made by computer", NoticeRights.Words(subject, "automated-decisions"));
        foreach (var finding in right.MissingFrom(Info, subject.EditionsFor(Info)))
        {
            yield return finding;
        }
    }
}
