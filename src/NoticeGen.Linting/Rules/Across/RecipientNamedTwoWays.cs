using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Across;

internal sealed class RecipientNamedTwoWays : ICrossRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG344",
        Name = "recipient-named-two-ways",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 13(1)(e), 14(1)(e)",
        Summary = "The notices of one authority write the name of a recipient in different ways.",
        Explanation = """
            ## Why it matters

            Readers of two notices count two bodies, and a search finds one. Names that differ in no more than an "&", a
            capital or a letter are taken for the same.

            ## Examples

            ```yaml bad
            recipients:
              - id: police
                name: Northtown police
                easy_read:
                  - words: We may share with the police.
                    picture: police
            ```

            ```yaml good
            recipients:
              - id: police
                name: Northtown Police
                easy_read:
                  - words: We may share with the police.
                    picture: police
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(EstateSubject subject)
    {
        var seen = new List<(string Key, NamedFact Recipient)>();
        foreach (var recipient in subject.Notices.SelectMany(notice => notice.Recipients))
        {
            var key = Periods.Plain(recipient.Name.Text.Replace("&", "and", StringComparison.Ordinal));
            var other = seen.Find(known => known.Key == key || (recipient.Id == known.Recipient.Id && Spelling.IsNear(known.Key, key)));
            if (other.Recipient is null)
            {
                seen.Add((key, recipient));
            }
            else if (other.Recipient.Name.Text != recipient.Name.Text)
            {
                yield return Info.At(
                    recipient.Name.Origin,
                    $"this recipient is “{recipient.Name.Text}” here and “{other.Recipient.Name.Text}” in another notice",
                    "use one name in all notices") with
                {
                    Suggested = Rewording.Whole(recipient.Name.Origin, other.Recipient.Name.Text),
                    SuggestedIf = "if the other name is right, write this",
                    Related = [new Related(other.Recipient.Name.Origin, "written otherwise here")],
                };
            }
        }
    }
}
