using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed partial class EasyReadCapitals : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG511",
        Name = "easy-read-capitals",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "Easy Read words are in capital letters or italics.",
        Explanation = """
            ## Why it matters

            Words in capital letters have no shape to know them by, and italics are hard to read. What is important is bold.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: PLEASE HELP us.
                  picture: help
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: Please help us.
                  picture: help
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var sentence in subject.EasySentences)
        {
            foreach (Match match in Block().Matches(sentence.WithoutLinks))
            {
                yield return Info.At(sentence.PlaceOf(match.Index, match.Length), $"“{match.Value}” is in capital letters", "use small letters") with
                {
                    Suggested = Rewording.Words(sentence.PlaceOf(match.Index, match.Length), match.Value, match.Index == 0 ? match.Value[..1] + match.Value[1..].ToLowerInvariant() : match.Value.ToLowerInvariant()),
                };
            }
        }
        foreach (var emphasis in subject.EasyRead?.Emphases ?? [])
        {
            yield return Info.At(emphasis.Origin, "these words are in italics", "make them bold, or leave them plain");
        }
    }

    [GeneratedRegex(@"\b[A-Z]{2,}(?:\s+[A-Z]{2,})+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
