using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class SpecialDataUnmarked : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG216",
        Name = "special-data-unmarked",
        Band = Band.Conditional,
        Severity = Severity.Warning,
        Confidence = Confidence.Ask,
        Law = "UK GDPR Art 9(1)",
        Summary = "A kind of information sounds like special category data and is not marked as such.",
        Explanation = """
            ## Why it matters

            Health, ethnic origin, religion and the like may be used only on a condition of Article 9(2). What is not
            marked is left out of that section of the notice, and of the check that a condition is named.

            ## Examples

            ```yaml bad
            data:
              - id: disability
                name: Your disability, if you have one
                easy_read:
                  - words: If you have a disability.
                    picture: disability
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
              - id: disability
                name: Your disability, if you have one
                kind: special
                special: [health]
                easy_read:
                  - words: If you have a disability.
                    picture: disability
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
        new UnmarkedData("special", "special category data").In(Info, subject, name => subject.Lexicon.SpecialKinds.Shown(name));
}
