using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class RecipientsMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG108",
        Name = "recipients-missing",
        Topic = EditionTopics.Recipients,
        Band = Band.Content,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(1)(e), 14(1)(e)",
        Summary = "The notice does not say who the information is shared with.",
        Explanation = """
            ## Why it matters

            People must be told who receives their information: named bodies, or clear kinds of body. "Third parties" is
            neither. If nobody receives it, say so in `sharing:`; the lack of a list is then only a warning.

            ## Examples

            ```yaml bad
            recipients: []
            sharing:
            ```

            ```yaml good
            recipients:
              - id: police
                name: Northtown Police
                why: To keep children safe.
                easy_read:
                  - words: The police.
                    picture: police
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var notice = subject.Notice;
        var recipients = notice.Recipients.ToList();
        if (recipients.Count == 0)
        {
            return
            [
                Info.At(notice.OriginOf("recipients"), "the notice does not list who the information is shared with", "add `recipients:` with each body or kind of body, and why it receives the information") with
                {
                    Severity = notice.Fields.Has("sharing") ? Severity.Warning : Info.Severity,
                    Fix = Paste.AtTop(notice, null, Paste.WithEasyRead(notice, """
                        recipients:
                          - id: first
                            name: "[insert who receives the information]"
                            why: "[insert why]"
                        """)),
                },
            ];
        }
        return Essential.MissingItems(
            Info, subject.EditionsFor(Info), notice.OriginOf("recipients"), "who the information is shared with", ListedEssentials.Of(recipients, "recipient", subject.Law));
    }
}
