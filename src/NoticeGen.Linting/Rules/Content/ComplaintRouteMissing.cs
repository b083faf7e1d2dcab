using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class ComplaintRouteMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG114",
        Name = "complaint-route-missing",
        Topic = EditionTopics.Complaints,
        Band = Band.Content,
        Severity = Severity.Error,
        IsOfAuthority = true,
        Law = "UK GDPR Art 13(2)(ca), 14(2)(da); DPA 2018 s.164A",
        LawLink = LawPages.ComplaintsToControllers,
        InForceFrom = LawDays.ComplaintsToControllers,
        Summary = "The notice does not say how to complain to the controller.",
        Explanation = """
            ## Why it matters

            Since 19 June 2026 people have a right to complain to the controller itself, and the notice must say so. The
            controller must make it easy, such as with a form that can be completed electronically and by other means. No
            route at all is an error; the lack of an electronic route or of another one is a warning.

            ## Examples

            ```yaml bad
            complaints:
            ```

            ```yaml good
            complaints:
              contact:
                address: [Town Hall, 1 High Street, Northtown, NT1 1AA]
                form: https://northtown.example/privacy-complaint
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var complaints = subject.Notice.Fields.Nested("complaints");
        var contact = complaints?.Nested("contact");
        var routes = ContactRoutes.Values(contact);
        if (routes.Count == 0)
        {
            yield return Info.At(subject.Notice.OriginOf("complaints"), "the notice does not say how to complain to the controller", "add `complaints:` with an online form or email address, and another way, best in `authority.yaml`") with
            {
                Fix = Paste.AtTop(subject.Notice, Paste.Shared, """
                    complaints:
                      contact:
                        form: "[insert the web address of the complaint form]"
                        address:
                          - "[insert the postal address]"
                    """),
            };
            yield break;
        }
        var at = complaints!.KeyOrigin("contact");
        if (!ContactRoutes.HasElectronic(contact))
        {
            yield return Info.At(at, "there is no electronic way to complain", "add the address of an online form, or an email address") with
            {
                Severity = Severity.Warning,
                Fix = Paste.Into(contact!, null, "form: \"[insert the web address of the complaint form]\""),
            };
        }
        if (!ContactRoutes.HasPost(contact) && !contact!.Has("phone"))
        {
            yield return Info.At(at, "there is only an electronic way to complain", "add a postal address or a telephone number") with
            {
                Severity = Severity.Warning,
                Fix = Paste.Into(contact, null, "phone: \"[insert a telephone number]\""),
            };
        }
        Essential[] essentials =
        [
            new(at, "the right to complain to the controller", NoticeRights.Words(subject, "complain-to-controller", "complain-to-controller")),
            new(at, "where to complain to the controller", routes),
        ];
        foreach (var finding in essentials.SelectMany(essential => essential.MissingFrom(Info, subject.EditionsFor(Info))))
        {
            yield return finding;
        }
    }
}
