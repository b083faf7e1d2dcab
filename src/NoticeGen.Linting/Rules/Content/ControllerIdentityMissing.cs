using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
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
        return [.. WithoutLegalName(controller, subject), .. NotPrinted(controller, subject)];
    }

    /// <summary>A name without the form of a body may be a brand, such as that of a partnership or of a company that a council owns.</summary>
    private IEnumerable<Diagnostic> WithoutLegalName(Record controller, LintSubject subject)
    {
        if (controller.Scalar("name") is { } name && !controller.Has("legal_name")
            && !LegalForms.Exists(form => Phrase.IndexIn(name.Text, form, StringComparison.OrdinalIgnoreCase) >= 0)
            && !subject.Notice.Questions.Any(question => question.Text("field") is "controller.legal_name" or "controller.name" or "controller"))
        {
            yield return Info.At(name.Origin, $"“{name.Text}” may be a brand: it does not say which legal body decides", "if it is, give the name of the company, council or trust in `legal_name:`") with
            {
                Severity = Severity.Warning,
                Confidence = Confidence.Likely,
            };
        }
    }

    /// <summary>Words of which the name of a legal body has one. "Children's Trust" is none: such a trust is a company under another name.</summary>
    private static readonly List<string> LegalForms =
    [
        "Council", "Corporation", "Limited", "Ltd", "plc", "CIC", "Community Interest Company", "LLP", "NHS", "Foundation Trust", "NHS Trust", "Academy Trust", "Academies Trust", "Learning Trust", "Housing Trust", "University", "College", "School", "Academy",
        "Police", "Constable", "Commissioner", "Commission", "Authority", "Agency", "Board", "Office", "Department", "Ministry", "Court", "Tribunal", "Ombudsman", "Association", "Society", "Charity", "Company", "Borough", "Surgery", "Practice", "Church", "Cyngor",
        "Government", "Secretary of State", "Treasury", "Service", "Parliament", "Assembly", "Foundation", "Group", "Hospital", "Hospitals", "insert",
    ];

    private IEnumerable<Diagnostic> NotPrinted(Record controller, LintSubject subject)
    {
        var names = new[] { controller.Scalar("name"), controller.Scalar("legal_name") }.OfType<Scalar>().ToList();
        return names.Count == 0
            ? []
            : new Essential(names[0].Origin, "the controller's name", names).MissingFrom(Info, subject.EditionsFor(Info));
    }
}
