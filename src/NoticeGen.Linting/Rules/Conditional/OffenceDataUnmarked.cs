using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class OffenceDataUnmarked : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG217",
        Name = "offence-data-unmarked",
        Band = Band.Conditional,
        Severity = Severity.Warning,
        Confidence = Confidence.Ask,
        Law = "UK GDPR Art 10; DPA 2018 s.11(2)",
        Summary = "A kind of information sounds like criminal offence data and is not marked as such.",
        Explanation = """
            ## Why it matters

            Information about offences, alleged ones too, has rules of its own in Article 10. What is not marked is left
            out of that section of the notice, and of the check that a basis is named.

            ## Examples

            ```yaml bad
            data:
              - id: crime
                name: Crimes and convictions
                easy_read:
                  - words: We use information about crimes.
                    picture: crime
              - id: health
                name: Your health
                kind: special
                special: [health]
                easy_read:
                  - words: We use information about your health.
                    picture: health
            ```

            ```yaml good
            data:
              - id: crime
                name: Crimes and convictions
                kind: offence
                offence: [offences, convictions]
                easy_read:
                  - words: We use information about crimes.
                    picture: crime
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        new UnmarkedData("offence", "criminal offence data").In(Info, subject, name => subject.Lexicon.OffenceKinds.Shown(name));
}
