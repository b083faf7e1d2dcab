using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class AutomatedDecisionsSilent : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG117",
        Name = "automated-decisions-silent",
        Topic = EditionTopics.AutomatedDecisions,
        Band = Band.Content,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 13(2)(f), 14(2)(g), 22A to 22D",
        LawLink = LawPages.AutomatedDecisions,
        Summary = "The notice does not say whether a computer alone makes important decisions.",
        Explanation = """
            ## Why it matters

            Significant decisions with no meaningful human part must be told, with how they work and what they mean.
            Where there are none, say so, and say how records are matched if families are found that way.

            ## Examples

            ```yaml bad
            automated_decisions:
            ```

            ```yaml bad
            automated_decisions:
              made: yes
            ```

            ```yaml good
            automated_decisions:
              made: no
              matching: We compare lists to find families who may need help. A worker then looks at each case.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Fields.Nested("automated_decisions") is not { } given)
        {
            return
            [
                Info.At(subject.Notice.OriginOf("automated_decisions"), "the notice does not say whether a computer alone makes important decisions", "add `automated_decisions:`") with
                {
                    Fix = Paste.AtTop(subject.Notice, null, """
                        automated_decisions:
                          made: "[insert no or yes]"
                        """),
                },
            ];
        }
        if (given.Scalar("made") is { Text: "yes" } made && !given.Has("detail"))
        {
            return
            [
                Info.At(made.Origin, "the notice does not say how computer decisions work and what they mean for people", "add `detail:`") with
                {
                    Fix = Paste.Into(given, null, "detail: \"[insert how the decisions work and what they mean for people]\""),
                },
            ];
        }
        return new Essential(
            given.KeyOrigin("made"),
            "whether a computer alone makes important decisions",
            StandardSentences.With(subject, given, "automated-none")).MissingFrom(Info, subject.EditionsFor(Info));
    }
}
