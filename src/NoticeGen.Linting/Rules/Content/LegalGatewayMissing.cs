using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class LegalGatewayMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG119",
        Name = "legal-gateway-missing",
        Band = Band.Content,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 6(3); DPA 2018 s.8",
        Summary = "The notice relies on a task or duty in law and names no law.",
        Explanation = """
            ## Why it matters

            A public task and a legal obligation each rest on a law. Name it, with the section and one line why, best
            for each purpose.

            ## Examples

            ```yaml bad
            purposes:
              - id: assess
                name: find out what help your family needs
                basis: [public-task]
                easy_read:
                  - words: We find out what help you need.
                    picture: checklist
            legislation: []
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

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Legislation.Any())
        {
            yield break;
        }
        if (subject.Notice.Purposes.SelectMany(purpose => purpose.Scalars("basis")).FirstOrDefault(RestsOnLaw) is { } basis)
        {
            yield return Info.At(basis.Origin, $"the notice relies on `{basis.Text}` and names no law", "add `legislation:`, and name it with `law:` in each purpose") with
            {
                Fix = Paste.AtTop(subject.Notice, null, """
                    legislation:
                      - id: first
                        statute: "[insert the id of a statute, such as children-act-1989]"
                        why: "[insert what it has to do with this notice]"
                    """),
            };
        }
    }

    private static bool RestsOnLaw(Scalar basis) => basis.Text is "public-task" or "legal-obligation";
}
