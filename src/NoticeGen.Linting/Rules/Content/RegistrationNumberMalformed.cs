using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class RegistrationNumberMalformed : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG126",
        Name = "registration-number-malformed",
        Band = Band.Content,
        Severity = Severity.Warning,
        Law = "Data Protection (Charges and Information) Regulations 2018",
        LawLink = LawPages.FeeRegister,
        InForceFrom = LawDays.DataProtection,
        Summary = "The number in the register of fee payers does not have the form of one.",
        Explanation = """
            ## Why it matters

            A reader who looks the number up finds nothing. Numbers begin with Z, ZA or ZB and go on with six or seven
            digits; some old ones end in X.

            ## Examples

            ```yaml bad
            controller:
              name: Northtown Council
              registration_number: Z12 34
              contact:
                address: [Town Hall, 1 High Street, Northtown, NT1 1AA]
                email: help@northtown.example
              easy_read:
                - words: We are your council in Northtown.
                  picture: council-office
            ```

            ```yaml good
            controller:
              name: Northtown Council
              registration_number: Z1234567
              contact:
                address: [Town Hall, 1 High Street, Northtown, NT1 1AA]
                email: help@northtown.example
              easy_read:
                - words: We are your council in Northtown.
                  picture: council-office
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Controller?.Scalar("registration_number") is { } number && !HasForm(number.Text))
        {
            yield return Info.At(
                number.Origin,
                $"“{number.Text}” does not look like a number in the register of fee payers",
                "look it up in the register; it is written without spaces, such as Z1234567 or ZA123456") with
            {
                Suggested = number.Text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() is var tidy && HasForm(tidy) ? Rewording.Whole(number.Origin, tidy) : [],
            };
        }
    }

    private static bool HasForm(string number)
    {
        var digits = number.AsSpan();
        if (digits.Length < 7 || digits[0] != 'Z')
        {
            return false;
        }
        digits = char.IsAsciiLetterUpper(digits[1]) ? digits[2..] : digits[1..];
        digits = digits.TrimEnd('X');
        return digits.Length is 6 or 7 && !digits.ContainsAnyExceptInRange('0', '9') && number.Length - digits.Length <= 3;
    }
}
