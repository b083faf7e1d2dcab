using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.Across;

internal sealed class RegulatorDiffers : ICrossRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG343",
        Name = "regulator-differs",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 13(2)(d), 14(2)(e)",
        LawLink = LawPages.RegulatorComplaints,
        Summary = "The notices of one authority send people to different offices of the regulator.",
        Explanation = """
            ## Why it matters

            The offices in the nations are for people there. Within one authority all notices name the same one.

            ## Examples

            ```yaml bad
            regulator: ico-wales
            ```

            ```yaml good
            regulator: ico
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(EstateSubject subject) =>
        Disagreement.In(Info, subject.Notices, notice => Stated.Of(notice.Regulator), "regulator");
}
