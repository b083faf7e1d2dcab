using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class TelephoneInvalid : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG314",
        Name = "telephone-invalid",
        Band = Band.Consistency,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(1)(a) and (b)",
        Summary = "A telephone number cannot exist in the United Kingdom.",
        Explanation = """
            ## Why it matters

            A digit too few or too many, and nobody answers. Numbers are compared with the ranges of the national
            numbering plan. Where no range is known for the first digits, this is a warning.

            ## Examples

            ```yaml bad
            formats:
              offered: [large print]
              contact:
                phone: 01632 960 0
                email: formats@northtown.example
            ```

            ```yaml bad
            accuracy: Ring us on 0345 140 08 if something is wrong.
            ```

            ```yaml good
            formats:
              offered: [large print]
              contact:
                phone: 01632 960 003
                email: formats@northtown.example
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var (origin, number) in subject.Telephones)
        {
            var range = subject.Lexicon.Telephones.RangeOf(number.Digits);
            if (range is null)
            {
                yield return Info.At(origin, $"no telephone number of the United Kingdom begins like “{number.Written}”", "correct it, or write numbers of other countries with +") with
                {
                    Severity = Severity.Warning,
                };
            }
            else if (!range.Allows(number.Digits.Length))
            {
                yield return Info.At(
                    origin,
                    $"“{number.Written}” has {number.Digits.Length} digits; numbers that begin with {range.Prefix} have {range.Lengths}",
                    "correct it");
            }
        }
    }
}
