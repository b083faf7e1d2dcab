using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class RecipientRoleUneven : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG222",
        Name = "recipient-role-uneven",
        Band = Band.Conditional,
        Severity = Severity.Note,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 13(1)(e), 14(1)(e)",
        Summary = "Some recipients have a role and others have none.",
        Explanation = """
            ## Why it matters

            Whether a recipient decides for itself or works on your instructions tells people whom to turn to. Where
            some say it and others do not, the silence reads as a gap.

            ## Examples

            ```yaml bad
            recipients:
              - id: police
                name: Northtown Police
                role: controller
                easy_read:
                  - words: We may share with the police.
                    picture: police
              - id: supplier
                name: The company that runs our case system
                easy_read:
                  - words: We pay a company. It runs our computers.
                    picture: paid-service
            ```

            ```yaml good
            recipients:
              - id: police
                name: Northtown Police
                role: controller
                easy_read:
                  - words: We may share with the police.
                    picture: police
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
        var silent = subject.Notice.Recipients.Where(recipient => !recipient.Has("role")).ToList();
        if (silent.Count == 0 || !subject.Notice.Recipients.Any(recipient => recipient.Has("role")))
        {
            yield break;
        }
        var others = silent.Count == 1 ? "" : $", nor do {silent.Count - 1} more";
        yield return Info.At(
            silent[0].Scalar("name")?.Origin ?? silent[0].Origin,
            $"other recipients say whether they decide for themselves, “{silent[0].Text("name")}” does not{others}",
            "add `role:` to each: `controller`, `processor` or `joint-controller`") with
        {
            Fix = Paste.Into(silent[0], null, "role: \"[insert controller, processor or joint-controller]\""),
        };
    }
}
