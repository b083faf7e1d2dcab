using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class LegitimateInterestUnnamed : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG211",
        Name = "legitimate-interest-unnamed",
        Band = Band.Conditional,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(1)(d), 14(2)(b)",
        Summary = "A purpose relies on legitimate interests, and the notice does not name the interest.",
        Explanation = """
            ## Why it matters

            Where legitimate interests are the basis, people must be told which interest it is: only then can they
            object to it. A public authority may not use this basis for its tasks at all.

            ## Examples

            ```yaml bad
            purposes:
              - id: assess
                name: send you our newsletter
                # noticegen: ignore[basis-closed-to-public-authority] this is none of the council's tasks in law
                basis: [legitimate-interests]
                easy_read:
                  - words: We send you news.
                    picture: leaflet
            ```

            ```yaml good
            purposes:
              - id: assess
                name: send you our newsletter
                # noticegen: ignore[basis-closed-to-public-authority] this is none of the council's tasks in law
                basis: [legitimate-interests]
                interest: It is in our interest that people know about our events.
                easy_read:
                  - words: We send you news.
                    picture: leaflet
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        new UnnamedInterest("legitimate-interests", "interest", "legitimate interest").In(
            Info, subject, "add `interest:` to the purpose", "the interest, in a sentence");
}
