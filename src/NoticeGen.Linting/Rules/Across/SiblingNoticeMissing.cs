using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;

namespace NoticeGen.Linting.Rules.Across;

internal sealed class SiblingNoticeMissing : ICrossRule
{
    public const string Code = "NG346";

    public RuleInfo Info { get; } = new()
    {
        Code = Code,
        Name = "sibling-notice-missing",
        Band = Band.Consistency,
        Severity = Severity.Error,
        Law = "UK GDPR Art 12(1)",
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

    public IEnumerable<Diagnostic> Check(EstateSubject subject)
    {
        // Many notices point to the same ones, and each id that is missing is compared with all that are there.
        var ids = new Lazy<List<string>>(() => [.. subject.AllIds.Order(StringComparer.Ordinal)], isThreadSafe: false);
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var link in subject.Notices.SelectMany(notice => notice.Links).Where(link => !subject.AllIds.Contains(link.Text)))
        {
            if (!known.TryGetValue(link.Text, out var nearest))
            {
                known.Add(link.Text, nearest = Suggestion.Nearest(link.Text, ids.Value));
            }
            yield return Info.At(link.Origin, $"there is no notice `{link.Text}`", nearest is null ? "write it, or take the link out" : $"did you mean `{nearest}`?") with
            {
                Suggested = nearest is null ? [] : Rewording.Whole(link.Origin, nearest),
                SuggestedIf = "if it is what you mean, write this",
            };
        }
    }
}
