using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class HowToExerciseMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG118",
        Name = "how-to-exercise-missing",
        Topic = EditionTopics.Rights,
        Band = Band.Content,
        Severity = Severity.Warning,
        IsOfAuthority = true,
        Law = "UK GDPR Art 12(2)",
        Summary = "The notice does not say where to send a request about rights.",
        Explanation = """
            ## Why it matters

            A right that nobody knows how to use is no right. One route is enough: a team with a postal address, an email
            address, a telephone number or a form.

            ## Examples

            ```yaml bad
            rights:
              note: You have rights over your information.
            ```

            ```yaml good
            rights:
              routes:
                - contact:
                    name: Information Governance team
                    email: rights@northtown.example
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var rights = subject.Notice.Fields.Nested("rights");
        var routes = rights?.Records("routes").SelectMany(route => ContactRoutes.Values(route.Nested("contact"))).ToList() ?? [];
        if (routes.Count == 0)
        {
            return
            [
                Info.At(subject.Notice.OriginOf("rights"), "the notice does not say where to send a request about rights", "add `routes:` under `rights`") with
                {
                    Fix = Paste.AtTop(subject.Notice, Paste.Shared, """
                        rights:
                          routes:
                            - contact:
                                name: "[insert the team]"
                                email: "[insert an email address]"
                        """),
                },
            ];
        }
        return new Essential(rights!.KeyOrigin("routes"), "where to send a request about rights", routes).MissingFrom(Info, subject.EditionsFor(Info));
    }
}
