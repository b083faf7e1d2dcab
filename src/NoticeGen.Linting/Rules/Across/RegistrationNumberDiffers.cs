using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.Across;

internal sealed class RegistrationNumberDiffers : ICrossRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG342",
        Name = "registration-number-differs",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Law = "Data Protection (Charges and Information) Regulations 2018",
        LawLink = LawPages.FeeRegister,
        InForceFrom = LawDays.DataProtection,
        Summary = "The notices of one authority give different numbers in the register of fee payers.",
        Explanation = """
            ## Why it matters

            A controller has one entry in the register. Two numbers mean that one is wrong, or that a notice is about
            another controller.

            ## Examples

            ```yaml bad
            controller:
              name: Northtown Council
              registration_number: Z1234568
              contact:
                address: [Town Hall, 1 High Street, Northtown, NT1 1AA]
                email: help@northtown.example
                phone: 01632 960 000
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
                phone: 01632 960 000
              easy_read:
                - words: We are your council in Northtown.
                  picture: council-office
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(EstateSubject subject) =>
        Disagreement.In(Info, subject.Notices, notice => Stated.Of(notice.Registration), "number of the authority in the register of fee payers");
}
