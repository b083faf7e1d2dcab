using System.Globalization;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed partial class EasyReadNumber : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG512",
        Name = "easy-read-number",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "An Easy Read number is not in digits, or is hard to grasp.",
        Explanation = """
            ## Why it matters

            Digits are easier to find and to read than numbers in letters. Percentages, Roman numerals and large numbers mean
            little to many readers: say "1 in 4", "most" or "many".

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We can help you for seven weeks.
                  picture: help
            ```

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: It helps 40% of families.
                  picture: family
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We can help you for 7 weeks.
                  picture: help
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: It helps many families.
                  picture: family
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var sentence in subject.EasySentences)
        {
            var words = sentence.WithoutLinks;
            if (!InLetters().IsMatch(words) && !Hard().IsMatch(words))
            {
                continue;
            }
            foreach (Match match in InLetters().Matches(words))
            {
                var digits = Array.FindIndex(Letters, word => word.Equals(match.Value, StringComparison.OrdinalIgnoreCase)) + FirstOfLetters;
                yield return Info.At(sentence.PlaceOf(match.Index, match.Length), $"the number “{match.Value}” is in letters", $"write {digits}") with
                {
                    Suggested = Rewording.Words(sentence.PlaceOf(match.Index, match.Length), match.Value, digits.ToString(CultureInfo.InvariantCulture)),
                };
            }
            foreach (Match match in Hard().Matches(words))
            {
                yield return Info.At(sentence.PlaceOf(match.Index, match.Length), $"“{match.Value}” is hard to grasp", "say it with a small number, or say “most”, “many” or “a few”");
            }
        }
    }

    private const int FirstOfLetters = 2;

    private static readonly string[] Letters = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    [GeneratedRegex(@"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InLetters();

    /// <summary>Percentages, Roman numerals of two letters and more, and numbers of five digits and more; telephone numbers begin with 0.</summary>
    [GeneratedRegex(@"\d+(?:\.\d+)?\s?%|\bper ?cent\b|\b(?:II|III|IV|VI|VII|VIII|IX)\b|\b\d{1,3}(?:,\d{3})+\b|\b[1-9]\d{4,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Hard();
}
