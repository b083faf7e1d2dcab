using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class TransfersSilent : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG115",
        Name = "transfers-silent",
        Topic = EditionTopics.Transfers,
        Band = Band.Content,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 13(1)(f), 14(1)(f)",
        Summary = "The notice does not say whether information goes outside the UK.",
        Explanation = """
            ## Why it matters

            Transfers outside the UK must be named. Where there are none, a line that says so is good practice: otherwise
            a reader cannot tell whether someone has looked. Ask your suppliers before you write it.

            ## Examples

            ```yaml bad
            transfers:
            ```

            ```yaml good
            transfers:
              outside_uk: none
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Fields.Nested("transfers") is not { } transfers)
        {
            return
            [
                Info.At(subject.Notice.OriginOf("transfers"), "the notice does not say whether information goes outside the UK", "ask your suppliers, then add `transfers:`") with
                {
                    Fix = Paste.AtTop(subject.Notice, "when every supplier has been asked", """
                        transfers:
                          outside_uk: "[insert none, not-routinely or yes]"
                        """),
                },
            ];
        }
        // For what is not routine there is no standard sentence whose printing could be looked for.
        return transfers.Text("outside_uk") == "not-routinely"
            ? []
            : new Essential(
                transfers.KeyOrigin("outside_uk"),
                "whether information goes outside the UK",
                StandardSentences.With(subject, transfers, "transfers-none", "transfers-some")).MissingFrom(Info, subject.EditionsFor(Info));
    }
}
