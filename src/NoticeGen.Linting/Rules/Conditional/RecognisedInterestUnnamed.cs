using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class RecognisedInterestUnnamed : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG212",
        Name = "recognised-interest-unnamed",
        Band = Band.Conditional,
        Severity = Severity.Error,
        Law = "UK GDPR Art 6(1)(ea), 6(5) and Annex 1",
        LawLink = LawPages.PublicTask,
        InForceFrom = LawDays.DataUseAndAccess,
        Summary = "A purpose relies on a recognised legitimate interest, and the notice does not say which.",
        Explanation = """
            ## Why it matters

            Annex 1 has a short list of recognised interests. The basis holds only for one that is on the list, so the
            notice names it. A public authority may not use this basis for its tasks at all.

            ## Examples

            ```yaml bad
            purposes:
              - id: assess
                name: keep children safe at our events
                # noticegen: ignore[basis-closed-to-public-authority] this is none of the council's tasks in law
                basis: [recognised-legitimate-interest]
                easy_read:
                  - words: We keep children safe.
                    picture: child
            ```

            ```yaml good
            purposes:
              - id: assess
                name: keep children safe at our events
                # noticegen: ignore[basis-closed-to-public-authority] this is none of the council's tasks in law
                basis: [recognised-legitimate-interest]
                recognised_interest: safeguarding
                easy_read:
                  - words: We keep children safe.
                    picture: child
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        new UnnamedInterest("recognised-legitimate-interest", "recognised_interest", "recognised legitimate interest").In(
            Info, subject, "add `recognised_interest:` to the purpose; `noticegen explain recognised_interests` lists them",
            "the id of a recognised legitimate interest");
}
