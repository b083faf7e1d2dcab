using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class BasisUnsuited : IRule
{
    /// <summary>Work that people cannot be asked to agree to.</summary>
    private static readonly PhraseSet Protecting = new(
        "child protection", "safeguard", "safeguarding", "out of danger", "from danger", "in danger", "from harm", "at risk", "abuse", "neglect", "keep children safe", "keeping children safe", "keep people safe", "protect children", "protect a child",
        "protect people", "protect adults", "protecting children", "protecting people", "crime", "fraud");

    /// <summary>Where a life may hang on it.</summary>
    private static readonly PhraseSet Emergency = new("emergency", "emergencies", "life", "lives", "unconscious", "ambulance", "disaster");

    public RuleInfo Info { get; } = new()
    {
        Code = "NG224",
        Name = "basis-unsuited",
        Band = Band.Conditional,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 6(1), Recitals 43 and 46",
        Summary = "A purpose rests on a lawful basis that does not fit it.",
        Explanation = """
            ## Why it matters

            Protecting a child cannot wait for consent, nor end when it is taken back, and nobody signs a contract for it. Vital
            interests are for an emergency in which nothing else allows it. A council does such work because the law gives it
            the task.

            ## Examples

            ```yaml bad
            consent:
              withdraw: Tell the worker who asked you.
            purposes:
              - id: protect
                name: keep children out of danger
                basis: [consent]
                easy_read:
                  - words: We keep children safe.
                    picture: safe
            ```

            ```yaml good
            purposes:
              - id: protect
                name: keep children out of danger
                basis: [public-task]
                law: [children-act-1989]
                easy_read:
                  - words: We keep children safe.
                    picture: safe
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var purpose in subject.Notice.Purposes)
        {
            var bases = purpose.Scalars("basis").ToList();
            var words = Phrase.Fold($"{purpose.Text("name")}. {purpose.Text("detail")}");
            var fault = bases.Count == 0 ? null
                : bases.TrueForAll(basis => basis.Text is "consent" or "contract") && Protecting.IsIn(words) ? "people cannot be asked to agree to it"
                : bases.TrueForAll(basis => basis.Text == "vital-interests") && !Emergency.IsIn(words) ? "vital interests are for emergencies in which no other basis allows it"
                : null;
            if (fault is not null)
            {
                yield return Info.At(bases[0].Origin, $"“{bases[0].Text}” does not fit “{purpose.Text("name")}”: {fault}", "use `public-task` where the law gives you this work, and name the law") with
                {
                    Fix = Paste.Into(purpose, "Write this instead, if it is right:", "basis: [public-task]"),
                };
            }
        }
    }
}
