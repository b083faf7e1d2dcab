using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class BasisClosedToPublicAuthority : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG206",
        Name = "basis-closed-to-public-authority",
        Band = Band.Conditional,
        Severity = Severity.Error,
        Law = "UK GDPR Art 6(1), last paragraph",
        LawLink = LawPages.PublicTask,
        Summary = "A purpose relies on a lawful basis that a public authority may not use for its tasks.",
        Explanation = """
            ## Why it matters

            Legitimate interests (f) and recognised legitimate interests (ea) are not open to public authorities in the
            performance of their tasks. For work that the law gives you, use the public task. If this purpose is not one
            of your tasks, suppress the finding and say so.

            ## Examples

            ```yaml bad
            purposes:
              - id: assess
                name: find out what help your family needs
                basis: [legitimate-interests]
                easy_read:
                  - words: We find out what help you need.
                    picture: checklist
            ```

            ```yaml good
            purposes:
              - id: assess
                name: find out what help your family needs
                basis: [public-task]
                law: [children-act-1989]
                easy_read:
                  - words: We find out what help you need.
                    picture: checklist
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from purpose in subject.Notice.Purposes
        from basis in purpose.Scalars("basis")
        let law = subject.Law.Find("article_6", basis.Text)
        where law?.Text("public_authority") == "barred-for-tasks"
        select Info.At(
            basis.Origin,
            $"a public authority may not rely on “{law.Text("name")}” for its tasks",
            "use `public-task` where the law gives you this work") with
        {
            Fix = Paste.Instead(purpose, null, "basis: [\"[insert the id of a lawful basis, such as public-task]\"]"),
        };
}
