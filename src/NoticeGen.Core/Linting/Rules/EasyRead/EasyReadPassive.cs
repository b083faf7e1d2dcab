using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed partial class EasyReadPassive : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG507",
        Name = "easy-read-passive",
        Severity = Severity.Warning,
        Since = "0.1",
        InForceFrom = LawDays.DataProtection,
        Law = "UK GDPR Art 12(1)",
        LawLink = LawPages.Article12,
        Summary = "An Easy Read sentence is in the passive voice.",
        Explanation = """
            ## Why it matters

            "We keep your letter" says who does it; "your letter is kept" does not. Easy Read says who does what.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: Your letters are kept by us.
                  picture: family
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We keep your letters.
                  picture: family
            ```
            """,
    };

    public IEnumerable<Finding> Check(LintSubject subject)
    {
        foreach (var sentence in subject.EasySentences)
        {
            foreach (Match match in Passive().Matches(sentence.WithoutLinks))
            {
                if (!States.Contains(match.Groups["participle"].Value.ToLowerInvariant()))
                {
                    yield return new Finding(
                        sentence.PlaceOf(match.Index, match.Length), $"“{match.Value}” does not say who does it", "say who does what: “we keep”, not “is kept”");
                }
            }
        }
    }

    /// <summary>Words that look like participles and say how someone or something is.</summary>
    private static readonly HashSet<string> States = new(
        ["called", "named", "allowed", "married", "worried", "disabled", "interested", "closed", "finished", "ended", "need", "tired", "scared", "involved", "related", "used"],
        StringComparer.Ordinal);

    [GeneratedRegex(@"\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:(?:not|also|always|never|often|only|[a-z]+ly)\s+)?(?<participle>[a-z]+ed|made|given|taken|kept|held|told|sent|shown|seen|known|done|put|found|lost|sold|said|written|paid|left|hurt|chosen|broken|stolen|brought|bought|taught|built|lent|met|read|cut|hidden)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Passive();
}
