using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadPassive : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG507",
        Name = "easy-read-passive",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
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
                  picture: letter
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We keep your letters.
                  picture: letter
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var sentence in subject.EasySentences)
        {
            var words = sentence.WithoutLinks;
            foreach (var (at, length) in First(sentence))
            {
                yield return Info.At(
                    sentence.PlaceOf(at, length), $"“{words.Substring(at, length)}” does not say who does it", "say who does what: “we keep”, not “is kept”");
            }
        }
    }

    private static IEnumerable<(int At, int Length)> First(EasySentence sentence) => PassiveVoice.In(sentence.WithoutLinks) is { } verb ? [verb] : [];
}
