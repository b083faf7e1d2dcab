using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed partial class EasyReadAbbreviation : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG503",
        Name = "easy-read-abbreviation",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "Easy Read words hold an abbreviation.",
        Explanation = """
            ## Why it matters

            Easy Read uses full words, not initials. A few short forms are known better than what they stand for, such as NHS.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: The DWP helps us.
                  picture: family-support
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: The government office for jobs helps us.
                  picture: government
            ```
            """,
    };

    /// <summary>Short forms that are better known than what they stand for.</summary>
    private static readonly string[] Known = ["NHS", "UK", "GP", "GPS", "TV", "ID"];

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var sentence in subject.EasySentences)
        {
            foreach (var match in Abbreviation().Matches(sentence.WithoutLinks).Where(match => !Known.Contains(match.Value.ToUpperInvariant())))
            {
                yield return Info.At(
                    sentence.PlaceOf(match.Index, match.Length), $"“{match.Value}” is an abbreviation", "write it in full, in easy words") with
                {
                    Suggested = Rewording.Words(sentence.PlaceOf(match.Index, match.Length), match.Value, subject.Lexicon.Abbreviations.Full(match.Value)),
                };
            }
        }
    }

    [GeneratedRegex(@"\b[A-Z]{2,}s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
