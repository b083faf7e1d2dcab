using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class PersonNamed : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG125",
        Name = "person-named",
        Band = Band.Content,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 13(1)(b), 37(7)",
        Summary = "A contact is the name of a person, who may leave.",
        Explanation = """
            ## Why it matters

            The law asks for contact details, not for a name. A name goes stale on the day its bearer leaves, in every
            copy of the notice. A role and a shared mailbox stay right.

            ## Examples

            ```yaml bad
            dpo:
              title: Data Protection Officer
              contact:
                name: Jane Smith
                address: [Town Hall, 1 High Street, Northtown, NT1 1AB]
                email: dpo@northtown.example
            ```

            ```yaml bad
            owner: Mr A. Jones
            ```

            ```yaml good
            dpo:
              title: Data Protection Officer
              contact:
                name: Information Governance team
                address: [Town Hall, 1 High Street, Northtown, NT1 1AB]
                email: dpo@northtown.example
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) => subject.IsPublished ? InText(subject) : InFields(subject);

    private IEnumerable<Diagnostic> InFields(LintSubject subject) =>
        from text in subject.Texts
        where (text.Field.Name == "name" && text.Owner.Type == NoticeSchema.Contact) || (text.Field.Name is "owner" or "title" && text.Value.Text.Length < 60 && text.Owner != subject.Notice.Fields) || text.Field.Name == "owner"
        where PersonNames.IsPerson(text.Value.Text, subject.Notice.ControllerName)
        select Info.At(
            text.Value.Origin,
            $"“{text.Value.Text}” looks like the name of a person",
            "write the role or the team instead; if it is one, say so in a comment that ignores this rule") with
        {
            Suggested = Rewording.Whole(text.Value.Origin, "[insert the role or the team]"),
        };

    /// <summary>In a published text a name counts where it is given as that of an officer to turn to.</summary>
    private IEnumerable<Diagnostic> InText(LintSubject subject)
    {
        var before = "";
        foreach (var text in subject.Prose)
        {
            foreach (var (at, length) in OfficerNames.In(text.Value.Text, before))
            {
                yield return Info.At(
                    text.Place(at, length),
                    $"“{text.Value.Text.Substring(at, length)}” is a person, who may leave: the law asks how to reach the officer, and not for a name",
                    "name the role, and give a mailbox of the role");
            }
            before = text.Value.Text;
        }
    }
}
