using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class SpecialKindUnnamed : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG208",
        Name = "special-kind-unnamed",
        Band = Band.Conditional,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 9(1)",
        Summary = "Information is marked as special category data, and the notice does not say which kind it is.",
        Explanation = """
            ## Why it matters

            Special category data is a closed list: race or ethnic origin, politics, religion or belief, trade union
            membership, genetic and biometric data, health, sex life and sexual orientation. Gender, age, money and work
            are not on it. Naming the kind shows that someone has checked.

            ## Examples

            ```yaml bad
            data:
              - id: gender
                name: Your gender
                kind: special
                easy_read:
                  - words: Your gender.
                    picture: person
            ```

            ```yaml good
            data:
              - id: health
                name: Your health
                kind: special
                special: [health]
                easy_read:
                  - words: We use information about your health.
                    picture: health
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

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var item in subject.Notice.SpecialData.Where(item => item.Items("special").IsEmpty))
        {
            var kind = item.Scalar("kind")!;
            var shown = subject.Lexicon.SpecialKinds.Shown(item.Text("name") ?? "");
            var mistaken = shown is null ? Mistaken(subject, item.Text("name") ?? "") : null;
            yield return Info.At(kind.Origin, $"“{item.Text("name")}” is marked as special category data, and no kind is named", mistaken ?? "add `special:` with the kinds") with
            {
                Fix = shown is null ? null : Paste.Into(item, "if the kind is right", $"special: [{shown.Id}]"),
            };
        }
    }

    /// <summary>What is wrong with the mark, where the name is a word often taken for special category data.</summary>
    private static string? Mistaken(LintSubject subject, string name)
    {
        var folded = Phrase.Fold(name);
        foreach (var entry in subject.Law.Table("not_special"))
        {
            foreach (var word in entry.Scalars("words"))
            {
                if (Phrase.IndexIn(folded, word.Text, StringComparison.OrdinalIgnoreCase) >= 0)
                {
                    return $"“{word.Text}”: {entry.Text("why")?.TrimEnd('.')}. Remove `kind: special`, or add `special:` with the kind it shows";
                }
            }
        }
        return null;
    }
}
