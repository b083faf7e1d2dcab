using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class DpoContactMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG103",
        Name = "dpo-contact-missing",
        Topic = EditionTopics.Dpo,
        Band = Band.Content,
        Severity = Severity.Error,
        IsOfAuthority = true,
        Law = "UK GDPR Art 13(1)(b), 14(1)(b), 37(7)",
        Summary = "The notice does not say how to reach the data protection officer.",
        Explanation = """
            ## Why it matters

            A public authority must have a data protection officer (Article 37(1)(a)) and must say how to reach them. A
            shared mailbox and a postal address last longer than a person's name. Each detail that is given must be
            printed in every edition.

            ## Examples

            ```yaml bad
            dpo:
            ```

            ```yaml good
            dpo:
              title: Data Protection Officer
              contact:
                address: [Town Hall, 1 High Street, Northtown, NT1 1AA]
                email: dpo@northtown.example
                phone: 01632 960 001
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var dpo = subject.Notice.Dpo;
        var contact = dpo?.Nested("contact");
        var ways = ContactRoutes.Of(contact).ToList();
        if (ways.Count == 0)
        {
            yield return Info.At(subject.Notice.OriginOf("dpo"), "the notice does not say how to reach the data protection officer", "add `dpo:` with an email address and a postal address, best in `authority.yaml`") with
            {
                Fix = Paste.AtTop(subject.Notice, Paste.Shared, """
                    dpo:
                      title: Data Protection Officer
                      contact:
                        address:
                          - "[insert the postal address]"
                        email: "[insert the officer's shared mailbox]"
                        phone: "[insert a telephone number]"
                    """),
            };
            yield break;
        }
        var at = dpo!.KeyOrigin("contact");
        if (!ContactRoutes.HasElectronic(contact))
        {
            yield return Info.At(at, "there is no email address for the data protection officer", "add the officer's shared mailbox under `contact`") with
            {
                Severity = Severity.Warning,
                Fix = Paste.Into(contact!, null, "email: \"[insert the officer's shared mailbox]\""),
            };
        }
        if (!ContactRoutes.HasPost(contact) && !IsContactOfController(subject, contact!))
        {
            yield return Info.At(at, "there is no postal address for the data protection officer", "add the address under `contact`") with
            {
                Severity = Severity.Warning,
                Fix = Paste.Into(contact!, null, """
                    address:
                      - "[insert the postal address]"
                    """),
            };
        }
        foreach (var (name, values) in ways)
        {
            var printed = new Essential(values.First().Origin, $"the data protection officer's {name}", values);
            foreach (var finding in printed.MissingFrom(Info, subject.EditionsFor(Info)))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Whether the officer is reached where the controller is, which is asked for its postal address already.</summary>
    private static bool IsContactOfController(LintSubject subject, Record contact) =>
        subject.Notice.Controller?.Nested("contact") is { } own && !ContactRoutes.HasPost(own)
        && ((contact.Text("email") is { } email && email == own.Text("email")) || (contact.Text("phone") is { } phone && phone == own.Text("phone")));
}
