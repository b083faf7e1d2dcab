using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed partial class EasyReadAbbreviation : IRule
{
    /// <summary>Short forms that are better known than what they stand for.</summary>
    private static readonly string[] Known = ["NHS", "UK", "GP", "GPS", "TV", "ID"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG503",
        Name = "easy-read-abbreviation",
        Severity = Severity.Warning,
        Since = "0.1",
        Law = "UK GDPR Art 12(1)",
        LawLink = LawPages.Article12,
        InForceFrom = LawDays.DataProtection,
        Summary = "Easy Read words hold an abbreviation.",
        Explanation = """
            ## Why it matters

            Easy Read uses full words, not initials, and no "e.g." or "etc.". A few short forms are known better than what
            they stand for, such as NHS.

            ## Examples

            ```yaml bad
            easy_read:
              introduction:
                - words: The DWP helps us.
                  picture: benefits
            ```

            ```yaml good
            easy_read:
              introduction:
                - words: The government office for jobs helps us.
                  picture: benefits
            ```
            """,
    };

    public IEnumerable<Finding> Check(LintSubject subject)
    {
        foreach (var text in subject.Texts.Where(text => text.InEasyRead && text.Field.Name == "words"))
        {
            foreach (var match in Abbreviation().Matches(text.Value.Text).Where(match => !Known.Contains(match.Value.ToUpperInvariant())))
            {
                yield return new Finding(
                    NoticeText.PlaceIn(text.Value, match.Index, match.Length),
                    $"“{match.Value}” is an abbreviation",
                    "write it in full, in easy words");
            }
        }
    }

    [GeneratedRegex(@"\b(?:[A-Z]{2,}s?|e\.g\.|i\.e\.|etc)(?!\w)|(?<= )&(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
