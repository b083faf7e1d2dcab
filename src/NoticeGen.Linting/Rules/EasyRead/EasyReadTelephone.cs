using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed partial class EasyReadTelephone : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG514",
        Name = "easy-read-telephone",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "A telephone number is not in groups.",
        Explanation = """
            ## Why it matters

            A long row of digits is hard to read, to remember and to key in. Groups of three or four can be said aloud:
            "01632 960 000".

            ## Examples

            ```yaml bad
            dpo:
              title: Data Protection Officer
              contact:
                name: Data Protection Officer
                address: [Town Hall, Northtown, NT1 1AB]
                email: dpo@northtown.example
                phone: "01632960001"
            ```

            ```yaml good
            dpo:
              title: Data Protection Officer
              contact:
                name: Data Protection Officer
                address: [Town Hall, Northtown, NT1 1AB]
                email: dpo@northtown.example
                phone: 01632 960 001
            ```
            """,
    };

    /// <summary>Digits in a row; the longest area code and the longest group have five and six.</summary>
    private const int Most = 6;

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var sentence in subject.EasySentences)
        {
            if (!LongGroup().IsMatch(sentence.Text))
            {
                continue;
            }
            foreach (Match match in LongGroup().Matches(sentence.Text))
            {
                yield return Info.At(
                    sentence.PlaceOf(match.Index, match.Length), $"the number {match.Value} has more than {Most} digits in a row", "put spaces into it, as it is said aloud: `01632 960 001`") with
                {
                    Suggested = Rewording.Words(sentence.PlaceOf(match.Index, match.Length), match.Value, TelephoneNumbers.Spaced(match.Value)),
                };
            }
        }
    }

    [GeneratedRegex(@"(?<![\w/.=-])\+?\d{7,}(?![\w/=-])", RegexOptions.CultureInvariant)]
    private static partial Regex LongGroup();
}
