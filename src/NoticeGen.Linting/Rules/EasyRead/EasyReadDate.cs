using System.Globalization;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed partial class EasyReadDate : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG513",
        Name = "easy-read-date",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "An Easy Read date or time is not written in full.",
        Explanation = """
            ## Why it matters

            "7 September 2026" and "2pm" can be read aloud. "07/09/26" and "14:00" must be worked out.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We stop on 07/09/2026.
                  picture: stop
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We stop on 7 September 2026.
                  picture: stop
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var sentence in subject.EasySentences)
        {
            // Dates and times have digits.
            if (!sentence.WithoutLinks.AsSpan().ContainsAnyInRange('0', '9'))
            {
                continue;
            }
            foreach (Match match in Short().Matches(sentence.WithoutLinks))
            {
                yield return Info.At(
                    sentence.PlaceOf(match.Index, match.Length), $"“{match.Value}” is not written in full", "write the date as “7 September 2026”, the time as “2pm”") with
                {
                    Suggested = Rewording.Words(sentence.PlaceOf(match.Index, match.Length), match.Value, InFull(match.Value)),
                };
            }
        }
    }

    /// <summary>Null for a time, and for what is no day.</summary>
    private static string? InFull(string date) =>
        DateWords.In(date).FirstOrDefault() is { First: { } day, Last: { } last } && day == last ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\b(?:1[3-9]|2[0-3]):[0-5]\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Short();
}
