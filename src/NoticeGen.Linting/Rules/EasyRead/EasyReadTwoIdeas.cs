using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed partial class EasyReadTwoIdeas : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG504",
        Name = "easy-read-two-ideas",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "An Easy Read sentence holds more than one idea.",
        Explanation = """
            ## Why it matters

            One sentence, one idea. Words such as "because", "which" and "unless" join a second idea to the first; so does "and"
            before a second verb. "And" between two names is fine.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We ask you questions because we want to help.
                  picture: help
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We want to help. So we ask you questions.
                  picture: help
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var sentence in subject.EasySentences)
        {
            foreach (var match in Joint().Matches(sentence.WithoutLinks).Take(1))
            {
                var word = match.Value.Trim();
                yield return Info.At(
                    sentence.PlaceOf(match.Index, match.Length), $"“{word}” joins two ideas in one sentence", "make it two sentences") with
                {
                    Suggested = Rewording.Split(sentence.Origin, subject.EasyReadProfile.SentenceMost),
                };
            }
        }
    }

    [GeneratedRegex(@"(?<=\S )(?:because|which|although|though|unless|until|whereas|while|so that|in case|but)\b|;|\b(?:and|or) (?:we|you|they|he|she|it|I|then|will|can|must|may|do|does|is|are|was|were|has|have)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
