using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.Across;

internal sealed class DpoDiffers : ICrossRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG340",
        Name = "dpo-differs",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 13(1)(b), 37(7)",
        Summary = "The notices of one authority give different details for its data protection officer.",
        Explanation = """
            ## Why it matters

            An authority has one data protection officer. Where two notices give two mailboxes, one of them is out of
            date, and requests to it get lost. Put the details into `authority.yaml`, and every notice has them.

            ## Examples

            ```yaml bad
            dpo:
              title: Data Protection Officer
              contact:
                address: [Town Hall, 1 High Street, Northtown, NT1 1AB]
                email: old-dpo@northtown.example
                phone: 01632 960 001
            ```

            ```yaml good
            dpo:
              title: Data Protection Officer
              contact:
                address: [Town Hall, 1 High Street, Northtown, NT1 1AB]
                email: dpo@northtown.example
                phone: 01632 960 001
            ```
            """,
    };

    /// <summary>Who names another officer differs in all that belongs to it: one finding for each place that sets one.</summary>
    public IEnumerable<Diagnostic> Check(EstateSubject subject)
    {
        var found = Disagreement.In(Info, subject.Notices, notice => Stated.Of(notice.DpoEmail), "email address of the data protection officer")
            .Concat(Disagreement.In(Info, subject.Notices, notice => Stated.Of(notice.DpoPhone, Disagreement.DigitsOf), "telephone number of the data protection officer"))
            .Concat(Disagreement.In(Info, subject.Notices, notice => Stated.Of(notice.DpoAddress), "postal address of the data protection officer"));
        return found.GroupBy(finding => finding.Origin.Source).Select(group => group.Count() == 1 ? group.First() : group.First() with
        {
            Message = string.Join("; ", group.Select(finding => finding.Message)),
            Related = [.. group.SelectMany((finding, at) => at == 0 ? finding.Related : finding.Related.Insert(0, new Related(finding.Origin, "and here")))],
            Suggested = [],
        });
    }
}
