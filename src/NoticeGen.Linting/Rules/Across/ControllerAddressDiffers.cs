using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.Across;

internal sealed class ControllerAddressDiffers : ICrossRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG341",
        Name = "controller-address-differs",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 13(1)(a), 14(1)(a)",
        Summary = "The notices of one authority give different names or postal addresses for it.",
        Explanation = """
            ## Why it matters

            After a move some notices keep the old address. Put the address into `authority.yaml`, and every notice has
            the new one.

            ## Examples

            ```yaml bad
            controller:
              name: Northtown Council
              contact:
                address: [Old Hall, 9 Low Street, Northtown, NT9 9AA]
                email: help@northtown.example
                phone: 01632 960 000
              easy_read:
                - words: We are your council in Northtown.
                  picture: council-office
            ```

            ```yaml good
            controller:
              name: Northtown Council
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
        Disagreement.In(Info, subject.Notices, notice => Stated.Of(notice.ControllerAddress), "postal address of the authority")
            .Concat(Disagreement.In(Info, subject.Notices, notice => Stated.Of(notice.ControllerName), "name of the authority"));
}
