using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.Across;

internal sealed class SiblingNoticeMissing : ICrossRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG346",
        Name = "sibling-notice-missing",
        Severity = Severity.Error,
        Since = "0.1",
        Law = "UK GDPR Art 12(1)",
        LawLink = LawPages.Article12,
        InForceFrom = LawDays.DataProtection,
        Summary = "The notice points to another notice that does not exist.",
        Explanation = """
            ## Why it matters

            Readers are sent to a page that is not there. `notice:` under `links:` names a notice of this workspace by
            its authority and file.

            ## Examples

            ```yaml bad
            links:
              - id: school
                name: How schools use your information
                notice: northtown/no-such-notice
            ```

            ```yaml good
            links:
              - id: sibling
                name: How another service uses your information
                notice: northtown/sibling
            ```
            """,
    };

    public IEnumerable<Finding> Check(EstateSubject subject) =>
        from notice in subject.Notices
        from link in notice.Links
        where !subject.AllIds.Contains(link.Text)
        let nearest = Suggestion.Nearest(link.Text, subject.AllIds.Order(StringComparer.Ordinal))
        select new Finding(link.Origin, $"there is no notice `{link.Text}`", nearest is null ? "write it, or take the link out" : $"did you mean `{nearest}`?")
        {
            Suggested = nearest is null ? [] : Rewording.Whole(link.Origin, nearest),
            SuggestedIf = "if it is what you mean, write this",
        };
}
