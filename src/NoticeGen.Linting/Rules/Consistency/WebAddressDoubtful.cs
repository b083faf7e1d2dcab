using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class WebAddressDoubtful : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG317",
        Name = "web-address-doubtful",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "A web address is not safe, or does not work for everyone.",
        Explanation = """
            ## Why it matters

            Readers must be able to open what you point to. Addresses of the intranet, of a test site or of a file on a
            drive open for staff alone; those that begin with http:// are not safe; a marker for tracking belongs to no
            notice.

            ## Examples

            ```yaml bad
            policy_document:
              name: Policy for special category and criminal offence data
              url: http://intranet.northtown.example/policy
            ```

            ```yaml good
            policy_document:
              name: Policy for special category and criminal offence data
              url: https://northtown.example/policy
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var addresses = Addresses(subject).ToList();
        return addresses.Concat(subject.Lexicon.WrittenFaults.In(Info, subject, addresses.Select(found => found.Origin)));
    }

    private IEnumerable<Diagnostic> Addresses(LintSubject subject)
    {
        foreach (var (origin, address) in WebAddresses.In(subject))
        {
            if (WebAddresses.Fault(address) is var (what, help))
            {
                yield return Info.At(origin, $"“{address}” {what}", help) with
                {
                    Suggested = Rewording.Words(origin, address, WebAddresses.Mended(address)),
                    SuggestedIf = "if the page opens, write this",
                };
            }
        }
    }
}
