using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class AutomationContradictory : IWordRule
{
    private static readonly PhraseSet Words = new(
        "instant decision", "immediate decision", "automatic decision", "automated decision is made", "automatically decide", "automatically decides", "automatically decided", "decided automatically", "decides automatically", "automatically accepted", "automatically refused", "automatically approved", "automatically rejected", "decided by a computer", "decided by computer", "the system decides", "the computer decides", "a computer decides", "computer decides alone", "computer alone decides", "computer alone makes", "computer makes the decision", "computer makes decisions", "decision is made by a computer", "decisions are made by a computer", "decides without a person", "no person decides", "decided without a person");

    public RuleInfo Info { get; } = new()
    {
        Code = "NG323",
        Name = "automation-contradictory",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 13(2)(f), 14(2)(g), 22A to 22D",
        LawLink = LawPages.AutomatedDecisions,
        Summary = "The notice says that no computer decides alone, and elsewhere speaks of such a decision.",
        Explanation = """
            ## Why it matters

            A form that says yes or no at once is a decision made by computer, and often an important one. Then the
            notice must say how it works and how to ask for a person.

            ## Examples

            ```yaml bad
            about: Our form gives you an instant decision.
            ```

            ```yaml good
            about: Our form asks for what we need. A worker then decides.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject.IsPublished ? subject.Lexicon.Contradictions.In(Info, subject) : InFields(subject);

    private IEnumerable<Diagnostic> InFields(LintSubject subject)
    {
        if (subject.Notice.Fields.Nested("automated_decisions")?.Scalar("made") is not { Text: "no" } made)
        {
            yield break;
        }
        foreach (var text in subject.Prose)
        {
            if (Words.In(text.Folded) is var (at, length) && !Negation.StandsBefore(text.Folded, at))
            {
                yield return Info.At(
                    text.Place(at, length),
                    $"“{text.Value.Text.Substring(at, length)}”: the notice says that no computer decides alone",
                    "correct `automated_decisions:`, or say here that a person decides") with
                {
                    Related = [new Related(made.Origin, "said here")],
                };
            }
        }
    }
}
