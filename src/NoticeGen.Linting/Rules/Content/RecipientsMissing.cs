using System.Collections.Frozen;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class RecipientsMissing : IRule
{
    /// <summary>Words that name nobody and no kind of body.</summary>
    private static readonly FrozenSet<string> NameNobody = FrozenSet.ToFrozenSet(
        [
            "a", "able", "agencies", "agency", "all", "an", "and", "any", "anybody", "anyone", "appropriate", "approved", "are", "as", "associates", "authorised", "be", "bodies", "body", "businesses", "by", "certain", "companies",
            "company", "concerned", "different", "etc", "everyone", "external", "for", "from", "groups", "have", "in", "individuals", "interested", "involved", "is", "it", "know", "may", "might", "multi-agency", "must", "necessary", "need",
            "needed", "needs", "of", "on", "or", "organisation", "organisations", "organization", "organizations", "other", "others", "our", "outside", "parties", "partner", "partners", "partnership", "party", "people", "permitted",
            "persons", "professionals", "provider", "providers", "relevant", "required", "selected", "service", "services", "several", "some", "stakeholder", "stakeholders", "suitable", "supplier", "suppliers", "that", "the", "their",
            "them", "they", "third", "this", "those", "to", "trusted", "us", "various", "we", "when", "where", "whenever", "which", "who", "with", "work", "working", "you", "your",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that give no reason either.</summary>
    private static readonly FrozenSet<string> NoReason = FrozenSet.ToFrozenSet(
        [
            "data", "do", "help", "information", "law", "lawful", "legal", "legally", "legitimate", "operational", "business", "purpose", "purposes", "reason", "reasons", "share", "shared", "sharing", "so", "tell", "can", "could", "will", "would",
            "should", "if", "not", "only", "use", "used", "receive", "receives",
        ],
        StringComparer.OrdinalIgnoreCase);

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

            ```yaml bad
            recipients:
              - id: partners
                name: Our partners
                why: Where needed.
            ```

            ```yaml good
            recipients:
              - id: police
                name: Northtown Police
                why: To keep children safe.
                easy_read:
                  - words: We may share with the police.
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
            Info, subject, notice.OriginOf("recipients"), "who the information is shared with", ListedEssentials.Of(recipients, "recipient", subject.Law))
            .Concat(recipients.Where(IsVague).Select(recipient => Info.At(
                recipient.Scalar("name")!.Origin,
                $"“{recipient.Text("name")}” tells nobody who receives the information",
                "name the body, or say which kind of body it is and why it receives the information, such as “the company that prints our letters”") with
            {
                Severity = Severity.Warning,
                Confidence = Confidence.Likely,
            }));
    }

    /// <summary>Whether a recipient has a name of empty words, and no reason that says more.</summary>
    private static bool IsVague(Record recipient) =>
        !recipient.Has("body") && recipient.Text("name") is { } name && Says(name, NameNobody) && Says($"{recipient.Text("why")} {recipient.Text("when")}", NoReason);

    private static bool Says(string text, FrozenSet<string> nothing) =>
        text.Split([' ', '\n', ',', '.', ';', ':', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries).All(word => NameNobody.Contains(word) || nothing.Contains(word));
}
