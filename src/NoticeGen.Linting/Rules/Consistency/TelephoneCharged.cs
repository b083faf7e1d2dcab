using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class TelephoneCharged : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG315",
        Name = "telephone-charged",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(2) and (5)",
        Summary = "A telephone number costs callers more than a usual call.",
        Explanation = """
            ## Why it matters

            Using a right is free and is to be made easy. Numbers that begin with 084, 087, 09, 070 or 118 cost more
            than calls to 01, 02 and 03 numbers, above all from mobiles.

            ## Examples

            ```yaml bad
            formats:
              offered: [large print]
              contact:
                phone: 0870 123 4567
                email: formats@northtown.example
            ```

            ```yaml good
            formats:
              offered: [large print]
              contact:
                phone: 0370 123 4567
                email: formats@northtown.example
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from found in subject.Telephones
        let range = subject.Lexicon.Telephones.RangeOf(found.Number.Digits)
        where range?.Kind is "premium" or "service-charge" or "personal"
        select Info.At(
            found.Origin,
            $"calls to “{found.Number.Written}” cost more than a usual call",
            "give a number that begins with 01, 02, 03 or 0800");
}
