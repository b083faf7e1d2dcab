using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class SupplierUnnamed : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG221",
        Name = "supplier-unnamed",
        Band = Band.Conditional,
        Severity = Severity.Note,
        Confidence = Confidence.Ask,
        Law = "UK GDPR Art 13(1)(e), 14(1)(e)",
        Summary = "The notice names a computer system, and no supplier who can see what is in it.",
        Explanation = """
            ## Why it matters

            The company that runs a case system for you receives the information, as a processor. A category is enough:
            "the company that runs our case system". Where you run the system yourselves, say so in a comment that
            ignores this rule.

            ## Examples

            ```yaml bad
            systems:
              - id: case-system
                name: FamilyBase
                about: Our workers write their notes in it.
            ```

            ```yaml good
            systems:
              - id: case-system
                name: FamilyBase
                about: Our workers write their notes in it.
            recipients:
              - id: supplier
                name: The company that runs our case system
                role: processor
                easy_read:
                  - words: We pay a company. It runs our computers.
                    picture: paid-service
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Fields.Records("systems").FirstOrDefault() is { } system
            && !subject.Notice.Recipients.Any(recipient => recipient.Text("role") is "processor" or "controller-and-processor"))
        {
            yield return Info.At(
                system.Scalar("name")?.Origin ?? system.Origin,
                "the notice names this system and no supplier who runs it",
                "add the supplier to `recipients:` with `role: processor`");
        }
    }
}
