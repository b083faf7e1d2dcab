using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class ControllerContactMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG102",
        Name = "controller-contact-missing",
        Topic = EditionTopics.Controller,
        Band = Band.Content,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(1)(a), 14(1)(a)",
        Summary = "The notice does not say how to reach the controller itself.",
        Explanation = """
            ## Why it matters

            Details of the data protection officer or the regulator do not replace those of the controller. One way that
            works is the least; post and one quicker way are expected, so the lack of either is a warning.

            ## Examples

            ```yaml bad
            controller:
              name: Northtown Council
            ```

            ```yaml good
            controller:
              name: Northtown Council
              contact:
                address: [Town Hall, 1 High Street, Northtown, NT1 1AA]
                phone: 01632 960 000
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Controller is not { } controller)
        {
            yield break;
        }
        var contact = controller.Nested("contact");
        var values = ContactRoutes.Values(contact);
        var at = contact is null ? controller.KeyOrigin("name") : controller.KeyOrigin("contact");
        if (values.Count == 0)
        {
            yield return Info.At(at, "the notice does not say how to reach the controller", "add a postal address, and an email address or a telephone number") with
            {
                Fix = Paste.Into(controller, null, """
                    contact:
                      address:
                        - "[insert the postal address]"
                      email: "[insert an email address]"
                      phone: "[insert a telephone number]"
                    """),
            };
            yield break;
        }
        if (!ContactRoutes.HasPost(contact))
        {
            yield return Info.At(at, "there is no postal address for the controller", "add the address under `contact`") with
            {
                Severity = Severity.Warning,
                Fix = Paste.Into(contact!, null, """
                    address:
                      - "[insert the postal address]"
                    """),
            };
        }
        if (!ContactRoutes.HasElectronic(contact) && !contact!.Has("phone"))
        {
            yield return Info.At(at, "there is no email address or telephone number for the controller", "add one of them under `contact`") with
            {
                Severity = Severity.Warning,
                Fix = Paste.Into(contact, null, "phone: \"[insert a telephone number]\""),
            };
        }
        foreach (var finding in new Essential(at, "how to reach the controller", values).MissingFrom(Info, subject.EditionsFor(Info)))
        {
            yield return finding;
        }
    }
}
