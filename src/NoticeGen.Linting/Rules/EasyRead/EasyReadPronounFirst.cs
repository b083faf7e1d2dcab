using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed partial class EasyReadPronounFirst : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG510",
        Name = "easy-read-pronoun-first",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "An Easy Read row begins with “they” and does not say who.",
        Explanation = """
            ## Why it matters

            Each row can be read alone beside its picture. One that begins with "they" sends the reader back to look for who that
            is. Name them.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We work with schools.
                  picture: school
                - words: They tell us how you are.
                  picture: talk
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We work with schools.
                  picture: school
                - words: Schools tell us how you are.
                  picture: talk
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var row in subject.EasyRead?.Rows ?? [])
        {
            if (row.Sentences is [{ } first, ..] && Pronoun().Match(first.Text) is { Success: true } match)
            {
                yield return Info.At(first.PlaceOf(0, match.Length), $"this row begins with “{match.Value}”", "say who or what is meant");
            }
        }
    }

    [GeneratedRegex(@"^(?:They|He|She|Them|Their|Those)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
