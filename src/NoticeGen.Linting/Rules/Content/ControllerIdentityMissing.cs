using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class ControllerIdentityMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG101",
        Name = "controller-identity-missing",
        Topic = EditionTopics.Controller,
        Band = Band.Content,
        Severity = Severity.Error,
        IsOfAuthority = true,
        Law = "UK GDPR Art 13(1)(a), 14(1)(a)",
        Summary = "The notice does not say who decides how and why the information is used.",
        Explanation = """
            ## Why it matters

            People must be told which body answers for their information, by the name they can hold it to. A brand, or
            "the Trust", is not enough. The name must also be printed in every edition.

            ## Examples

            ```yaml bad
            controller:
            ```

            ```yaml good
            controller:
              name: Northtown Council
              contact:
                address: [Town Hall, 1 High Street, Northtown, NT1 1AA]
                email: privacy@northtown.example
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Controller is not { } controller)
        {
            return
            [
                Info.At(subject.Notice.OriginOf("controller"), "the notice does not name its controller", "add `controller:` with the name and contact details, best in `authority.yaml`") with
                {
                    Fix = Paste.AtTop(subject.Notice, Paste.Shared, """
                        controller:
                          name: "[insert the registered name]"
                          contact:
                            address:
                              - "[insert the postal address]"
                            email: "[insert an email address]"
                        """),
                },
            ];
        }
        var names = new[] { controller.Scalar("name"), controller.Scalar("legal_name") }.OfType<Scalar>().ToList();
        return names.Count == 0
            ? []
            : new Essential(names[0].Origin, "the controller's name", names).MissingFrom(Info, subject.EditionsFor(Info));
    }
}
