using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadNoticeWord : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG505",
        Name = "easy-read-notice-word",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "Easy Read words hold a word of notices and lawyers.",
        Explanation = """
            ## Why it matters

            Readers of Easy Read should meet the words that they use themselves. For most notice words there is a plain one. A
            word that has none belongs to the hard words, which are explained.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We process what you tell us.
                  picture: talk
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We use what you tell us.
                  picture: talk
            ```

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We pseudonymise your name.
                  picture: identity-card
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var words = subject.Lexicon.JargonInEveryForm;
        foreach (var sentence in subject.EasySentences)
        {
            foreach (var (at, word) in words.DeadIn(sentence.FoldedWithoutLinks))
            {
                yield return Info.At(sentence.PlaceOf(at, word.Text.Length), $"“{word.Text}” is a notice word", $"say “{word.Instead}”") with
                {
                    // In another form what is said in its place would need that form too.
                    Suggested = word.Of == word.Text ? Rewording.Words(sentence.PlaceOf(at, word.Text.Length), word.Text, word.Instead) : [],
                };
            }
        }
    }
}
